"""The demonstration's front page, written last, for it links to the others."""

from wagtail.models import Site

from home.demo.translation_memory import remember
from home.demo.writer import LANGUAGE, OTHER_LANGUAGE, fill, in_language, publish
from home.models import HomePage, NodeSettings


def load(writer):
    """Fill in the front pages, unless an editor has written a heading already."""
    if writer.home.heading:
        return
    swedish = writer.home
    write(swedish, LANGUAGE, writer)
    english = HomePage.objects.get(translation_key=swedish.translation_key, locale=writer.english)
    write(english, OTHER_LANGUAGE, writer, source=swedish)
    remember(writer.home, english)
    order_menu(writer)
    load_settings(writer)


def write(home, language, writer, source=None):
    """Write and publish the front page of one language; `source` is that which it translates."""
    fill(home, words(writer, language), source)
    publish(home)
    writer.report(str(home))


def words(writer, language):
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
    """Put the pages of the menu in the order of site.yaml, whichever app made them first.

    Their translations follow.
    """
    for key in reversed(writer.site["menu"]):
        slug = (writer.site["indexes"].get(key) or writer.site[key])["slug"][LANGUAGE]
        home = writer.home
        home.get_children().get(slug=slug).move(home, pos="first-child")


def task(writer, part):
    """Return one way in: the page it leads to is the index page that site.yaml names."""
    slug = writer.site["indexes"][part["target"]]["slug"][LANGUAGE]
    page = writer.home.get_children().get(slug=slug)
    words = {name: part[name] for name in ("audience", "heading", "text")}
    return words | {"link": {"label": part["link_label"], "page": page, "address": ""}}


def link(writer, key, language):
    """Return a link of the footer to one of the pages about the site."""
    if key == "results":
        pages = writer.report_pages
        return {"label": pages[language].title, "page": pages[LANGUAGE], "address": ""}
    data = words_of(writer.site, key)
    page = writer.home.get_descendants().get(slug=data["slug"][LANGUAGE])
    return {"label": data["title"][language], "page": page, "address": ""}


def words_of(site, key):
    """Return what site.yaml says of the page `key`."""
    if key in site:
        return site[key]
    pages = [*site["pages"], *site["leading_pages"]]
    return next(part for part in pages if part["key"] == key)


def load_settings(writer):
    """Name the site, and say who answers for it."""
    site = Site.objects.get(is_default_site=True)
    site.site_name = writer.site["settings"]["site_name"][LANGUAGE]
    site.save()
    settings = NodeSettings.for_site(site)
    settings.responsible_organisation = writer.site["settings"]["responsible_organisation"]
    settings.contact_email = writer.site["settings"]["contact_email"]
    settings.save()
