"""Counters that limit how often something may be done, and one-time codes that have been used.

Both rest on unique constraints and single UPDATE statements, which are safe for any number of
processes on any database. A cache may lose entries or count without locking, so it is not used
here.
"""

import datetime

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

HASH_LENGTH = 64


def digest(text):
    """Return a keyed hash of `text`, so that a copy of the table reveals nothing."""
    return salted_hmac("network.models.throttle", text, algorithm="sha256").hexdigest()


class Throttle(models.Model):
    """How often one subject has done one action in one time window.

    Windows have a fixed length and start at multiples of it (fixed-window rate limiting).
    """

    scope = models.CharField(max_length=50)
    subject = models.CharField(max_length=HASH_LENGTH)
    ends = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        verbose_name = _("limit on attempts")
        verbose_name_plural = _("limits on attempts")
        constraints = [
            models.UniqueConstraint(fields=["scope", "subject", "ends"], name="one_counter_each")
        ]

    def __str__(self):
        return f"{self.scope}: {self.count} until {self.ends:%Y-%m-%d %H:%M}"

    @classmethod
    def take(cls, scope, subject, limit, seconds):
        """Count one action, and return whether it is within `limit` for a window of `seconds`.

        Exactly `limit` calls return True in each window, also when processes call at once.
        """
        row = cls.window(scope, subject, seconds)
        _throttle, is_new = cls.objects.get_or_create(**row)
        if is_new:
            cls.objects.filter(ends__lt=timezone.now()).delete()
        within_limit = cls.objects.filter(**row, count__lt=limit)
        return bool(within_limit.update(count=F("count") + 1))

    @classmethod
    def is_spent(cls, scope, subject, limit, seconds):
        """Return whether `take` would return False."""
        row = cls.window(scope, subject, seconds)
        return cls.objects.filter(**row, count__gte=limit).exists()

    @classmethod
    def give_back(cls, scope, subject, seconds):
        """Undo one `take` of the current window."""
        row = cls.window(scope, subject, seconds)
        cls.objects.filter(**row, count__gt=0).update(count=F("count") - 1)

    @classmethod
    def reset(cls, scope, subject):
        """Delete the counters of `subject`."""
        cls.objects.filter(scope=scope, subject=digest(str(subject))).delete()

    @staticmethod
    def window(scope, subject, seconds):
        """Return the fields that identify the counter of the current window."""
        now = int(timezone.now().timestamp())
        ends = now - now % seconds + seconds
        return {
            "scope": scope,
            "subject": digest(str(subject)),
            "ends": datetime.datetime.fromtimestamp(ends, tz=datetime.UTC),
        }


class UsedCode(models.Model):
    """A one-time code of the second factor that a person has used."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=HASH_LENGTH)
    expires = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("used code")
        verbose_name_plural = _("used codes")
        constraints = [
            models.UniqueConstraint(fields=["user", "code"], name="each_code_is_used_once")
        ]

    def __str__(self):
        return f"{self.user}: {self.expires:%Y-%m-%d %H:%M}"

    @classmethod
    def use(cls, user, code, seconds):
        """Record that `user` has used `code`; return False if that was done in the past `seconds`.

        Of several processes that call with the same code at once, one gets True.
        """
        now = timezone.now()
        cls.objects.filter(expires__lt=now).delete()
        expires = now + datetime.timedelta(seconds=seconds)
        try:
            with transaction.atomic():
                cls.objects.create(user=user, code=digest(code), expires=expires)
        except IntegrityError:
            return False
        return True
