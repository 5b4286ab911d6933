"""The accounts of the demonstration: known to everyone, so they exist in development alone."""

from dataclasses import dataclass
from functools import cache

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password

PASSWORD = "visa-mig-noden"  # noqa: S105 - printed on the screen of whoever runs the demo


@dataclass(frozen=True)
class DemoAccount:
    """A person who can sign in: the user name is an e-mail address of nobody."""

    name: str
    role: str
    is_superuser: bool = False

    @property
    def email(self):
        return f"{self.name}@noden.example"


ADMINISTRATOR = DemoAccount("admin", "administrator", is_superuser=True)


def load():
    """Make the account that may do everything, and return it in a list."""
    ensure(ADMINISTRATOR)
    return [ADMINISTRATOR]


def ensure(account):
    """Return (user, whether the account was made just now)."""
    users = get_user_model().objects
    user = users.filter(username=account.email).first()
    if user:
        return user, False
    make = users.create_superuser if account.is_superuser else users.create_user
    user = make(account.email, account.email, first_name=account.role.title())
    user.password = hashed_password()
    user.save(update_fields=["password"])
    return user, True


@cache
def hashed_password():
    """Return the hash that all accounts share: making one is slow by design."""
    return make_password(PASSWORD)
