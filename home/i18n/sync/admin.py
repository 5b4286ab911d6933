"""What an editor meets: an alias is translated, and all else is done to its original."""

from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.views.edit_translation import edit_translation

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from .completeness import words_for_missing
from .counterparts import is_original, original_of, source_locale_id
from .publishing import translations_of
from .sources import enabled_translation

FIRST = -10


@hooks.register("before_edit_page", order=FIRST)
def edit_or_publish_translation(request, page):
    """Show the translation of an alias, and publish no translation that lacks texts."""
    translation = enabled_translation(page)
    if translation is None:
        return None
    if request.method == "POST" and request.POST.get("action") == "publish":
        return publish(request, translation, page)
    return edit_translation(request, translation, page) if page.alias_of_id else None


def publish(request, translation, page):
    """Publish a translation, or say how much is missing; then show it again."""
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    try:
        translation.save_target(user=request.user, publish=True)
    except ValidationError:
        missing = words_for_missing(translation)
        messages.error(request, reason(missing) % {"title": page.title, "missing": missing})
    else:
        page = Page.objects.get(pk=page.pk)
        messages.success(request, outcome(page) % {"title": page.title})
    return redirect(request.path)


def reason(missing):
    if missing:
        return _("“%(title)s” is not published: %(missing)s")
    return _("“%(title)s” is not published: some texts cannot be used. See below.")


def outcome(page):
    original = original_of(page)
    if original and not original.live:
        return _("“%(title)s” is translated, and will be published when its original is.")
    return _("“%(title)s” is published.")


def is_untranslated(page):
    """Return whether the page is the alias of its original."""
    return bool(page.alias_of_id) and page.alias_of.translation_key == page.translation_key


def send_to_original(request, page):
    """Say that a page follows its original, and show the original."""
    messages.warning(
        request,
        _("“%(title)s” is not translated and follows this page. Change this one instead.")
        % {"title": page.title},
    )
    return redirect("wagtailadmin_pages:edit", page.alias_of_id)


@hooks.register("construct_page_chooser_queryset")
def offer_originals(pages, request):
    """Offer each page once, as the original: what is chosen shows in the reader's language.

    Where a page is to be moved, its own tree is what matters.
    """
    if request.GET.get("user_perms"):
        return pages
    originals = Page.objects.filter(locale_id=source_locale_id())
    others = Page.objects.exclude(locale_id=source_locale_id())
    hidden = others.filter(translation_key__in=originals.values("translation_key"))
    return pages.exclude(pk__in=hidden.values("pk"))


@hooks.register("before_copy_page")
@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
@hooks.register("before_convert_alias_page")
def act_on_original(request, page):
    return send_to_original(request, page) if is_untranslated(page) else None


@hooks.register("before_delete_page")
def name_what_goes_along(request, page):
    """Say above the question which translation is deleted with its original."""
    if request.method == "GET" and is_original(page):
        for translation in translations_of(page):
            messages.warning(
                request,
                _("Its translation “%(title)s” is deleted too, with everything below it.")
                % {"title": translation.title},
            )


@hooks.register("before_bulk_action")
def act_on_originals(request, action_type, objects, action_class_instance):
    """Refuse to delete or unpublish what follows an original that is not chosen too."""
    if action_class_instance.models != [Page] or action_type not in ("delete", "unpublish"):
        return None
    chosen = {page.pk for page in objects}
    for page in objects:
        if is_untranslated(page) and page.alias_of_id not in chosen:
            return send_to_original(request, page)
    return None


@hooks.register("before_move_page")
def move_among_originals(request, page, destination):
    """Refuse to move a page that has an original to where the original cannot follow."""
    if original_of(page) is None or destination.depth < 2 or original_of(destination):
        return None
    if request.method != "POST":
        return None
    messages.error(
        request,
        _("“%(title)s” cannot be moved there: “%(parent)s” has no page in the other language.")
        % {"title": page.title, "parent": destination.title},
    )
    return redirect(reverse("wagtailadmin_pages:move", args=[page.pk]))
