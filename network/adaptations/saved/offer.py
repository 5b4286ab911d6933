"""What the wizard offers a member: saving the adaptation in the network."""

from dataclasses import dataclass

from network.adaptations.saved.saving import name_of, own_adaptations
from network.membership.people import accesses_of


@dataclass(frozen=True)
class Offer:
    """The organisations to save for, and the SavedAdaptation that is being edited, if any."""

    accesses: tuple
    saved: object = None
    revision: int = 0

    @property
    def changed_by(self):
        return name_of(self.saved.changed_by)

    @property
    def access(self):
        """Return the access of the organisation to save for."""
        own = self.saved and self.saved.organisation_id
        return next((one for one in self.accesses if one.organisation_id == own), self.accesses[0])


def offer_to(user, page, saved_pk=None, revision=0):
    """Return the Offer for a user, or None if the user is a member of no organisation."""
    accesses = tuple(accesses_of(user)) if user.is_authenticated else ()
    if not accesses:
        return None
    saved = None
    if saved_pk:
        rows = own_adaptations(user).of_guideline(page).select_related("changed_by", "organisation")
        saved = rows.filter(pk=saved_pk).first()
    return Offer(accesses, saved if saved and saved.is_open else None, revision)
