"""Released versions of a guideline: immutable snapshots."""

import json

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from network.choices import ChangeKind
from network.guidelines.canonical import sha256
from network.guidelines.content import content_from_dict

NUMBER = RegexValidator(r"^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\Z", _("Write two numbers: 1.2"))


class VersionIsImmutableError(Exception):
    """A released version would be changed or deleted."""


class GuidelineVersionQuerySet(models.QuerySet):
    """Querysets of versions, which cannot be changed or deleted."""

    def of(self, page):
        """Return the versions of a guideline, newest first; `page` is in any language."""
        found = self.filter(page__translation_key=page.translation_key)
        return found.order_by("-major", "-minor")

    def update(self, **_values):
        raise VersionIsImmutableError

    def delete(self):
        raise VersionIsImmutableError

    update.alters_data = delete.alters_data = True


class GuidelineVersion(models.Model):
    """A released version: the content of a guideline in all its languages.

    `content` is canonical JSON: {language code: what `Content.as_dict` returns}; `content_hash` is
    its SHA-256. `notes` is {language code: what changed, in a sentence or two}.
    """

    page = models.ForeignKey(
        "network.GuidelinePage", on_delete=models.PROTECT, related_name="versions"
    )
    major = models.PositiveSmallIntegerField()
    minor = models.PositiveSmallIntegerField()
    released_on = models.DateField(_("date"))
    change_kind = models.CharField(_("kind of change"), max_length=20, choices=ChangeKind)
    notes = models.JSONField(_("note"), default=dict)
    content = models.TextField()
    content_hash = models.CharField(max_length=64)

    objects = GuidelineVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a guideline")
        verbose_name_plural = _("versions of guidelines")
        ordering = ["-major", "-minor"]
        constraints = [
            models.UniqueConstraint(fields=["page", "major", "minor"], name="one_of_each_version")
        ]

    def __str__(self):
        return f"{self.page} {self.number}"

    def save(self, **options):
        """Save a new version; raise VersionIsImmutableError for one that is released."""
        if not self._state.adding:
            raise VersionIsImmutableError
        self.content_hash = sha256(self.content)
        super().save(**{**options, "force_insert": True})

    def delete(self, **_options):
        raise VersionIsImmutableError

    @property
    def number(self):
        return f"{self.major}.{self.minor}"

    @property
    def order(self):
        """Return the key by which versions are sorted."""
        return (self.major, self.minor)

    @property
    def is_intact(self):
        """Return whether the content is what was released."""
        return sha256(self.content) == self.content_hash

    @property
    def languages(self):
        return list(json.loads(self.content))

    def content_in(self, language):
        """Return the Content in `language`, or in another one if it has none."""
        contents = json.loads(self.content)
        return content_from_dict(contents.get(language) or next(iter(contents.values())))

    @property
    def note(self):
        """Return what changed, in the active language or another."""
        return self.notes.get(get_language()) or next(filter(None, self.notes.values()), "")


def parse_number(text):
    """Return (major, minor) of "1.2"; raise ValidationError for anything else."""
    NUMBER(text)
    return tuple(int(part) for part in text.split("."))


def parse_number_or_none(text):
    """Return (major, minor) of "1.2", or None."""
    try:
        return parse_number(text)
    except ValidationError:
        return None
