"""The checklist above the form of a case: the required fields that are filled or missing."""

from dataclasses import dataclass

from wagtail.admin.panels import Panel

from django.utils.translation import gettext_lazy as _

from cases.choices import Phase
from cases.completeness import (
    CONTACTS,
    REQUIRED_TO_PUBLISH,
    REQUIRED_TO_SUBMIT,
    missing_in_published,
    missing_to_publish,
)
from home.field_content import has_content

# Required only in the phase ENDED_WITHOUT_ROLLOUT.
OBSTACLES = "obstacles"
CONTACT = _("E-mail or contact page")


@dataclass(frozen=True)
class Item:
    """A required field; `names` are several if one of them is enough.

    is_required: whether it is required now. phase: the only phase in which it is required, or "".
    """

    names: tuple
    label: str
    is_filled: bool
    is_required: bool = True
    phase: str = ""


class ChecklistPanel(Panel):
    """The checklist as of when the form was opened; a script updates it while the user types."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cases/admin/checklist.html"

        def get_context_data(self, parent_context=None):
            values = {name: self.form[name].value() for name in fields_of(self.form)}
            missing = set(missing_to_publish(values))
            self.exempt = missing_in_published(self.instance)
            owner = self.form.parent_page
            return super().get_context_data(parent_context) | {
                "unpublished_owner": None if owner.live else owner,
                "lists": [
                    {
                        "heading": _("To submit"),
                        "items": [
                            *(self.item((name,), missing) for name in REQUIRED_TO_SUBMIT),
                            self.item(CONTACTS, missing),
                        ],
                    },
                    {
                        "heading": _("To be published, besides"),
                        "items": [
                            *(self.item((name,), missing) for name in REQUIRED_TO_PUBLISH),
                            self.obstacles(values),
                        ],
                    },
                ],
            }

        def item(self, names, missing):
            label = CONTACT if names == CONTACTS else self.form[names[0]].label
            return Item(names, label, missing.isdisjoint(names), self.exempt.isdisjoint(names))

        def obstacles(self, values):
            return Item(
                (OBSTACLES,),
                self.form[OBSTACLES].label,
                has_content(values[OBSTACLES]),
                values.get("phase") == Phase.ENDED_WITHOUT_ROLLOUT,
                Phase.ENDED_WITHOUT_ROLLOUT.value,
            )


def fields_of(form):
    names = {*REQUIRED_TO_SUBMIT, *CONTACTS, *REQUIRED_TO_PUBLISH, OBSTACLES}
    return [name for name in names if name in form.fields]
