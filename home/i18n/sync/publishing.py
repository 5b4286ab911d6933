"""Publishes and unpublishes a translation together with its original.

A translation is live only while its original is. The publication of one that was unpublished with
its original, or published before it, is deferred until the original is published. That state is
stored in the page history: the last of its entries about unpublishing is WAIT_FOR_ORIGINAL.
"""

from wagtail import hooks
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .counterparts import counterparts_of

WAIT_FOR_ORIGINAL = "home.wait_for_original"
UNPUBLISH = "wagtail.unpublish"


@hooks.register("register_log_actions")
def register_wait_action(actions):
    actions.register_action(
        WAIT_FOR_ORIGINAL, _("Wait for the original"), _("Waits until the original is published")
    )


def set_first_published_at(page):
    """Set the date of the first publication of a live page that has none, before it is saved."""
    if page.live and not page.first_published_at:
        page.first_published_at = page.last_published_at or timezone.now()


def defer_publication(translation, original):
    """Set a translation that is about to be saved to not live if its original is not live."""
    if not translation.live or original.live:
        return
    translation.live = False
    translation.live_revision = None
    translation.has_unpublished_changes = True
    if translation.pk:
        log(instance=translation, action=WAIT_FOR_ORIGINAL)


def translations_of(original):
    return counterparts_of(original).filter(alias_of__isnull=True)


def unpublish_translations(original):
    """Unpublish the translations of an original; Wagtail itself unpublishes aliases."""
    for page in translations_of(original).live().specific():
        page.unpublish(log_action=WAIT_FOR_ORIGINAL)


def publish_deferred(original):
    """Publish the deferred translations of an original that has just been published."""
    for page in translations_of(original).filter(live=False).specific():
        if is_deferred(page):
            page.save_revision(changed=False, clean=False).publish()


def is_deferred(translation):
    """Return whether a translation is to be published together with its original."""
    entries = PageLogEntry.objects.filter(
        page=translation.pk, action__in=[WAIT_FOR_ORIGINAL, UNPUBLISH]
    )
    last = entries.order_by("-timestamp", "-pk").values_list("action", flat=True).first()
    return last == WAIT_FOR_ORIGINAL
