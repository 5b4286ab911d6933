"""The e-mails at each step of the review, in the language of each recipient.

Users who have switched off a kind of notification in their account settings do not get it.
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
from network.mail import absolute_url, build_message, language_of, send_each
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


def send(kind, people, review, actor=None, **context):
    """Send the e-mail `kind` about `review` (a WorkflowState) to those of `people` who want it."""
    subject, setting = KINDS[kind]
    context |= common_context(review, actor)
    messages = [
        message_in_language(person, kind, subject, context)
        for person in people
        if person.is_active and person.email and wants(person, setting)
    ]
    return send_each(messages) if messages else 0


def message_in_language(person, kind, subject, context):
    with override(language_of(person)):
        text = render_to_string(f"network/mail/review/{kind}.txt", {**context, "person": person})
        return build_message(person.email, subject % {"title": context["title"]}, text)


def wants(person, setting):
    profile = getattr(person, "wagtail_userprofile", None)
    return getattr(profile, setting, True) if setting else True


def common_context(review, actor):
    """Return the context of all templates; `actor` is the user who changed the review."""
    page = Page.objects.get(pk=review.object_id)
    organisation = OrganisationPage.objects.ancestor_of(page, inclusive=True).last()
    return {
        "title": page.draft_title,
        "organisation": organisation.title if organisation else "",
        "actor": display_name(actor) if actor else "",
        "edit_address": absolute_url(reverse("wagtailadmin_pages:edit", args=[page.pk])),
        "home_address": absolute_url(reverse("wagtailadmin_home")),
    }


def mail_reviewers(task_state, actor):
    """E-mail the reviewers, except the user who submitted."""
    review = task_state.workflow_state
    others = reviewers(task_state.task.specific).exclude(pk=actor.pk if actor else None)
    is_again = review.task_states.filter(status=task_state.STATUS_REJECTED).exists()
    send("submitted", others, review, actor, is_again=is_again)
    if is_again:  # Wagtail sends `workflow_submitted` for the first submission only.
        mail_received(review, actor)


def reviewers(task):
    """Return the people who can approve in `task`."""
    groups = task.groups.all() if hasattr(task, "groups") else Group.objects.none()
    found = people().filter(Q(groups__in=groups) | Q(is_superuser=True))
    return found.distinct().order_by("pk")


def people():
    return get_user_model().objects.filter(is_active=True).select_related("wagtail_userprofile")


def mail_received(review, actor):
    """E-mail the user who submitted about the next steps."""
    send("received", people().filter(pk=actor.pk if actor else None), review, actor)


def mail_returned(review, actor):
    """E-mail the reviewer's comment to the writers."""
    comment = review.current_task_state.comment if review.current_task_state else ""
    send("returned", writers(review, actor), review, actor, comment=comment)


def mail_approved(review, actor):
    """E-mail the writers that the page is published, or when it will be."""
    page = Page.objects.get(pk=review.object_id)
    found = states_of([page])[page.pk]
    is_later = found.state == State.SCHEDULED
    context = {"day": found.since} if is_later else {"public_address": page.full_url}
    kind = "scheduled" if is_later else "published"
    comment = review.current_task_state.comment if review.current_task_state else ""
    send(kind, writers(review, actor), review, actor, comment=comment, **context)


def writers(review, actor):
    """Return the user who submitted or, if that user cannot edit any more, all members."""
    page, writer = Page.objects.get(pk=review.object_id).specific, review.requested_by
    if writer and writer.is_active and page.permissions_for_user(writer).can_edit():
        return people().filter(pk=writer.pk).exclude(pk=actor.pk if actor else None)
    owners = OrganisationPage.objects.ancestor_of(page, inclusive=True)
    return people().filter(groups__organisation_of_members__organisation__in=owners).distinct()
