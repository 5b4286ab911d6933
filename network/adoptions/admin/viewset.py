"""The editors' admin views of all adoptions, in which they confirm them."""

from wagtail.snippets.views.snippets import SnippetViewSet

from django.utils.translation import gettext_lazy as _

from network.models import Adoption


class AdoptionViewSet(SnippetViewSet):
    """The list and the form of the editors."""

    model = Adoption
    icon = "doc-full"
    menu_label = _("Uses of guidelines")
    list_display = ["organisation", "guideline", "version", "kind", "since", "is_confirmed"]
    list_filter = ["guideline", "kind", "is_confirmed"]
    search_fields = ["organisation__title", "guideline__title", "decision"]
