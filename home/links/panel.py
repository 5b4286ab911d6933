"""A panel of the page editor: the names in the text that could be links."""

from wagtail.admin.panels import FieldPanel, Panel

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from home.links.unlinked_names import unlinked_names


class UnlinkedNamesPanel(Panel):
    """Lists the names in the text as it was last saved, each with an address to copy."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Names that could be links"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/unlinked_names.html"

        @cached_property
        def pages(self):
            return unlinked_names(self.instance) if self.instance.pk else []

        def is_shown(self):
            return super().is_shown() and bool(self.pages)

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"pages": self.pages}


# The last panels in the form of every page.
END_PANELS = [FieldPanel("next_steps"), UnlinkedNamesPanel()]
