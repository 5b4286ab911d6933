"""The demonstration's editor, and the two members of the fictional municipality."""

from home.demo.accounts import DemoAccount, get_or_create
from home.demo.writer import LANGUAGE
from network.access.roles import EDITORS
from network.membership.onboarding import onboard
from network.membership.people import add_member
from network.models import MemberRole, OrganisationPage, StaffRole

EDITOR = DemoAccount("redaktor", "editor")
MEMBERS = {
    DemoAccount("medlem", "member of Exempelkommunen"): MemberRole.MEMBER,
    DemoAccount(
        "organisation", "administrator of Exempelkommunen"
    ): MemberRole.ORGANISATION_ADMINISTRATOR,
}


def load():
    """Create the accounts and return them; existing ones keep their roles."""
    organisation = OrganisationPage.objects.filter(
        is_fictional=True, locale__language_code=LANGUAGE
    ).first()
    if not organisation:
        return []
    access = onboard(organisation)
    editor, is_new = get_or_create(EDITOR)
    if is_new:
        editor.groups.add(StaffRole.group_for(EDITORS))
    for account, role in MEMBERS.items():
        user, is_new = get_or_create(account)
        if is_new:
            add_member(access, user, role)
    return [EDITOR, *MEMBERS]
