"""The demo front page, written last because it links to the other pages."""

from wagtail.models import Site

from home.demo.translation_memory import store_translations
from home.demo.writer import LANGUAGE, OTHER_LANGUAGE, in_language, publish, set_fields
from home.models import HomePage, NodeSettings


def load(writer):
    """Fill in the front pages, unless an editor has written a heading already."""
    if writer.home.heading:
        return
    swedish = writer.home
    write_front_page(swedish, LANGUAGE, writer)
    english = HomePage.objects.get(translation_key=swedish.translation_key, locale=writer.english)
    write_front_page(english, OTHER_LANGUAGE, writer, source=swedish)
    store_translations(writer.home, english)
    order_menu(writer)
    load_settings(writer)


def write_front_page(home, language, writer, source=None):
    """Write and publish the front page of one language.

    source: the front page of which it is the translation, or None.
    """
    set_fields(home, page_fields(writer, language), source)
    publish(home)
    writer.report(str(home))


def page_fields(writer, language):
    """Return the fields of the front page in one language."""
    data = in_language(writer.site["home"], language)
    footer = in_language(writer.site["footer"], language)
    return {
        "title": data["title"],
        "heading": data["heading"],
        "summary": data["lead"],
        "search_description": data["summary"],
        "tasks": [("task", task(writer, part)) for part in data["tasks"]],
        "body": [body_block(writer, block, language) for block in data["body"]],
        "footer_text": f"<p>{footer['text']}</p>",
        "footer_links": [("link", link(writer, key, language)) for key in footer["links"]],
    }


def body_block(writer, block, language):
    """Return (type, value) of a block of the body, with the source that its `section` names."""
    value = {name: part for name, part in block["value"].items() if name != "section"}
    return block["type"], value | writer.source(block["value"], language)


def order_menu(writer):
    """Put the pages of the menu in the order of site.yaml, whichever app created them first.

    Their translations are moved along by `home.i18n.sync`.
    """
    for key in reversed(writer.site["menu"]):
        slug = (writer.site["indexes"].get(key) or writer.site[key])["slug"][LANGUAGE]
        home = writer.home
        home.get_children().get(slug=slug).move(home, pos="first-child")


def task(writer, part):
    """Return the value of a TaskBlock that links to the index page named in site.yaml."""
    slug = writer.site["indexes"][part["target"]]["slug"][LANGUAGE]
    page = writer.home.get_children().get(slug=slug)
    texts = {name: part[name] for name in ("audience", "heading", "text")}
    return texts | {"link": {"label": part["link_label"], "page": page, "address": ""}}


def link(writer, key, language):
    """Return a link of the footer to one of the pages about the site."""
    if key == "results":
        pages = writer.report_pages
        return {"label": pages[language].title, "page": pages[LANGUAGE], "address": ""}
    data = page_data(writer.site, key)
    page = writer.home.get_descendants().get(slug=data["slug"][LANGUAGE])
    return {"label": data["title"][language], "page": page, "address": ""}


def page_data(site, key):
    """Return the data of the page `key` in site.yaml."""
    if key in site:
        return site[key]
    pages = [*site["pages"], *site["leading_pages"]]
    return next(part for part in pages if part["key"] == key)


def load_settings(writer):
    """Set the name of the site and the responsible organisation."""
    site = Site.objects.get(is_default_site=True)
    site.site_name = writer.site["settings"]["site_name"][LANGUAGE]
    site.save()
    settings = NodeSettings.for_site(site)
    settings.responsible_organisation = writer.site["settings"]["responsible_organisation"]
    settings.contact_email = writer.site["settings"]["contact_email"]
    settings.save()
