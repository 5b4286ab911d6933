"""The list of every case in the network, wherever it lives."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from cases.cards import LATEST_FIRST, prepare_cards
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
        """Return the cases of this language: made-up ones last, else the latest first."""
        return self.public_cases().order_by("is_fictional", *LATEST_FIRST).for_cards()

    def public_cases(self):
        """Return the public cases of this language and site, in no order."""
        return readable(
            CasePage.objects.filter(
                locale_id=self.locale_id, path__startswith=self.path[: -self.steplen]
            )
        )

    def has_case_of_municipality(self):
        """Return whether a municipality that exists has published a case that is not made up."""
        owners = OrganisationPage.objects.filter(
            path=owner_path(OuterRef("path")),
            organisation_type=OrganisationType.MUNICIPALITY,
            is_fictional=False,
        )
        return self.public_cases().filter(Exists(owners), is_fictional=False).exists()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        prepare_cards(context["listing"].object_list)
        return context | {"has_case_of_municipality": self.has_case_of_municipality()}
