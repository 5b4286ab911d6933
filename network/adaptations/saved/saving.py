"""Saves adaptations in the network, with optimistic locking by revision."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from network.adaptations.file_format import dumps
from network.membership.people import accesses_of
from network.models import OrganisationAccess, SavedAdaptation
from network.models.saved_adaptation import OPEN_STATES

MAX_DRAFTS = 20  # adaptations of one guideline that are not decided, for each organisation


class SavingError(Exception):
    """The adaptation is not saved; the message is for the member."""


class ConflictError(SavingError):
    """Another member has saved meanwhile; `saved` is the SavedAdaptation as it is now."""

    def __init__(self, saved):
        super().__init__(conflict_message(saved))
        self.saved = saved


def conflict_message(saved):
    text = _(
        "%(person)s has saved it since you opened it. Nothing is overwritten, and your work is "
        "still in this form: save it beside the other as a new draft, or as a file."
    )
    return text % {"person": name_of(saved.changed_by)}


def name_of(user):
    """Return the name of a user, or "A colleague" if the account is deleted."""
    return (user and (user.get_full_name() or user.get_username())) or _("A colleague")


def own_adaptations(user):
    """Return the saved adaptations of the organisations that `user` is a member of."""
    if not user.is_authenticated:
        return SavedAdaptation.objects.none()
    own = accesses_of(user).values("organisation")
    return SavedAdaptation.objects.filter(organisation__in=own)


@transaction.atomic
def save_new(adaptation, version, access, user):
    """Return a new draft, or an existing one with the same data; raise SavingError."""
    OrganisationAccess.objects.select_for_update().get(pk=access.pk)  # counts one at a time
    guideline, data = version.page, dumps(adaptation)
    drafts = SavedAdaptation.objects.of_guideline(guideline).filter(
        organisation=access.organisation_id, state__in=OPEN_STATES
    )
    same = drafts.filter(data=data).first()
    if same:
        return same
    if drafts.count() >= MAX_DRAFTS:
        text = _("There are %(count)s drafts of this guideline already. Delete one of them first.")
        raise SavingError(text % {"count": MAX_DRAFTS})
    return SavedAdaptation.objects.create(
        organisation_id=access.organisation_id,
        guideline=guideline,
        version=version,
        data=data,
        changed_by=user,
    )


def save_again(saved, revision, adaptation, version, user):
    """Update `saved`; raise ConflictError if it is not at `revision` any more."""
    data = dumps(adaptation)
    rows = SavedAdaptation.objects.filter(pk=saved.pk, revision=revision, state__in=OPEN_STATES)
    is_saved = rows.update(
        data=data,
        version=version,
        revision=F("revision") + 1,
        changed=timezone.now(),
        changed_by=user,
    )
    if is_saved:
        return
    saved.refresh_from_db()
    if not saved.is_open:
        text = _("It is decided, and does not change any more. Save your work as a new draft.")
        raise SavingError(text)
    if saved.data != data:
        raise ConflictError(saved)
