"""Creates a draft of a guideline from an uploaded document."""

from wagtail.admin import messages

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.access.roles import is_editor
from network.admin import page_context
from network.guidelines.importing.archive import MAX_FILE_BYTES
from network.guidelines.importing.importer import (
    ImportFailedError,
    add_draft,
    read_draft,
    unread_messages,
)
from network.models import GuidelineIndexPage


class ImportForm(forms.Form):
    """A document, and an optional title that replaces the document's own."""

    file = forms.FileField(
        label=gettext_lazy("The document"),
        help_text=gettext_lazy("Word (.docx), OpenDocument (.odt) or Markdown (.md), up to 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx,.odt,.md"}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title, if it is to be another than in the document"),
        max_length=255,
        required=False,
    )

    def clean_file(self):
        """Return the Draft that the file holds."""
        file = self.cleaned_data["file"]
        try:
            return read_draft(file.read(MAX_FILE_BYTES + 1), file.name)
        except ImportFailedError as error:
            raise forms.ValidationError(str(error)) from error


def import_document(request, pk):
    """Show the upload form; add the draft to the index page and redirect to its edit view."""
    parent = get_object_or_404(GuidelineIndexPage, pk=pk)
    may_add = parent.permissions_for_user(request.user).can_add_subpage()
    if not is_editor(request.user) or not may_add:
        raise PermissionDenied
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return handle_import(request, parent, form)
    context = page_context(
        _("Import a document"),
        icon="upload",
        breadcrumbs=[(reverse("wagtailadmin_explore", args=[parent.pk]), parent.title)],
        form=form,
    )
    return render(request, "network/guidelines/admin/import.html", context)


def handle_import(request, parent, form):
    """Add the draft, report what was read and what was not, and redirect to its edit view."""
    draft = form.cleaned_data["file"]
    draft.title = form.cleaned_data["title"] or draft.title
    page = add_draft(parent, draft, owner=request.user)
    text = _("A draft is made with %(sections)s sections and %(places)s places. Read it through.")
    counts = {"sections": len(draft.sections), "places": len(draft.placeholders)}
    messages.success(request, text % counts)
    if draft.unread:
        lines = unread_messages(draft.unread)
        rows = format_html_join("", "<li>{}</li>", ((line,) for line in lines))
        lead = _("This could not be read, or not as it was:")
        messages.warning(request, format_html("{}<ul>{}</ul>", lead, rows))
    return redirect("wagtailadmin_pages:edit", page.pk)
