"""The admin view in which members register which guidelines their organisation uses."""

from wagtail.admin import messages

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from network.access.roles import is_editor
from network.admin import page_context
from network.adoptions.admin.forms import AdoptionForm
from network.membership.people import accesses_of
from network.models import Adoption, OrganisationAccess

TEMPLATE = "network/adoptions/admin.html"


def get_access_or_404(request, pk):
    """Return the access of an organisation that the user belongs to, or edits; raise Http404."""
    accesses = OrganisationAccess.objects.select_related("organisation")
    access = get_object_or_404(accesses, pk=pk)
    if is_editor(request.user) or accesses_of(request.user).filter(pk=pk).exists():
        return access
    raise Http404


def own_adoptions(request, pk, adoption_pk=None):
    """List the adoptions of an organisation; add, change or remove one."""
    access = get_access_or_404(request, pk)
    adoptions = Adoption.objects.of_organisation(access.organisation)
    instance = get_object_or_404(adoptions, pk=adoption_pk) if adoption_pk else None
    if request.method == "POST" and instance and request.POST.get("remove"):
        instance.delete()
        messages.success(request, _("It is removed."))
        return redirect("network_adoptions:own", pk)
    form = AdoptionForm(request.POST or None, organisation=access.organisation, instance=instance)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Thank you. It is shown on the guideline's page."))
        return redirect("network_adoptions:own", pk)
    return render(request, TEMPLATE, form_context(access, adoptions, form, instance))


def form_context(access, adoptions, form, instance):
    title = _("Guidelines that %(organisation)s uses") % {"organisation": access.organisation.title}
    crumbs = [(reverse("network_adoptions:own", args=[access.pk]), title)] if instance else []
    return page_context(
        _("Change") if instance else title,
        icon="doc-full",
        breadcrumbs=crumbs,
        access=access,
        adoptions=adoptions.select_related("guideline", "version"),
        form=form,
        instance=instance,
    )
