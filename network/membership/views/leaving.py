"""Views that end the access of an organisation, and hand over what it owns."""

from wagtail.admin import messages

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from network.admin import page_context
from network.membership.forms import SuccessorForm
from network.membership.handover import hand_over
from network.membership.offboarding import offboard
from network.models import OrganisationAccess

from .permissions import PAGE_TEMPLATE, staff_only


@staff_only("delete")
def end(request, pk):
    """Ask for confirmation, then end the access of an organisation."""
    access = get_object_or_404(OrganisationAccess, pk=pk)
    if request.method == "POST":
        people = offboard(access)
        text = ngettext(
            "%(organisation)s has left. %(count)s person is signed out.",
            "%(organisation)s has left. %(count)s people are signed out.",
            len(people),
        )
        names = {"organisation": access.organisation.title, "count": len(people)}
        messages.success(request, text % names)
        return redirect("network_members:index")
    context = confirm_context(access, _("End the access of %(organisation)s"), _("End access"))
    return render(request, "network/admin/end.html", context)


@staff_only("delete")
def transfer(request, pk):
    """Hand over the cases and files of an organisation."""
    access = get_object_or_404(OrganisationAccess, pk=pk)
    form = SuccessorForm(request.POST or None, access=access)
    if request.method == "POST" and form.is_valid():
        successor = form.cleaned_data["successor"]
        count = hand_over(access, successor)
        text = ngettext(
            "%(count)s case now belongs to %(organisation)s.",
            "%(count)s cases now belong to %(organisation)s.",
            count,
        )
        names = {"organisation": successor.organisation.title, "count": count}
        messages.success(request, text % names)
        return redirect("network_members:index")
    context = confirm_context(access, _("Hand over what %(organisation)s owns"), _("Hand over"))
    return render(request, PAGE_TEMPLATE, {**context, "form": form})


def confirm_context(access, title, submit_label):
    return page_context(
        title % {"organisation": access.organisation.title},
        breadcrumbs=[(reverse("network_members:index"), _("Organisations"))],
        access=access,
        submit_label=submit_label,
    )
