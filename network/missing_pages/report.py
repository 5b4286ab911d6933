"""The report of addresses without a page, and the form that creates a redirect from one."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import CreateView

from django.core.exceptions import PermissionDenied
from django.db.models import Max, Sum
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from network.access.roles import is_editor
from network.models import MissingAddress

from .counting import MAX_AGE

MAX_ADDRESSES = 100


@require_safe
def report(request):
    if not is_editor(request.user):
        raise PermissionDenied
    title = _("Addresses without a page")
    crumbs = [(reverse("wagtailadmin_home"), _("Home")), ("", title)]
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": "warning",
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in crumbs],
        "addresses": most_visited()[:MAX_ADDRESSES],
        "days": MAX_AGE.days,
    }
    return render(request, "network/admin/missing_pages.html", context)


def most_visited():
    """Return {path, number, last} of the addresses that have no redirect, most visited first."""
    recent = MissingAddress.objects.filter(day__gte=localdate() - MAX_AGE)
    without_redirect = recent.exclude(path__in=Redirect.objects.values("old_path"))
    totals = without_redirect.values("path").annotate(number=Sum("visits"), last=Max("day"))
    return totals.order_by("-number", "path")


class RedirectFromView(CreateView):
    """Wagtail's form for a redirect, with `old_path` prefilled."""

    def get_initial(self):
        return {**super().get_initial(), "old_path": self.request.GET.get("from", "")}
