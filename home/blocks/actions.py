"""Blocks with a link: a call to action, the tasks of the front page."""

from wagtail import blocks

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from home.i18n.related import pages_by_id


class LinkValue(blocks.StructValue):
    """The target of a link: a page of the site, in the reader's language, or another address."""

    page_name, address_name = "page", "address"

    @cached_property
    def url(self):
        """Return the address, or "" if the page is deleted or not public."""
        page = self.get(self.page_name)
        public = page and pages_by_id([page.pk]).get(page.pk)
        return public.url if public else self.get(self.address_name) or ""


class LinkBlock(blocks.StructBlock):
    """A link with its text."""

    label = blocks.CharBlock(label=_("Words of the link"), help_text=_("Begin with a verb."))
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    address = blocks.URLBlock(label=_("Other address"), required=False)

    class Meta:
        label = _("Link")
        value_class = LinkValue

    def clean(self, value):
        cleaned = super().clean(value)
        has_one_target = bool(cleaned.get("page")) != bool(cleaned.get("address"))
        if not has_one_target and not self.is_deferred_validation:
            message = _("Choose a page or give an address, one of them.")
            raise blocks.StructBlockValidationError({"page": ValidationError(message)})
        return cleaned


class CallToActionBlock(blocks.StructBlock):
    """A heading, a text and a link to what the reader can do next."""

    heading = blocks.CharBlock(label=_("Heading"))
    text = blocks.TextBlock(label=_("Text"), required=False)
    link = LinkBlock(label=_("Link"))

    class Meta:
        label = _("Call to action")
        icon = "arrow-right"
        template = "home/blocks/call_to_action.html"


class TaskBlock(blocks.StructBlock):
    """A task of the front page: for whom it is, what they can do, and a link."""

    audience = blocks.CharBlock(label=_("For whom"), max_length=60)
    heading = blocks.CharBlock(label=_("What they can do"), max_length=100)
    text = blocks.TextBlock(label=_("Text"), max_length=300)
    link = LinkBlock(label=_("Link"))

    class Meta:
        label = _("Task")
        icon = "arrow-right"
        template = "home/blocks/task.html"
