"""Tables of organisations, members, staff and pending invitations."""

from wagtail.admin.ui.tables import Column, Table, TitleColumn

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.templatetags.figures import day
from network.accounts.names import display_name
from network.admin import ActionsColumn
from network.membership.forms import ROLE_LABELS
from network.membership.people import STAFF_ROLES
from network.models import MemberRole

CELLS = "network/admin/cells/"


def table_part(table, heading="", empty_text=""):
    """Return a table as a part of the people page; `empty_text` is shown if it is empty."""
    return {"table": table, "heading": heading, "nobody": empty_text or _("Nobody.")}


def organisations(accesses, may_end):
    """Return the table of OrganisationAccesses, annotated with their counts."""
    columns = [
        TitleColumn("organisation", label=_("Organisation"), url_name="network_members:members"),
        Column("members", label=_("Members"), accessor=members_display),
        Column("invited", label=_("Invited, not answered"), accessor=invited_display),
        Column("onboarded", label=_("Onboarded"), accessor=onboarded_display),
        ActionsColumn(f"{CELLS}organisation.html", may_end=may_end),
    ]
    return Table(columns, list(accesses))


def members_display(access):
    count = access.member_count
    return ngettext("%(count)s member", "%(count)s members", count) % {"count": count}


def invited_display(access):
    count = access.pending_count
    return ngettext("%(count)s invited", "%(count)s invited", count) % {"count": count}


def onboarded_display(access):
    if not access.ended:
        return day(access.onboarded)
    left = _("Left on %(day)s") % {"day": day(access.ended)}
    return format_html("{}<br>{}", day(access.onboarded), left)


def members(people, access):
    """Return the table of the users from `people.members_of`."""
    columns = [
        TitleColumn("name", label=_("Name"), accessor=display_name),
        Column("email", label=_("E-mail")),
        Column("role", label=_("Role"), accessor=role_in_organisation),
        ActionsColumn(f"{CELLS}member.html", access=access),
    ]
    return Table(columns, people)


def role_in_organisation(person):
    is_administrator = person.is_organisation_administrator
    role = MemberRole.ORGANISATION_ADMINISTRATOR if is_administrator else MemberRole.MEMBER
    return ROLE_LABELS[role]


def staff(people):
    """Return the table of editors and administrators."""
    columns = [
        TitleColumn(
            "name", label=_("Name"), accessor=display_name, url_name="wagtailusers_users:edit"
        ),
        Column("email", label=_("E-mail")),
        Column("role", label=_("Role"), accessor=roles_at_the_node),
    ]
    return Table(columns, list(people))


def roles_at_the_node(person):
    keys = {group.staff_role.key for group in person.groups.all() if hasattr(group, "staff_role")}
    return ", ".join(str(ROLE_LABELS[role]) for role, key in STAFF_ROLES.items() if key in keys)


def invitations(pending, access=None):
    """Return the table of Invitations; without `access` for the staff."""
    columns = [
        TitleColumn("email", label=_("E-mail")),
        Column("get_role_display", label=_("Role")),
        Column("sent", label=_("Sent"), accessor=sent_display),
        ActionsColumn(f"{CELLS}invitation.html", access=access),
    ]
    return Table(columns, list(pending))


def sent_display(invitation):
    if invitation.is_unsent:
        return _("The e-mail could not be sent. Try again in a while.")
    if invitation.is_expired:
        return format_html("{}<br>{}", day(invitation.sent), _("The link is too old"))
    return day(invitation.sent)
