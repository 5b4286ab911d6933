"""Takes the translations of a page away with it: what is withdrawn in Swedish stands nowhere."""

from wagtail.models import Page
from wagtail.signals import page_unpublished

from django.conf import settings
from django.dispatch import receiver

from home.i18n.locales import language_of


@receiver(page_unpublished)
def withdraw_translations(sender, instance, **_kwargs):
    """Unpublish the translations of a page of the first language; Wagtail does its aliases."""
    if language_of(instance.locale_id) != settings.LANGUAGE_CODE:
        return
    translations = Page.objects.live().filter(
        translation_key=instance.translation_key, alias_of__isnull=True
    )
    for page in translations.exclude(pk=instance.pk).specific():
        page.unpublish()
