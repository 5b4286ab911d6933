"""Choices with stable keys that every app shares."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Licence(models.TextChoices):
    """Terms of reuse; keys are SPDX identifiers where there is one."""

    CC0 = "CC0-1.0", _("CC0 1.0 (public domain)")
    CC_BY = "CC-BY-4.0", _("CC BY 4.0")
    CC_BY_SA = "CC-BY-SA-4.0", _("CC BY-SA 4.0")
    CC_BY_NC = "CC-BY-NC-4.0", _("CC BY-NC 4.0")
    EUPL = "EUPL-1.2", _("EUPL 1.2")
    MIT = "MIT", _("MIT")
    APACHE = "Apache-2.0", _("Apache 2.0")
    ALL_RIGHTS_RESERVED = "reserved", _("All rights reserved")


class Qualifier(models.TextChoices):
    """How exact a stated figure is."""

    EXACTLY = "exactly", _("exactly")
    OVER = "over", _("over")
    ABOUT = "about", _("about")
    AT_LEAST = "at_least", _("at least")


class StepKind(models.TextChoices):
    """What the reader does in a next step."""

    ASK = "ask", pgettext_lazy("next step", "Ask")
    APPLY = "apply", pgettext_lazy("next step", "Apply")
    REGISTER = "register", pgettext_lazy("next step", "Sign up")
    DOWNLOAD = "download", pgettext_lazy("next step", "Take home")
    VISIT = "visit", pgettext_lazy("next step", "Go on")


class Motif(models.IntegerChoices):
    """The six woven motifs; the number is the goal whose default it is."""

    ONE = 1, pgettext_lazy("motif", "Star")
    TWO = 2, pgettext_lazy("motif", "Diamond")
    THREE = 3, pgettext_lazy("motif", "Tree")
    FOUR = 4, pgettext_lazy("motif", "Hourglass")
    FIVE = 5, pgettext_lazy("motif", "Rose")
    SIX = 6, pgettext_lazy("motif", "Lightning")
