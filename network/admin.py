"""What tables of the admin are made of, besides Wagtail's own columns."""

from wagtail.admin.ui.tables import Column

from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _


class ActionsColumn(Column):
    """What can be done with a row: a template draws it, given `instance`, a token and `context`."""

    def __init__(self, template_name, **context):
        super().__init__("actions", label=_("Actions"))
        self.cell_template_name = template_name
        self.context = context

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | self.context | {"csrf_token": get_token(parent_context["request"])}
