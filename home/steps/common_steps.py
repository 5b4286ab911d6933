"""The next steps of page types for which no app has other ones: ask, and take part."""

from wagtail.models import Site

from django.utils.translation import gettext as _

from home.choices import StepKind
from home.i18n.locales import active_locale_id
from home.layout.frame import site_frame
from home.steps.contact_address import contact_address
from home.steps.step import Step


def common_steps(page, request):
    """Return the Steps to the contact form and to the page on how to take part, if there is one."""
    ask = Step(
        StepKind.ASK,
        _("Ask about this page"),
        contact_address(page),
        _("Your question goes to those who answer for the page."),
    )
    return [ask, *filter(None, [take_part(page, request)])]


def take_part(page, request):
    """Return the Step to the page on how to take part, or None on that page itself."""
    site = Site.find_for_request(request) if request else None
    target = site_frame(site, active_locale_id()).take_part if site else None
    if not target or target.translation_key == page.translation_key:
        return None
    return Step(
        StepKind.VISIT,
        _("See how you can take part"),
        target.address,
        _("What there is for you, whether you are a municipality, a company or a citizen."),
    )
