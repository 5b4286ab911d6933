"""Describes pages: what all have in common, and the page types without anything of their own."""

from home.i18n.locales import language_of
from search.choices import EntryType, FacetName
from search.documents.document import Description
from search.documents.plain import own_text_fields, texts


def page_description(page, type, **more):
    """Return the Description of a page with what every page has, or None if it has no address."""
    parts = page.get_url_parts()
    if not parts or not parts[2]:
        return None
    values = {
        "summary": getattr(page, "summary", "") or page.search_description,
        "date": (page.first_published_at or page.latest_revision_created_at or None),
        **more,
    }
    if hasattr(values["date"], "hour"):
        values["date"] = values["date"].date()
    return Description(
        type=type,
        title=page.title,
        url=parts[2],
        site_id=parts[0],
        locale_id=page.locale_id,
        language=written_in(page),
        translation_key=page.translation_key,
        **values,
    )


def written_in(page):
    """Return the language of the text: an alias in another tree is written as what it mirrors."""
    return language_of(page.alias_of.locale_id if page.alias_of_id else page.locale_id)


def describe_page(page, names):
    """Describe a page by its title, its summary and its own long texts."""
    description = page_description(page, EntryType.PAGE, text=texts(page, *own_text_fields(page)))
    return [description] if description else []


def add_years(description, *years):
    """Add the facet of years, of whole dates or None."""
    description.add_facet(FacetName.YEAR, *(date.year for date in years if date))
