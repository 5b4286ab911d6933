"""The e-mails of the review: who is told what at each step, in the language of each.

A person who has switched a kind of notice off in the account's settings is left alone.
"""

from wagtail.models import Page

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from network.accounts.names import display_name
from network.mail import language_of, message_to, send_each, whole_address
from network.models import OrganisationPage

from .states import State, states_of

# {template: (subject, the setting in Wagtail's profile that switches it off)}
KINDS = {
    "submitted": (_("To review: %(title)s"), "submitted_notifications"),
    "received": (_("Submitted for review: %(title)s"), None),
    "returned": (_("Returned with a comment: %(title)s"), "rejected_notifications"),
    "published": (_("Published: %(title)s"), "approved_notifications"),
    "scheduled": (_("Approved, to be published later: %(title)s"), "approved_notifications"),
}


def tell(kind, people, review, actor=None, **context):
    """Send the e-mail `kind` about `review` (a WorkflowState) to those of `people` who want it."""
    subject, setting = KINDS[kind]
    context |= context_of(review, actor)
    messages = [
        message_in_language(person, kind, subject, context)
        for person in people
        if person.is_active and person.email and wants(person, setting)
    ]
    return send_each(messages) if messages else 0


def message_in_language(person, kind, subject, context):
    with override(language_of(person)):
        text = render_to_string(f"network/mail/review/{kind}.txt", {**context, "person": person})
        return message_to(person.email, subject % {"title": context["title"]}, text)


def wants(person, setting):
    profile = getattr(person, "wagtail_userprofile", None)
    return getattr(profile, setting, True) if setting else True


def context_of(review, actor):
    """Return what every text is given; `actor` is who did what the e-mail tells of."""
    page = Page.objects.get(pk=review.object_id)
    organisation = OrganisationPage.objects.ancestor_of(page, inclusive=True).last()
    return {
        "title": page.draft_title,
        "organisation": organisation.title if organisation else "",
        "actor": display_name(actor) if actor else "",
        "edit_address": whole_address(reverse("wagtailadmin_pages:edit", args=[page.pk])),
        "home_address": whole_address(reverse("wagtailadmin_home")),
    }


def tell_reviewers(task_state, actor):
    """Ask those who review; the one who submitted need not be told."""
    review = task_state.workflow_state
    others = reviewers(task_state.task.specific).exclude(pk=actor.pk if actor else None)
    is_again = review.task_states.filter(status=task_state.STATUS_REJECTED).exists()
    tell("submitted", others, review, actor, is_again=is_again)
    if is_again:  # Wagtail tells of the first submission beside this, and of no later one.
        tell_received(review, actor)


def reviewers(task):
    """Return the people who can approve in `task`."""
    groups = task.groups.all() if hasattr(task, "groups") else Group.objects.none()
    found = people().filter(Q(groups__in=groups) | Q(is_superuser=True))
    return found.distinct().order_by("pk")


def people():
    return get_user_model().objects.filter(is_active=True).select_related("wagtail_userprofile")


def tell_received(review, actor):
    """Say to the one who submitted what happens next."""
    tell("received", people().filter(pk=actor.pk if actor else None), review, actor)


def tell_returned(review, actor):
    """Pass the comment on."""
    comment = review.current_task_state.comment if review.current_task_state else ""
    tell("returned", writers(review, actor), review, actor, comment=comment)


def tell_approved(review, actor):
    """Say that it is published, with the public address, or when it will be."""
    page = Page.objects.get(pk=review.object_id)
    found = states_of([page])[page.pk]
    is_later = found.state == State.SCHEDULED
    context = {"day": found.since} if is_later else {"public_address": page.full_url}
    kind = "scheduled" if is_later else "published"
    comment = review.current_task_state.comment if review.current_task_state else ""
    tell(kind, writers(review, actor), review, actor, comment=comment, **context)


def writers(review, actor):
    """Return who submitted; if that person is no longer there, the organisation's members."""
    page, writer = Page.objects.get(pk=review.object_id).specific, review.requested_by
    if writer and writer.is_active and page.permissions_for_user(writer).can_edit():
        return people().filter(pk=writer.pk).exclude(pk=actor.pk if actor else None)
    owners = OrganisationPage.objects.ancestor_of(page, inclusive=True)
    return people().filter(groups__organisation_of_members__organisation__in=owners).distinct()
