"""A house rule: pages are chosen by the one definition of what is public, `home.visibility`.

It reads the source. A function that makes a queryset of pages has to name one of the functions in
VISIBLE, or to be in EXEMPT with the reason why what it finds is shown to nobody who may not see it.
"""

import ast
from pathlib import Path

from wagtail.models import Page

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
APPS = ("home", "network", "cases", "search")
SKIPPED = {"migrations", "demo", "management"}
VISIBLE = {
    "readable",
    "readable_among_many",
    "is_public",
    "annotate_readable",
    "visible_pages",
    "sees_page",
    "own_pages",
    "own_roots",
    "is_published",
}
PAGES = {model.__name__ for model in apps.get_models() if issubclass(model, Page)}
# Definitions of "public" of other kinds than ours.
FOREIGN = {"live", "public", "private_q", "public_q", "live_q", "not_public"}

# {"path:function", or how it begins: why it may}
EXEMPT = {
    "cases/member_home/own_cases.py:add_missing": "given drafts of the member's own",
    "cases/completeness.py:missing_in_published": "for the writers of the page",
    "cases/guideline_sections.py": "given pages that pages_by_id has found to be public",
    "cases/models/initiative.py:localized_goals": "in_active_language drops what is not public",
    "cases/sections.py:cases_of_guideline": "latest_first leaves out what is not public",
    "cases/sections.py:cases_of_initiative": "latest_first leaves out what is not public",
    "cases/sections.py:cases_with_others": "latest_first leaves out what is not public",
    "cases/sections.py:front_page": "latest_first leaves out what is not public",
    "cases/sections.py:organisation_cases": "latest_first leaves out what is not public",
    "cases/sections.py:reports_in": "reports_of leaves out what is not public",
    "cases/setup_panel.py": "for those who set up a new node",
    "home/caching/purge.py": "addresses to drop from caches; shows nothing",
    "home/i18n/drift": "a check for those who run the site",
    "home/i18n/sync": "synchronises the trees; shows nothing to the public",
    "home/i18n/untranslated.py": "for translators",
    "home/usage/admin.py": "for editors who are about to delete something",
    "home/usage/protection.py:is_counterpart": "compares translation keys; shows nothing",
    "home/usage/relations.py": "finds the pages that need one that is to be unpublished",
    "home/visibility.py": "the definition itself",
    "network/adaptations/admin/views.py:public_address": "SavedAdaptation.public, which asks",
    "network/adaptations/views/adopted.py": "SavedAdaptation.public, which asks for readable pages",
    "network/access/checks.py": "looks whether a page is the member's own",
    "network/access/forms.py": "counts; shows nothing",
    "network/access/guarded_page.py": "the page above one that the user edits",
    "network/access/page_chooser.py": "looks where browsing begins; sees_page decides",
    "network/accounts/audit_report.py": "for editors",
    "network/adoptions/page_sections.py": "Adoption.public, which asks for readable pages",
    "network/error_reports/reported.py:page": "the original of a page that is readable",
    "network/freshness": "for editors, and a part of querysets that are readable",
    "network/guidelines/release.py": "for editors, who release what is live",
    "network/membership": "for editors",
    "network/models/guideline.py:stops_being_alias": "asks about the page that is saved",
    "cases/models/case_index.py:has_case_of_municipality": "asks about cases that are public",
    "cases/wagtail_hooks.py:reports_and_referring_pages": "drops pages from caches",
    "home/links/unlinked_names.py:keys_of_linked": "asks what a text links to; shows nothing",
    "home/models/home_page.py": "finds by address; the page itself answers only if it is live",
    "network/section_hooks.py": "in_active_language drops what is not public",
    "network/review": "for reviewers, and for the writers of the page",
    "search/documents/names.py:concepts": "vocabularies are no pages",
    "search/documents/registry.py:read": "Source.public is readable_among_many",
    "search/facets.py:concepts": "vocabularies are no pages",
    "search/facets.py:pages": "pages that have an entry, which are public",
    "search/indexing": "marks what to read again; Source.public decides what is indexed",
}


def functions():
    """Yield ("path:name", node) of each function and each module of the apps."""
    for path in sorted(path for app in APPS for path in (ROOT / app).rglob("*.py")):
        if SKIPPED & set(path.parts):
            continue
        tree = ast.parse(path.read_text())
        name = path.relative_to(ROOT).as_posix()
        found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for node in found:
            yield f"{name}:{node.name}", node


def names_in(node):
    """Return every name and attribute that a piece of source uses."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    return names | {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}


def makes_queryset(node):
    """Return whether the source says `SomePage.objects` or `._default_manager`."""
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and each.attr in ("objects", "_default_manager"):
            owner = each.value
            if isinstance(owner, ast.Name) and owner.id in PAGES | {"model"}:
                return True
    return False


def has_own_definition(node):
    """Return whether the source calls `.live()` and the like, or filters by `live`."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute):
            if each.func.attr in FOREIGN:
                return True
            if any((key.arg or "").split("__")[-1] == "live" for key in each.keywords):
                return True
    return False


def broken():
    return {
        name
        for name, node in functions()
        if (makes_queryset(node) or has_own_definition(node)) and not names_in(node) & VISIBLE
    }


def test_pages_are_chosen_by_the_one_definition():
    new = {name for name in broken() if not name.startswith(tuple(EXEMPT))}
    assert not new, "Use home.visibility, or say in EXEMPT who sees what is found."


def test_no_exemption_is_left_over():
    found = broken()
    assert not [each for each in EXEMPT if not any(name.startswith(each) for name in found)]
