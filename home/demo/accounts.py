"""The demo accounts: their password is public, so they are created in development only."""

from dataclasses import dataclass
from functools import cache

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password

PASSWORD = "visa-mig-noden"  # noqa: S105 - public, printed by load_demo


@dataclass(frozen=True)
class DemoAccount:
    """An account whose user name is an e-mail address that does not exist."""

    name: str
    role: str
    is_superuser: bool = False

    @property
    def email(self):
        return f"{self.name}@noden.example"


ADMINISTRATOR = DemoAccount("admin", "administrator", is_superuser=True)


def load():
    """Create the superuser, and return it in a list."""
    get_or_create(ADMINISTRATOR)
    return [ADMINISTRATOR]


def get_or_create(account):
    """Return (user, whether it was created)."""
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
    """Return the hash of PASSWORD; hashing is slow by design, so all accounts share one."""
    return make_password(PASSWORD)
