"""Every URL of the admin, from the resolver, with ids as arguments."""

from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from django.conf import settings
from django.urls import URLPattern, get_resolver, reverse

from network.access.allowed import ALLOWED

# {argument of a URL: kind of object it is the id of}. Other arguments are given every id.
KINDS = {
    "page_id": "page",
    "parent_page_id": "page",
    "page_to_move_id": "page",
    "destination_id": "page",
    "page_pk": "page",
    "revision_id": "revision",
    "revision_id_a": "revision",
    "revision_id_b": "revision",
    "task_state_id": "task_state",
    "workflow_state_id": "workflow_state",
    "workflow_pk": "workflow",
    "task_id": "task",
    "collection_id": "collection",
    "document_id": "document",
    "doc_id": "document",
    "image_id": "image",
    "uploaded_file_id": "upload",
    "session_id": "session",
    "translation_id": "translation",
    "translation_source_id": "source",
    "string_segment_id": "segment",
    "overridable_segment_id": "override",
    "user_pk": "user",
    "invitation_pk": "invitation",
    "adaptation_pk": "adaptation",
}
# {prefix of a view name: kind of object that `pk` and `object_id` are ids of}
PREFIXES = {
    "wagtailadmin_pages:": "page",
    "wagtailadmin_api:pages": "page",
    "wagtailadmin_api:images": "image",
    "wagtailadmin_api:documents": "document",
    "wagtailadmin_collections:": "collection",
    "wagtailadmin_workflows:": "workflow",
    "wagtailadmin_editing_sessions:": "page",
    "wagtailimages_chooser:": "image",
    "wagtaildocs_chooser:": "document",
    "wagtailsnippets_": "sector",
    "wagtailsnippetchoosers_": "sector",
    "wagtailusers_users:": "user",
    "wagtailusers_groups:": "group",
    "network_members:": "access",
    "network_adaptations:": "access",
    "error_reports:": "report",
}
VALUES = {
    "content_type_app_name": ["cases"],
    "content_type_model_name": ["casepage"],
    "app_label": ["wagtailcore", "home", "cases", "network"],
    "app_name": ["home", "taggit"],
    "model_name": [
        "page",
        "nodeimage",
        "nodedocument",
        "casepage",
        "sector",
        "tag",
        "nodesettings",
    ],
    "action": ["delete", "move", "publish", "unpublish", "add_tags", "add_to_collection"],
    "action_name": ["approve", "reject", "delete", "publish"],
    "filter_spec": ["max-100x100"],
    "mode": ["live"],
    "uidb64": ["MQ"],
    "token": ["x-y"],
}
# Values of two arguments are combined only if they name an existing model.
MODELS = {
    ("wagtailcore", "page"), ("home", "nodeimage"), ("home", "nodedocument"),
    ("cases", "casepage"), ("network", "sector"), ("home", "nodesettings"), ("taggit", "tag"),
}  # fmt: skip
# Paths per view, unless a test asks for more. Refused views need fewer, since the guard does not
# look at their arguments.
MAX_PATHS = 8
MAX_PATHS_WHEN_REFUSED = 3


@dataclass(frozen=True)
class View:
    """A name in the resolver, with the arguments that its address takes."""

    name: str
    route: str
    arguments: tuple


@cache
def views():
    """Return every named View below the admin's prefix, and the unnamed ones by their route."""
    return [view for view in walk(get_resolver()) if view.route.startswith(settings.ADMIN_PREFIX)]


def walk(resolver, route="", namespace=""):
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            name = f"{namespace}{pattern.name}" if pattern.name else here
            yield View(name, here, tuple(arguments_of(pattern)))
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from walk(pattern, here, inner)


def arguments_of(pattern):
    groups = getattr(pattern.pattern, "regex", None)
    return groups.groupindex if groups else ()


def paths(view, holdings, limit=None):
    """Return the addresses of a view with the ids of `holdings`, at most so many."""
    return build_paths(
        view, [values_of(view.name, name, holdings) for name in view.arguments], limit
    )


def mixed_paths(view, holdings, own):
    """Return the paths with ids of both organisations: an own page, the other's revision."""
    both = [
        [value for each in (holdings, own) for value in values_of(view.name, name, each)[:1]]
        for name in view.arguments
        if name not in VALUES
    ]
    if len(both) < 2:
        return []
    choices = iter(both)
    every = [VALUES[name] if name in VALUES else next(choices) for name in view.arguments]
    alone = {*paths(view, holdings), *paths(view, own)}
    return [path for path in build_paths(view, every) if path not in alone]


def build_paths(view, choices, limit=None):
    """Return the addresses of a view with combinations of values for its arguments."""
    every = (dict(zip(view.arguments, values, strict=True)) for values in product(*choices))
    limit = limit or (MAX_PATHS if view.name in ALLOWED else MAX_PATHS_WHEN_REFUSED)
    return [reverse_or_route(view, each) for each in islice(filter(is_model, every), limit)]


def values_of(view_name, argument, holdings):
    """Return what an argument can be: words, ids of its kind, or every id of the organisation."""
    if argument in VALUES:
        return VALUES[argument]
    kind = kind_of(view_name, argument)
    if kind == "access":
        return [holdings.access.pk]
    if kind:
        return holdings.ids(kind)
    return sorted({thing.pk for things in holdings.things.values() for thing in things})


def kind_of(view_name, argument):
    if "task" in view_name and argument == "pk":
        return "task"
    by_prefix = next(
        (kind for start, kind in PREFIXES.items() if view_name.startswith(start)), None
    )
    return KINDS.get(argument, by_prefix)


def is_model(values):
    names = [values.get("app_label") or values.get("app_name"), values.get("model_name")]
    return None in names or tuple(names) in MODELS


def reverse_or_route(view, values):
    if view.name == view.route:
        return "/" + view.route.replace("^.*/$", "anything/")
    return reverse(view.name, kwargs=values)
