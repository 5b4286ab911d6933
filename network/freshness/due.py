"""Querysets of pages that their owners should confirm; see `network.models.verified_page`."""

from wagtail.models import Page, get_page_models

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce, TruncDate

from network.models.verified_page import VerifiedPage, due_day, overdue_day


def due(pages):
    """Return the pages of a queryset (of one page type or of several) that are due."""
    return with_confirmed_on(pages).live().filter(confirmed__lte=due_day())


def overdue(pages):
    """Return the pages of a queryset that are overdue."""
    return with_confirmed_on(pages).live().filter(confirmed__lte=overdue_day())


def with_confirmed_on(pages):
    """Annotate a queryset with `confirmed`, a date; other types than VerifiedPage are left out."""
    models = verified_models()
    if pages.model in models:
        verified = F("last_verified")
    else:
        pages = pages.type(*models)
        verified = coalesce(
            [
                Subquery(model.objects.filter(pk=OuterRef("pk")).values("last_verified"))
                for model in models
            ]
        )
    return pages.annotate(confirmed=Coalesce(verified, TruncDate("first_published_at")))


def coalesce(values):
    return Coalesce(*values) if len(values) > 1 else values[0]


def verified_models():
    """Return every page type that inherits from VerifiedPage, also those of other apps."""
    return [model for model in get_page_models() if issubclass(model, VerifiedPage)]


def verified_pages():
    """Return a queryset of the pages of all types that inherit from VerifiedPage."""
    return Page.objects.type(*verified_models())
