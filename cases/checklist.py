"""The list above the form of a case: what is there and what is missing, while one writes."""

from dataclasses import dataclass

from wagtail.admin.panels import Panel

from django.utils.translation import gettext_lazy as _

from cases.choices import Phase
from cases.completeness import (
    CONTACTS,
    NEEDED_TO_PUBLISH,
    NEEDED_TO_SUBMIT,
    missing_in_published,
    missing_to_publish,
)
from home.field_content import has_content

# A field that is needed only in this phase.
OBSTACLES = "obstacles"
CONTACT = _("E-mail or contact page")


@dataclass(frozen=True)
class Item:
    """One thing that is needed: its field (the first of several that do), and whether it is there.

    `is_asked`: whether it is needed now; `phase`: the phase in which alone it is needed.
    """

    names: tuple
    label: str
    is_there: bool
    is_asked: bool = True
    phase: str = ""


class ChecklistPanel(Panel):
    """Is drawn by the server as the form was opened; a script keeps it true while one types."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cases/admin/checklist.html"

        def get_context_data(self, parent_context=None):
            values = {name: self.form[name].value() for name in fields_of(self.form)}
            missing = set(missing_to_publish(values))
            self.excused = missing_in_published(self.instance)
            owner = self.form.parent_page
            return super().get_context_data(parent_context) | {
                "unpublished_owner": None if owner.live else owner,
                "lists": [
                    {
                        "heading": _("To submit"),
                        "items": [
                            *(self.item((name,), missing) for name in NEEDED_TO_SUBMIT),
                            self.item(CONTACTS, missing),
                        ],
                    },
                    {
                        "heading": _("To be published, besides"),
                        "items": [
                            *(self.item((name,), missing) for name in NEEDED_TO_PUBLISH),
                            self.obstacles(values),
                        ],
                    },
                ],
            }

        def item(self, names, missing):
            label = CONTACT if names == CONTACTS else self.form[names[0]].label
            return Item(names, label, missing.isdisjoint(names), self.excused.isdisjoint(names))

        def obstacles(self, values):
            return Item(
                (OBSTACLES,),
                self.form[OBSTACLES].label,
                has_content(values[OBSTACLES]),
                values.get("phase") == Phase.ENDED_WITHOUT_ROLLOUT,
                Phase.ENDED_WITHOUT_ROLLOUT.value,
            )


def fields_of(form):
    names = {*NEEDED_TO_SUBMIT, *CONTACTS, *NEEDED_TO_PUBLISH, OBSTACLES}
    return [name for name in names if name in form.fields]
