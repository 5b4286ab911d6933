"""Translates permissions in log entries, which are stored by codename, into plain words."""

from functools import cache

from django.apps import apps
from django.utils.translation import gettext_lazy as _

# Wagtail's name for the root page and the root collection.
ROOT = "Root"
EVERYWHERE = _("everywhere")
ACTIONS = {
    "add": _("create"),
    "change": _("edit"),
    "delete": _("delete"),
    "bulk_delete": _("delete with everything below"),
    "publish": _("publish"),
    "lock": _("lock"),
    "unlock": _("unlock"),
    "choose": _("use"),
    "view": _("read"),
}
LABELS = {
    "access_admin": _("open the editors’ pages"),
    "submit_translation": _("translate"),
}


def permission_label(name):
    """Return "publish page (Cases)" for "publish_page: Cases"; unknown names are unchanged."""
    codename, _separator, place = name.partition(": ")
    words = str(LABELS.get(codename) or action_and_model(codename))
    if not place:
        return words
    return f"{words} ({EVERYWHERE if place == ROOT else place})"


def action_and_model(codename):
    action, _separator, model = codename.rpartition("_")
    if action not in ACTIONS or model not in model_names():
        return codename
    return f"{ACTIONS[action]} {model_names()[model]}"


@cache
def model_names():
    """Return {model name: verbose name}."""
    return {model._meta.model_name: model._meta.verbose_name for model in apps.get_models()}
