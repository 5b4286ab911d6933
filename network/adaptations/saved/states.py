"""State changes of a saved adaptation: out for comments, decided, public, replaced."""

import datetime
from secrets import token_urlsafe

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from home.caching.content_version import content_changed
from network.adaptations.adaptation import Action
from network.adaptations.file_format import loads
from network.adaptations.saved.saving import SavingError, name_of
from network.choices import AdaptationState, AdoptionKind
from network.models import Adoption, SavedAdaptation
from network.models.saved_adaptation import OPEN_STATES

KEY_BYTES = 12


def invite_comments(saved, days):
    """Send an open adaptation out for comments; links that were made before stop working."""
    expires = timezone.now() + datetime.timedelta(days=days)
    change_open(
        saved,
        state=AdaptationState.COMMENTS,
        link_key=token_urlsafe(KEY_BYTES),
        link_expires=expires,
    )


def end_comments(saved):
    """Revoke the link; the adaptation is a draft again, and the comments stay."""
    change_open(saved, state=AdaptationState.DRAFT, link_key="", link_expires=None)


def change_open(saved, **values):
    """Change an adaptation that is not decided; raise SavingError for another."""
    if not open_rows(saved).update(**values):
        raise SavingError(_("It is decided already."))


def open_rows(saved):
    return SavedAdaptation.objects.filter(pk=saved.pk, state__in=OPEN_STATES)


@transaction.atomic
def decide(saved, revision, decision, is_public=False):
    """Mark the text at `revision` as decided, in place of the one that was decided before.

    `decision` is {"decided_by", "decided_on", "reference"}. Raises SavingError if the text has
    changed since, because the member has not read the new text.
    """
    current = SavedAdaptation.objects.select_for_update().get(pk=saved.pk)
    if not current.is_open:
        raise SavingError(_("It is decided already."))
    if current.revision != revision:
        text = _("%(person)s has changed the text since you opened this page. Read it again first.")
        raise SavingError(text % {"person": name_of(current.changed_by)})
    decided = SavedAdaptation.objects.filter(
        organisation=current.organisation_id,
        guideline=current.guideline_id,
        state=AdaptationState.DECIDED,
    )
    decided.update(state=AdaptationState.REPLACED, is_public=False)
    for name, value in decision.items():
        setattr(current, name, value)
    current.state, current.link_key, current.link_expires = AdaptationState.DECIDED, "", None
    current.is_public = is_public
    current.save()
    if is_public:
        register_adoption(current)
    content_changed()


@transaction.atomic
def set_public(saved, is_public):
    """Publish a decided adaptation, or withdraw it; the registration of its use stays."""
    rows = SavedAdaptation.objects.filter(pk=saved.pk, state=AdaptationState.DECIDED)
    if rows.update(is_public=is_public):
        if is_public:
            register_adoption(rows.get())
        content_changed()


def register_adoption(saved):
    """Register that the organisation uses the guideline, as the decision says."""
    values = {
        "version": saved.version,
        "kind": kind_of(loads(saved.data)),
        "since": saved.decided_on.replace(day=1),
        "decision": saved.reference,
        "is_confirmed": False,
    }
    Adoption.objects.update_or_create(
        organisation_id=saved.organisation_id, guideline_id=saved.guideline_id, defaults=values
    )


def kind_of(adaptation):
    """Return the AdoptionKind: UNCHANGED if all sections are kept, whatever the answers."""
    is_kept = all(one.action == Action.KEEP for one in adaptation.sections)
    return AdoptionKind.UNCHANGED if is_kept else AdoptionKind.ADAPTED
