"""What editors and administrators may do, and the function that puts it in place.

It runs after every `migrate`, so that a new kind of snippet is the editors' at once. An app whose
models are no snippets names their permissions with the hook `register_editor_permissions`.
"""

from wagtail import hooks
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import Collection, Page
from wagtail.snippets.models import get_snippet_models

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

from .rights import Rights, grant
from .roles import ADMINISTRATORS, EDITORS

HOOK = "register_editor_permissions"
PAGE = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
FILES = tuple(
    f"{app}.{action}_{model}"
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "change", "choose")
)
COLLECTIONS = tuple(f"wagtailcore.{action}_collection" for action in ("add", "change", "delete"))
ADMIN = "wagtailadmin.access_admin"

# Models that are managed through Django's own permissions.
EDITOR_MODELS = ["wagtailredirects.redirect"]
ADMINISTRATOR_MODELS = [
    "auth.user",
    "auth.group",
    "wagtailcore.site",
    "wagtailcore.locale",
    "wagtailcore.workflow",
    "wagtailcore.task",
    "wagtailcore.groupapprovaltask",
    "network.editorialreview",
]


def ensure_roles():
    """Make the groups of the two roles and give them their rights; what they have besides stays."""
    create_missing_permissions()
    root, files = Page.get_first_root_node(), Collection.get_first_root_node()
    if not root or not files:
        return  # An empty database, as tests leave it: there is nothing to hold rights on yet.
    grant(role(EDITORS), editor_rights(root, files))
    grant(role(ADMINISTRATORS), administrator_rights(root, files))


def role(name):
    return Group.objects.get_or_create(name=name)[0]


def editor_rights(root, files):
    """Return the Rights of editors: all content, its review, publishing and translation."""
    named = {name for function in hooks.get_hooks(HOOK) for name in function()}
    snippets = {model._meta.label_lower for model in get_snippet_models()}
    return Rights(
        frozenset(
            {ADMIN, "wagtail_localize.submit_translation", *named}
            | permissions_of([*EDITOR_MODELS, *snippets])
            | {f"network.{action}_organisationaccess" for action in ("add", "change")}
        ),
        frozenset((root.pk, codename) for codename in PAGE),
        frozenset((files.pk, name) for name in FILES),
    )


def administrator_rights(root, files):
    """Return the Rights of administrators: those of editors, accounts, organisations, settings."""
    editors = editor_rights(root, files)
    settings_models = {model._meta.label_lower for model in settings_registry}
    own = permissions_of([*ADMINISTRATOR_MODELS, *settings_models, "network.organisationaccess"])
    return Rights(
        editors.permissions | own,
        editors.pages,
        editors.collections | {(files.pk, name) for name in COLLECTIONS},
    )


def permissions_of(labels):
    """Return the names of all permissions of the models with these labels ("app.model")."""
    pairs = [label.split(".") for label in labels]
    found = Permission.objects.filter(content_type__app_label__in={app for app, _model in pairs})
    names = found.values_list("content_type__app_label", "content_type__model", "codename")
    return {f"{app}.{codename}" for app, model, codename in names if [app, model] in pairs}


def create_missing_permissions():
    """Django makes permissions app by app; the rights here need those of all apps."""
    for app_config in apps.get_app_configs():
        create_permissions(app_config, verbosity=0)
