"""How a person is called in messages, and told apart in logs."""


def display_name(user):
    """Return the full name of `user`, or the user name of somebody who has given none."""
    return user.get_full_name() or user.get_username()
