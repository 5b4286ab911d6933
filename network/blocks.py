"""The blocks of a guideline: sections with stable identifiers, and placeholders."""

import re

from wagtail import blocks

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from home.blocks.text import SHORT_TEXT_FEATURES

from .choices import KnownAs, PlaceholderKind, SectionKind, StaffPart

PLACEHOLDER = re.compile(r"\{\{\s*([a-z0-9_]+)\s*\}\}")
KEY = RegexValidator(
    r"^[a-z][a-z0-9_]*\Z", _("Use a to z, digits and underscores, such as our_name.")
)


class KeyBlock(blocks.CharBlock):
    """A key by which code and addresses refer to a part; it is the same in every language."""

    def get_translatable_segments(self, value):
        """Return no segments: wagtail-localize then keeps the key of the source."""
        return []


class LawReferenceBlock(blocks.StructBlock):
    """A law or a document that a section is based on."""

    label = blocks.CharBlock(label=_("Law and paragraph"))
    url = blocks.URLBlock(label=_("Address"), required=False)


class SectionBlock(blocks.StructBlock):
    """A section of a guideline; its identifier is its address in every version."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=150)
    identifier = KeyBlock(
        label=_("Identifier"),
        required=False,
        max_length=80,
        help_text=_("Made from the heading if left empty. Do not change it in a later version."),
    )
    kind = blocks.ChoiceBlock(
        label=_("How binding"), choices=SectionKind.choices, default=SectionKind.MANDATORY
    )
    text = blocks.RichTextBlock(
        label=_("Text"),
        features=SHORT_TEXT_FEATURES,
        help_text=_(
            "Write {{ key }} where the organisation fills in a text of its own, and "
            "{{#key}} … {{/key}} around what is shown only if the answer is yes, "
            "{{^key}} … {{/key}} if it is no."
        ),
    )
    rationale = blocks.RichTextBlock(label=_("Why"), features=SHORT_TEXT_FEATURES, required=False)
    law_references = blocks.ListBlock(
        LawReferenceBlock(), label=_("Law references"), required=False, default=[]
    )
    staff_part = blocks.ChoiceBlock(
        label=_("In the short version for staff, under"), choices=StaffPart.choices, required=False
    )
    staff_text = blocks.TextBlock(
        label=_("What it says there"),
        required=False,
        default="",
        help_text=_("A short sentence on each line. Places such as {{ key }} can be used."),
    )

    class Meta:
        label = _("Section")
        icon = "doc-full"

    def clean(self, value):
        """Make the identifier from the heading; not in a draft, where that may be incomplete."""
        cleaned = super().clean(value)
        heading = "" if self.is_deferred_validation else cleaned["heading"]
        cleaned["identifier"] = slugify(cleaned["identifier"] or heading)
        return cleaned


class PlaceholderBlock(blocks.StructBlock):
    """A part of the text that each organisation fills in."""

    key = KeyBlock(label=_("Key"), max_length=60, validators=[KEY])
    label = blocks.CharBlock(label=_("Label"), max_length=120)
    group = blocks.CharBlock(
        label=_("Group"),
        required=False,
        default="",
        max_length=80,
        help_text=_("Places with the same group are filled in on the same page."),
    )
    kind = blocks.ChoiceBlock(
        label=_("Kind"), choices=PlaceholderKind.choices, default=PlaceholderKind.TEXT
    )
    example = blocks.TextBlock(label=_("Example"), required=False)
    required = blocks.BooleanBlock(label=_("Must be filled in"), required=False, default=True)
    options = blocks.ListBlock(
        blocks.CharBlock(label=_("Option")), label=_("Options"), required=False, default=[]
    )
    help_text = blocks.CharBlock(label=_("Help"), required=False)
    known_as = blocks.ChoiceBlock(
        label=_("Filled in from the organisation"), choices=KnownAs.choices, required=False
    )

    class Meta:
        label = _("Placeholder")
        icon = "edit"


class UniqueStreamBlock(blocks.StreamBlock):
    """A stream in which the values of one field of the blocks are unique."""

    unique_field = None

    def clean(self, value):
        cleaned = super().clean(value)
        seen, errors = set(), {}
        for index, part in enumerate(cleaned):
            key = part.value[self.unique_field]
            if key and key in seen:
                errors[index] = ValidationError(_("“%(key)s” is used twice.") % {"key": key})
            seen.add(key)
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned


class SectionsBlock(UniqueStreamBlock):
    """The sections of a guideline, in order."""

    unique_field = "identifier"
    section = SectionBlock()


class PlaceholdersBlock(UniqueStreamBlock):
    """The placeholders of a guideline."""

    unique_field = "key"
    placeholder = PlaceholderBlock()
