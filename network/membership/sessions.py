"""Ends the sessions of a person, on every device, at once."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone


def end_sessions(user, keep=None):
    """Sign `user` out everywhere, but for the session whose key is `keep`."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).exclude(pk=keep):
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()
