"""Marks a page as verified when its owner has edited it and it is published."""

from wagtail.signals import page_published

from django.conf import settings
from django.dispatch import receiver
from django.utils import timezone

from home.i18n.locales import language_of
from network.membership.owners import is_owner
from network.models.verification_request import Outcome
from network.models.verified_page import VerifiedPage

from .confirming import verify


@receiver(page_published)
def verify_edited_page(instance, revision=None, **_kwargs):
    """Verify a published page on the day when its owner wrote the revision."""
    if not isinstance(instance, VerifiedPage) or not (revision and revision.user_id):
        return
    is_first_language = language_of(instance.locale_id) == settings.LANGUAGE_CODE
    if is_first_language and is_owner(revision.user, instance):
        verify(instance, timezone.localdate(revision.created_at), Outcome.EDITED)
