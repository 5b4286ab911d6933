"""The name of a user in messages and logs."""


def display_name(user):
    """Return the full name of `user`, or the user name if there is none."""
    return user.get_full_name() or user.get_username()
