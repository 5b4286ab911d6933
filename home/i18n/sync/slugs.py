"""Synchronises the slug of a counterpart with that of its original, where it is not translated."""

from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from home.caching.content_version import content_changed
from home.slugs import free_slug, is_free

# The depth of the front page of each language, below the root.
FRONT_PAGE_DEPTH = 2


def has_synchronized_slug(counterpart):
    """Return whether a counterpart is to have the slug of its original.

    Aliases are; translations are if the page type has `slug` as a SynchronizedField.
    """
    if counterpart.depth <= FRONT_PAGE_DEPTH:
        return False
    if counterpart.alias_of_id:
        return True
    fields = get_translatable_fields(counterpart.specific_class)
    shared = [field.field_name for field in fields if isinstance(field, SynchronizedField)]
    return "slug" in shared


def slug_matches(counterpart, original):
    """Return whether the slug is that of the original, with a number appended if it is taken."""
    if counterpart.slug == original.slug:
        return True
    base, _dash, number = counterpart.slug.rpartition("-")
    is_numbered = base == original.slug and number.isdigit()
    return is_numbered and not is_free(counterpart.get_parent(), original.slug, counterpart)


def synchronize_slug(counterpart, original):
    """Give `counterpart` the slug of `original` if it is to have it, and create a redirect."""
    if has_synchronized_slug(counterpart) and not slug_matches(counterpart, original):
        change_slug(counterpart, free_slug(counterpart.get_parent(), original.slug, counterpart))


def avoid_slug_collision(page, parent):
    """Change the slug of `page`, which is to be moved below `parent`, if a page there has it."""
    slug = page.slug
    while not is_free(parent, slug, page) or not is_free(page.get_parent(), slug, page):
        slug = free_slug(parent, slug, page)
        slug = free_slug(page.get_parent(), slug, page)
    if slug != page.slug:
        change_slug(page, slug)


def change_slug(page, slug):
    """Change the slug of a page and of its latest revision.

    A page that was never published gets no redirect.
    """
    page = Page.objects.get(pk=page.pk).specific
    if page.first_published_at:
        page.slug = slug
        page.save(clean=False)
    else:
        change_unpublished_slug(page, slug)
    if page.latest_revision:
        page.latest_revision.content["slug"] = slug
        page.latest_revision.save(update_fields=["content"])


def change_unpublished_slug(page, slug):
    """Change the slug of a page that was never published, and the URL paths below it."""
    before = page.url_path
    page.slug = slug
    page.set_url_path(page.get_parent())
    Page.objects.filter(pk=page.pk).update(slug=slug, url_path=page.url_path)
    content_changed()
    page._update_descendant_url_paths(before, page.url_path)
