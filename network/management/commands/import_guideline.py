"""Makes a draft of a guideline from a Word, OpenDocument or Markdown file."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from network.guidelines.importing.importer import (
    ImportFailedError,
    add_draft,
    read_draft,
    unread_messages,
)
from network.mail import absolute_url
from network.models import GuidelineIndexPage


class Command(BaseCommand):
    help = "Makes a draft of a guideline from a .docx, .odt or .md file; says what was not read."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--language", default=settings.LANGUAGE_CODE)
        parser.add_argument("--title", help="instead of the one in the document")

    def handle(self, *args, file, language, title, **options):
        parent = GuidelineIndexPage.objects.filter(locale__language_code=language).first()
        if parent is None:
            raise CommandError(f"There is no list of guidelines in the language {language}.")
        try:
            draft = read_draft(file.read_bytes(), file.name)
        except (ImportFailedError, OSError) as error:
            raise CommandError(f"{file} cannot be read: {error}") from error
        draft.title = title or draft.title
        page = add_draft(parent, draft)
        self.stdout.write(
            f"“{page.title}”: {len(draft.sections)} sections, {len(draft.placeholders)} places."
        )
        for line in unread_messages(draft.unread):
            self.stdout.write(f"Not read: {line}")
        address = absolute_url(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        self.stdout.write(f"Check the draft: {address}")
