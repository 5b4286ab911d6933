"""Registers the network's sections of pages, next steps and linked names."""

from wagtail import hooks

from home.i18n.related import in_active_language
from home.links.unlinked_names import HOOK as NAMES
from home.sections import HOOK, Section
from home.steps.next_steps import HOOK as NEXT_STEPS
from home.visibility import readable
from network.models import GuidelinePage, OrganisationPage
from network.next_steps import steps_of_network

hooks.register(NEXT_STEPS, steps_of_network)


@hooks.register(NAMES)
def organisations(locale_id):
    return readable(OrganisationPage.objects.filter(locale_id=locale_id))


@hooks.register(NAMES)
def guidelines(locale_id):
    return readable(GuidelinePage.objects.filter(locale_id=locale_id))


@hooks.register(HOOK)
def guidelines_of_organisation(page, request):
    """Return the Section of the guidelines that an organisation has a part in, or None."""
    if not isinstance(page, OrganisationPage):
        return None
    key = page.translation_key
    found = in_active_language(
        GuidelinePage.objects.filter(organisations__organisation__translation_key=key).distinct()
    )
    if not found:
        return None
    return Section("network/sections/organisation_guidelines.html", {"guidelines": found}, order=30)
