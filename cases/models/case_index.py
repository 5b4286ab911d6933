"""The list of every case in the network, wherever it lives."""

from django.utils.translation import gettext_lazy as _

from cases.cards import LATEST_FIRST, prepare_cards
from home.models.index_page import IndexPage
from home.visibility import readable

from .case import CasePage


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
        """Return the cases of this language, the latest first."""
        cases = readable(
            CasePage.objects.filter(
                locale_id=self.locale_id, path__startswith=self.path[: -self.steplen]
            )
        )
        return cases.order_by(*LATEST_FIRST).for_cards()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        prepare_cards(context["listing"].object_list)
        return context
