"""Groups organisations by their role in an initiative, an event or a case."""

from dataclasses import dataclass, field

from cases.choices import Role


@dataclass
class RoleGroup:
    """The label of a role, and the organisations that have it."""

    label: str
    organisations: list = field(default_factory=list)


def by_role(rows, pages):
    """Return a RoleGroup for each role among `rows` (organisation, role), in the order of Role.

    `pages` maps ids of organisations in any language to the pages to show: see
    `home.i18n.related.pages_by_id`.
    """
    groups = {key: RoleGroup(label) for key, label in Role.choices}
    for row in rows:
        if row.organisation_id in pages:
            groups[row.role].organisations.append(pages[row.organisation_id])
    return [group for group in groups.values() if group.organisations]
