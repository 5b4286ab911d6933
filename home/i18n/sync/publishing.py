"""Publishes and withdraws a translation together with its original.

A translation is public only while its original is. One that was withdrawn together with its
original, or published before it, waits: it is published when the original is. That it waits is
the last thing that its history says about its being public.
"""

from wagtail import hooks
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .counterparts import same_in_other_languages

WAIT = "home.wait_for_original"
WITHDRAW = "wagtail.unpublish"


@hooks.register("register_log_actions")
def name_action(actions):
    actions.register_action(
        WAIT, _("Wait for the original"), _("Waits until the original is published")
    )


def date(page):
    """Give a page that is about to be saved as public the date on which it first was."""
    if not page.first_published_at:
        page.first_published_at = page.last_published_at or timezone.now()


def hold_back(translation, original):
    """Keep a translation that is about to be saved from being public before its original."""
    if original.live:
        return
    translation.live = False
    translation.live_revision = None
    translation.has_unpublished_changes = True
    if translation.pk:
        log(instance=translation, action=WAIT)


def translations_of(original):
    return same_in_other_languages(original).filter(alias_of__isnull=True)


def withdraw_translations(original):
    """Unpublish the translations of an original; Wagtail does so with aliases."""
    for page in translations_of(original).live().specific():
        page.unpublish(log_action=WAIT)


def publish_waiting(original):
    """Publish the translations that wait for an original which has just become public."""
    for page in translations_of(original).filter(live=False).specific():
        if is_waiting(page):
            page.save_revision(changed=False, clean=False).publish()


def is_waiting(translation):
    """Return whether the translation was withdrawn with its original, or published before it."""
    entries = PageLogEntry.objects.filter(page=translation.pk, action__in=[WAIT, WITHDRAW])
    last = entries.order_by("-timestamp", "-pk").values_list("action", flat=True).first()
    return last == WAIT
