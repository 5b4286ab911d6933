"""Admin hooks: an alias can only be translated; every other action belongs to its original."""

from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.views.edit_translation import edit_translation

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from .completeness import missing_segments_message
from .counterparts import is_original, original_of, source_locale_id
from .publishing import translations_of
from .sources import enabled_translation

FIRST = -10


@hooks.register("before_edit_page", order=FIRST)
def edit_or_publish_translation(request, page):
    """Open the translation editor for an alias, and check a translation that is to be published."""
    translation = enabled_translation(page)
    if translation is None:
        return None
    if request.method == "POST" and request.POST.get("action") == "publish":
        return publish_translation(request, translation, page)
    return edit_translation(request, translation, page) if page.alias_of_id else None


def publish_translation(request, translation, page):
    """Publish a translation or show how much is missing, then redirect to the editor."""
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    try:
        translation.save_target(user=request.user, publish=True)
    except ValidationError:
        missing = missing_segments_message(translation)
        messages.error(
            request, failure_message(missing) % {"title": page.title, "missing": missing}
        )
    else:
        page = Page.objects.get(pk=page.pk)
        messages.success(request, success_message(page) % {"title": page.title})
    return redirect(request.path)


def failure_message(missing):
    if missing:
        return _("“%(title)s” is not published: %(missing)s")
    return _("“%(title)s” is not published: some texts cannot be used. See below.")


def success_message(page):
    original = original_of(page)
    if original and not original.live:
        return _("“%(title)s” is translated, and will be published when its original is.")
    return _("“%(title)s” is published.")


def is_untranslated(page):
    """Return whether `page` is an alias of its original, not of a page in its own language."""
    return bool(page.alias_of_id) and page.alias_of.translation_key == page.translation_key


def redirect_to_original(request, page):
    """Redirect to the original, with a message that this is the page to change."""
    messages.warning(
        request,
        _("“%(title)s” is not translated and follows this page. Change this one instead.")
        % {"title": page.title},
    )
    return redirect("wagtailadmin_pages:edit", page.alias_of_id)


@hooks.register("construct_page_chooser_queryset")
def limit_to_originals(pages, request):
    """Leave counterparts out of the page chooser: relations are shown in the reader's language.

    The chooser of a destination for a move (`user_perms`) has the pages of all trees.
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
def redirect_alias_action(request, page):
    return redirect_to_original(request, page) if is_untranslated(page) else None


@hooks.register("before_delete_page")
def warn_of_deleted_translations(request, page):
    """Show on the confirmation page which translations are deleted with their original."""
    if request.method == "GET" and is_original(page):
        for translation in translations_of(page):
            messages.warning(
                request,
                _("Its translation “%(title)s” is deleted too, with everything below it.")
                % {"title": translation.title},
            )


@hooks.register("before_bulk_action")
def refuse_bulk_action_on_aliases(request, action_type, objects, action_class_instance):
    """Refuse to delete or unpublish an alias without its original."""
    if action_class_instance.models != [Page] or action_type not in ("delete", "unpublish"):
        return None
    chosen = {page.pk for page in objects}
    for page in objects:
        if is_untranslated(page) and page.alias_of_id not in chosen:
            return redirect_to_original(request, page)
    return None


@hooks.register("before_move_page")
def refuse_move_without_counterpart(request, page, destination):
    """Refuse to move a counterpart below a page that has no original to move its original to."""
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
