"""Choices with stable keys about organisations and guidelines."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationType(models.TextChoices):
    """The type of an organisation."""

    MUNICIPALITY = "municipality", _("Municipality")
    REGION = "region", _("Region")
    AGENCY = "agency", _("Agency")
    COMPANY = "company", _("Company")
    UNIVERSITY = "university", _("University")
    ASSOCIATION = "association", _("Association")
    OTHER = "other", _("Other organisation")


class SizeBand(models.TextChoices):
    """How large an organisation is: a municipality or region by inhabitants, others by employees.

    The limits of inhabitants are those that Swedish municipalities are grouped by; those of
    employees are the European Union's for small and medium-sized enterprises.
    """

    INHABITANTS_UNDER_15K = "inhabitants_under_15k", _("Under 15,000 inhabitants")
    INHABITANTS_15K_50K = "inhabitants_15k_50k", _("15,000–49,999 inhabitants")
    INHABITANTS_50K_200K = "inhabitants_50k_200k", _("50,000–199,999 inhabitants")
    INHABITANTS_OVER_200K = "inhabitants_over_200k", _("200,000 inhabitants or more")
    EMPLOYEES_UNDER_50 = "employees_under_50", _("Under 50 employees")
    EMPLOYEES_50_250 = "employees_50_250", _("50–249 employees")
    EMPLOYEES_OVER_250 = "employees_over_250", _("250 employees or more")


class Membership(models.TextChoices):
    """How the organisation belongs to the node."""

    HOST = "host", _("Host organisation")
    PARTNER = "partner", _("Partner")
    NETWORK_MEMBER = "network_member", _("Member of the network")
    NAMED = "named", _("Takes part in initiatives")


class GuidelineRole(models.TextChoices):
    """The role of an organisation in a guideline."""

    STEWARD = "steward", _("Steward")
    AUTHOR = "author", _("Made by")
    SOURCE = "source", _("Builds on the work of")


class SectionKind(models.TextChoices):
    """How binding a section of a guideline is."""

    MANDATORY = "mandatory", _("Mandatory")
    RECOMMENDED = "recommended", _("Recommended")
    OPTIONAL = "optional", _("Optional")


class PlaceholderKind(models.TextChoices):
    """What goes into a placeholder."""

    TEXT = "text", _("Text")
    DATE = "date", _("Date")
    CHOICE = "choice", _("Choice")
    TOOLS = "tools", _("List of tools with conditions")
    YES_NO = "yes_no", _("Yes or no")


class KnownAs(models.TextChoices):
    """The fact about an organisation from which a placeholder is filled in."""

    NAME = "name", _("The organisation's name")
    BOARD = "board", _("Its board: kommunstyrelsen or regionstyrelsen")
    DECIDER = "decider", _("The body that decides, for the memo; never filled in")


class StaffPart(models.TextChoices):
    """The part of the short version for staff to which a section's lines belong."""

    MAY = "may", _("You may")
    MUST_NOT = "must_not", _("You must not")
    ALWAYS = "always", _("You always")
    ASK = "ask", _("Ask")


class ChangeKind(models.TextChoices):
    """Why a new version of a guideline was released."""

    CORRECTION = "correction", _("Correction")
    CONTENT = "content", _("New or changed content")
    LAW = "law", _("Change of law")


class AdoptionKind(models.TextChoices):
    """How an organisation uses a guideline."""

    UNCHANGED = "unchanged", _("Unchanged")
    ADAPTED = "adapted", _("Adapted")
    INSPIRED = "inspired", _("Inspired by it")


class AdaptationState(models.TextChoices):
    """The state of an adaptation that is saved in the network."""

    DRAFT = "draft", _("Draft")
    COMMENTS = "comments", _("Out for comments")
    DECIDED = "decided", _("Decided")
    REPLACED = "replaced", _("Replaced")
