"""The admin views of an organisation's saved adaptations: the list, and one with its actions."""

from wagtail.admin import messages

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from home.reverse_below import reverse_below
from home.visibility import readable
from network.adaptations.admin import actions
from network.adaptations.admin.forms import DecisionForm, LinkForm
from network.adaptations.saved.comment_links import make_token
from network.adaptations.saved.opening import document_of
from network.adaptations.saved.saving import SavingError
from network.adaptations.steps import READ
from network.admin import page_context
from network.choices import AdaptationState, KnownAs
from network.mail import absolute_url
from network.membership.people import accesses_of
from network.models import GuidelinePage, SavedAdaptation
from network.models.adoption import first_language


def get_access_or_404(request, pk):
    """Return the access of an organisation that the user is a member of; raise Http404."""
    return get_object_or_404(accesses_of(request.user), pk=pk)


def adaptations_of(access):
    rows = SavedAdaptation.objects.filter(organisation=access.organisation_id)
    return rows.select_related("organisation", "guideline", "version", "changed_by")


def index(request, pk):
    """List an organisation's saved adaptations, and the guidelines that it can adapt."""
    access = get_access_or_404(request, pk)
    guidelines = GuidelinePage.objects.filter(**first_language())
    context = page_context(
        index_title(access),
        icon="doc-full-inverse",
        access=access,
        adaptations=adaptations_of(access).prefetch_related("comments"),
        guidelines=[
            (page.title, reverse_below(page, "guideline_adapt")) for page in readable(guidelines)
        ],
    )
    return render(request, "network/adaptations/admin/index.html", context)


def index_title(access):
    return _("Adaptations of %(organisation)s") % {"organisation": access.organisation.title}


def detail(request, pk, adaptation_pk):
    """Show one adaptation; on POST, perform the action of the form."""
    access = get_access_or_404(request, pk)
    saved = get_object_or_404(adaptations_of(access), pk=adaptation_pk)
    outcome = actions.Outcome()
    if request.method == "POST":
        try:
            outcome = actions.perform_action(saved, request.POST, request.user)
        except SavingError as error:
            messages.error(request, str(error))
    if outcome.text:
        messages.success(request, outcome.text)
        return redirect(next_address(access, outcome))
    context = detail_context(access, saved, outcome.forms)
    return render(request, "network/adaptations/admin/detail.html", context)


def next_address(access, outcome):
    """Return the URL to redirect to after an action."""
    if outcome.adaptation_pk is None:
        return reverse("network_adaptations:index", args=[access.pk])
    return reverse("network_adaptations:detail", args=[access.pk, outcome.adaptation_pk])


def detail_context(access, saved, forms):
    is_out = saved.state == AdaptationState.COMMENTS
    token = make_token(saved) if is_out else ""
    crumbs = [(reverse("network_adaptations:index", args=[access.pk]), index_title(access))]
    return page_context(
        saved.guideline.title,
        icon="doc-full-inverse",
        breadcrumbs=crumbs,
        access=access,
        saved=saved,
        document=document_of(saved, saved.guideline),
        comments=saved.comments.all(),
        link=absolute_url(reverse("adaptation_comments", args=[token])) if is_out else "",
        is_over=is_out and saved.link_expires < timezone.now(),
        open_address=reverse_below(saved.guideline, "guideline_saved", pk=saved.pk, step=READ),
        public_address=public_address(saved),
        link_form=forms.get("link") or LinkForm(),
        decision_form=forms.get("decision") or DecisionForm(initial=initial_decision(saved)),
    )


def public_address(saved):
    """Return the address of the public page, or "" where there is none."""
    if not SavedAdaptation.objects.public().filter(pk=saved.pk).exists():
        return ""
    return reverse_below(saved.guideline, "guideline_adopted", organisation=saved.organisation.slug)


def initial_decision(saved):
    """Return initial values: the deciding body from the answers, and today's date."""
    document = document_of(saved, saved.guideline)
    key = next((one.key for one in document.placeholders if one.known_as == KnownAs.DECIDER), "")
    answer = document.answers.get(key, "")
    return {
        "decided_by": answer if isinstance(answer, str) else "",
        "decided_on": timezone.localdate(),
    }
