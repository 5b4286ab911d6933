"""The list of all cases, of every organisation."""

from wagtail.url_routing import RouteResult

from django.db.models import Exists, OuterRef
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext

from cases.cards import LATEST_FIRST, prepare_cards
from cases.comparison import MAX_CASES, PARAMETER, chosen_ids, comparison_of, parameters_of
from home.caching.cacheable import mark_publicly_cacheable
from home.i18n.locales import language_of
from home.models.index_page import IndexPage
from home.visibility import readable
from network.choices import OrganisationType
from network.models import OrganisationPage

from .case import CasePage, owner_path


class CaseIndexPage(IndexPage):
    """Every case of this language and site."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "cases/case_index_page.html"

    class Meta:
        verbose_name = _("list of cases")
        verbose_name_plural = _("lists of cases")

    def listed(self):
        """Return the cases of this language, the latest first but fictional ones last."""
        return self.public_cases().order_by("is_fictional", *LATEST_FIRST).for_cards()

    def public_cases(self):
        """Return the public cases of this language and site, unordered."""
        return readable(
            CasePage.objects.filter(
                locale_id=self.locale_id, path__startswith=self.path[: -self.steplen]
            )
        )

    def has_case_of_municipality(self):
        """Return whether there is a public case of a municipality; fictional ones do not count."""
        owners = OrganisationPage.objects.filter(
            path=owner_path(OuterRef("path")),
            organisation_type=OrganisationType.MUNICIPALITY,
            is_fictional=False,
        )
        return self.public_cases().filter(Exists(owners), is_fictional=False).exists()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        prepare_cards(context["listing"].object_list)
        chosen = chosen_ids(request.GET.getlist(PARAMETER))
        return context | {
            "has_case_of_municipality": self.has_case_of_municipality,
            "compare_address": f"{self.get_url(request)}{compare_slug(self)}/",
            "chosen": chosen,
            "chosen_elsewhere": chosen - {case.pk for case in context["listing"].object_list},
        }

    def route(self, request, path_components):
        """Route the comparison of cases, whose address is below that of the list."""
        if self.live and path_components == [compare_slug(self)]:
            request.address_below = compare_address
            return RouteResult(self, kwargs={"is_comparison": True})
        return super().route(request, path_components)

    def serve(self, request, *args, is_comparison=False, **kwargs):
        return self.compare(request) if is_comparison else super().serve(request, *args, **kwargs)

    def compare(self, request):
        """Show the cases of the address side by side."""
        mark_publicly_cacheable(request)
        comparison = comparison_of(self, request.GET.getlist(PARAMETER))
        chosen = parameters_of(comparison.cases)
        context = {
            "page": self,
            "comparison": comparison,
            "max_cases": MAX_CASES,
            "list_address": f"{self.get_url(request)}?{chosen}"
            if chosen
            else self.get_url(request),
        }
        return render(request, "cases/comparison.html", context)


def compare_slug(page):
    """Return the last part of the address of the comparison, in the language of the page."""
    with override(language_of(page.locale_id)):
        return pgettext("address", "compare")


def compare_address(request, page):
    """Return the address of the comparison below a list of cases, with the compared cases."""
    address = f"{page.get_url(request)}{compare_slug(page)}/"
    return f"{address}?{request.GET.urlencode()}" if request.GET else address
