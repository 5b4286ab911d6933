"""Gives a counterpart the slug of its original, where the slug is not translated."""

from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from home.caching.content_version import content_changed
from home.slugs import free_slug, is_free

FRONT_PAGE_DEPTH = 2


def shares_slug(counterpart):
    """Return whether the slug of a counterpart is that of its original.

    That of an alias is; that of a translation is where the page type says so.
    """
    if counterpart.depth <= FRONT_PAGE_DEPTH:
        return False
    if counterpart.alias_of_id:
        return True
    fields = get_translatable_fields(counterpart.specific_class)
    shared = [field.field_name for field in fields if isinstance(field, SynchronizedField)]
    return "slug" in shared


def has_right_slug(counterpart, original):
    """Return whether the slug is the original's, or that with a number where it is taken."""
    if counterpart.slug == original.slug:
        return True
    base, _dash, number = counterpart.slug.rpartition("-")
    is_numbered = base == original.slug and number.isdigit()
    return is_numbered and not is_free(counterpart.get_parent(), original.slug, counterpart)


def name(counterpart, original):
    """Give `counterpart` the slug of `original` if it is to have it; a redirect is left behind."""
    if shares_slug(counterpart) and not has_right_slug(counterpart, original):
        rename(counterpart, free_slug(counterpart.get_parent(), original.slug, counterpart))


def make_slug_free(page, parent):
    """Rename `page` if another page below `parent`, where it is to be moved, has its slug."""
    slug = page.slug
    while not is_free(parent, slug, page) or not is_free(page.get_parent(), slug, page):
        slug = free_slug(parent, slug, page)
        slug = free_slug(page.get_parent(), slug, page)
    if slug != page.slug:
        rename(page, slug)


def rename(page, slug):
    """Change the slug of a page, and of the draft that will replace it.

    An address that nobody has been able to open is changed without leaving a redirect.
    """
    page = Page.objects.get(pk=page.pk).specific
    if page.first_published_at:
        page.slug = slug
        page.save(clean=False)
    else:
        rename_unseen(page, slug)
    if page.latest_revision:
        page.latest_revision.content["slug"] = slug
        page.latest_revision.save(update_fields=["content"])


def rename_unseen(page, slug):
    """Change the slug of a page that was never published, and the addresses below it."""
    before = page.url_path
    page.slug = slug
    page.set_url_path(page.get_parent())
    Page.objects.filter(pk=page.pk).update(slug=slug, url_path=page.url_path)
    content_changed()
    page._update_descendant_url_paths(before, page.url_path)
