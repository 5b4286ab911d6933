"""Log entries about accounts in Wagtail's log, without IP addresses and without what was typed."""

from wagtail.log_actions import LogFormatter, log

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.models import MemberRole

from .permission_labels import permission_label

PREFIX = "accounts."
SIGNED_IN = f"{PREFIX}signed_in"
FAILED = f"{PREFIX}failed"
LOCKED = f"{PREFIX}locked"
PASSWORD_CHANGED = f"{PREFIX}password_changed"
FACTOR_ADDED = f"{PREFIX}factor_added"
FACTOR_REMOVED = f"{PREFIX}factor_removed"
CODES_RENEWED = f"{PREFIX}codes_renewed"
STATUS_CHANGED = f"{PREFIX}status_changed"
ROLES_CHANGED = f"{PREFIX}roles_changed"
RIGHTS_CHANGED = f"{PREFIX}rights_changed"
INVITED = f"{PREFIX}invited"
INVITED_AGAIN = f"{PREFIX}invited_again"
WITHDRAWN = f"{PREFIX}invitation_withdrawn"
ACCEPTED = f"{PREFIX}invitation_accepted"

# Labels for values in the data of an entry.
VALUE_LABELS = {
    "password": gettext_lazy("with a password"),
    "mfa": gettext_lazy("with a passkey"),
    "socialaccount": gettext_lazy("through another service"),
    "wrong_password": gettext_lazy("wrong password"),
    "wrong_code": gettext_lazy("wrong second factor"),
    "totp": gettext_lazy("authenticator app"),
    "webauthn": gettext_lazy("passkey"),
    "recovery_codes": gettext_lazy("recovery codes"),
    "is_active": gettext_lazy("open"),
    "is_superuser": gettext_lazy("all rights"),
    **dict(MemberRole.choices),
    "editors": gettext_lazy("Editors"),
    "administrators": gettext_lazy("Administrators"),
}
ACTIONS = {
    SIGNED_IN: (gettext_lazy("Signed in"), "how"),
    FAILED: (gettext_lazy("Failed to sign in"), "why"),
    LOCKED: (gettext_lazy("Closed for a while after failed attempts"), None),
    PASSWORD_CHANGED: (gettext_lazy("Password changed"), None),
    FACTOR_ADDED: (gettext_lazy("Second factor added"), "factor"),
    FACTOR_REMOVED: (gettext_lazy("Second factor removed"), "factor"),
    CODES_RENEWED: (gettext_lazy("Recovery codes made anew"), None),
    STATUS_CHANGED: (gettext_lazy("Account opened or closed"), None),
    ROLES_CHANGED: (gettext_lazy("Roles changed"), None),
    RIGHTS_CHANGED: (gettext_lazy("Rights changed"), None),
    INVITED: (gettext_lazy("Invited"), "role"),
    INVITED_AGAIN: (gettext_lazy("Invitation sent again"), "role"),
    WITHDRAWN: (gettext_lazy("Invitation withdrawn"), "role"),
    ACCEPTED: (gettext_lazy("Invitation accepted"), "role"),
}


class AccountFormatter(LogFormatter):
    """Formats an entry: the action, one detail, and what was granted and revoked."""

    detail = None

    def format_message(self, log_entry):
        data = log_entry.data
        label_of = permission_label if log_entry.action == RIGHTS_CHANGED else value_label
        parts = [
            value_label(data.get(self.detail)),
            data.get("organisation"),
            *changes(data, label_of),
        ]
        return ": ".join([str(self.label), ", ".join(part for part in parts if part)]).rstrip(": ")


def changes(data, label_of):
    """Yield what was granted and revoked; `label_of` turns each name in the data into text."""
    if data.get("added"):
        yield _("given: %(names)s") % {"names": ", ".join(map(label_of, data["added"]))}
    if data.get("removed"):
        yield _("taken away: %(names)s") % {"names": ", ".join(map(label_of, data["removed"]))}


def value_label(key):
    return str(VALUE_LABELS.get(key, key or ""))


def register_actions(actions):
    """Register the log actions of accounts with Wagtail."""
    for name, (label, detail) in ACTIONS.items():
        formatter = type("Formatter", (AccountFormatter,), {"label": label, "detail": detail})
        actions.register_action(name)(formatter)


def write(action, instance, user=None, **data):
    """Log `action` on `instance`; `user` defaults to the current user of the admin."""
    log(instance, action, user=user, data=data)
