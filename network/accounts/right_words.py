"""Says a right in words: the log keeps it as Django does, by the name of its permission."""

from functools import cache

from django.apps import apps
from django.utils.translation import gettext_lazy as _

# What Wagtail calls the top of all pages, and of all files.
TOP = "Root"
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
WHOLE = {
    "access_admin": _("open the editors’ pages"),
    "submit_translation": _("translate"),
}


def right_in_words(name):
    """Return "publish page (Cases)" for "publish_page: Cases"; what is not known stays as it is."""
    codename, _separator, place = name.partition(": ")
    words = str(WHOLE.get(codename) or action_and_thing(codename))
    if not place:
        return words
    return f"{words} ({EVERYWHERE if place == TOP else place})"


def action_and_thing(codename):
    action, _separator, thing = codename.rpartition("_")
    if action not in ACTIONS or thing not in things():
        return codename
    return f"{ACTIONS[action]} {things()[thing]}"


@cache
def things():
    """Return {model name: its name for people}."""
    return {model._meta.model_name: model._meta.verbose_name for model in apps.get_models()}
