"""Shared parts of the network's admin views: context, menu items and table columns."""

from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.access.roles import is_administrator, is_editor


class StaffMenuItem(MenuItem):
    """A menu item for editors and administrators."""

    def is_shown(self, request):
        return is_editor(request.user)


class AdministratorMenuItem(MenuItem):
    """A menu item for administrators."""

    def is_shown(self, request):
        return is_administrator(request.user)


class ActionsColumn(Column):
    """A column of buttons, rendered by a template with `instance`, `csrf_token` and `context`."""

    def __init__(self, template_name, **context):
        super().__init__("actions", label=gettext_lazy("Actions"))
        self.cell_template_name = template_name
        self.context = context

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | self.context | {"csrf_token": get_token(parent_context["request"])}


def page_context(title, icon="group", breadcrumbs=(), **context):
    """Return the context of Wagtail's base template; `breadcrumbs` are pairs (URL, label)."""
    items = [(reverse("wagtailadmin_home"), _("Home")), *breadcrumbs, ("", title)]
    return {
        "page_title": title,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in items],
        **context,
    }
