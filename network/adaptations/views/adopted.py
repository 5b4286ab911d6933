"""The public page of an organisation's decided adaptation."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.caching.cacheable import publicly_cacheable
from home.i18n.translations import localized
from network.adaptations.saved.opening import document_of
from network.guidelines.find import guideline_page
from network.models import SavedAdaptation


@require_safe
@publicly_cacheable
@guideline_page
def adopted(request, page, organisation):
    """Show what the organisation with this slug has decided."""
    rows = SavedAdaptation.objects.public().of_guideline(page)
    saved = rows.select_related("organisation", "version").filter(organisation__slug=organisation)
    saved = saved.first()
    if saved is None:
        raise Http404
    context = {
        "page": page,
        "saved": saved,
        "document": document_of(saved, page),
        "organisation": next(iter(localized([saved.organisation])), saved.organisation),
    }
    return render(request, "network/adaptations/saved/adopted.html", context)
