"""Wagtail hooks of the site: style sheets, scripts, rich text and reports of the admin."""

from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join

from home import news
from home.i18n import untranslated
from home.i18n.sync import admin, publishing  # noqa: F401 - both register hooks
from home.rich_text import PublicPageLinkHandler
from home.rich_text_links import LINK_RULE
from home.sections import HOOK as SECTIONS
from home.steps.common_steps import common_steps
from home.steps.next_steps import HOOK as NEXT_STEPS
from home.usage import admin as usage_admin  # noqa: F401 - registers hooks

# Last: the steps that other apps add for their own pages come first.
hooks.register(NEXT_STEPS, common_steps, order=100)

FORM_SCRIPTS = ("admin", "admin-autosave", "admin-copy", "admin-fields")

hooks.register(SECTIONS, news.page_sections)
hooks.register("register_admin_urls", untranslated.admin_urls)
hooks.register("register_reports_menu_item", untranslated.menu_item)


@hooks.register("register_rich_text_features", order=10)
def link_to_public_pages(features):
    features.register_link_type(PublicPageLinkHandler)


@hooks.register("insert_global_admin_css")
def style_sheets():
    links = [[static(f"site/{name}.css")] for name in ("admin", "admin-lists")]
    return format_html_join("", '<link rel="stylesheet" href="{}">', links)


@hooks.register("insert_global_admin_js")
def names_script():
    return format_html('<script src="{}" defer></script>', static("site/admin-names.js"))


@hooks.register("insert_editor_js")
def form_scripts():
    scripts = [[static(f"site/{name}.js")] for name in FORM_SCRIPTS]
    return format_html_join("", '<script src="{}" defer></script>', scripts)


# After Wagtail's own, which this replaces.
@hooks.register("register_rich_text_features", order=100)
def remove_dead_links(features):
    features.register_converter_rule("contentstate", "link", LINK_RULE)


class MainContentCheckerItem(ContentCheckerItem):
    """Checks only the main content of the page, not the header and footer."""

    axe_include = ["main"]


@hooks.register("construct_wagtail_userbar")
def check_main_content(request, items, page):
    items[:] = [
        MainContentCheckerItem() if isinstance(item, ContentCheckerItem) else item for item in items
    ]
