"""The permissions of editors and administrators, and the function that grants them.

It runs after every `migrate`, so that editors get the permissions of a new snippet model at once.
An app names further permissions of editors with the hook `register_editor_permissions`.
"""

from wagtail import hooks
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import Collection, Page
from wagtail.snippets.models import get_snippet_models

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Permission

from network.models.staff_role import StaffRole

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

# Models whose permissions are Django's.
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
    """Create the groups of the two roles and grant their rights; further rights are kept."""
    create_missing_permissions()
    root, files = Page.get_first_root_node(), Collection.get_first_root_node()
    if not root or not files:
        return  # The database is empty, as after a test with transactions.
    grant(StaffRole.group_for(EDITORS), editor_rights(root, files))
    grant(StaffRole.group_for(ADMINISTRATORS), administrator_rights(root, files))


def editor_rights(root, files):
    """Return the Rights of editors: to write, review, publish and translate all content."""
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
    """Return the Rights of administrators: editors' rights, accounts, organisations, settings."""
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
    """Create the permissions of all apps; Django does it app by app after each migration."""
    for app_config in apps.get_app_configs():
        create_permissions(app_config, verbosity=0)
