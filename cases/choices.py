"""Choices with stable keys about initiatives and cases."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class InitiativeKind(models.TextChoices):
    """What kind of initiative it is."""

    COURSE = "course", _("Course")
    WEBINAR = "webinar", _("Webinar")
    ASSESSMENT = "assessment", pgettext_lazy("initiative", "Assessment")
    SUPPORT = "support", _("Support")
    WORKSHOP = "workshop", _("Workshop")
    EVENT = "event", _("Event")
    GUIDELINE = "guideline", _("Guideline")
    TALENT_PROGRAMME = "talent_programme", _("Talent programme")
    LAB = "lab", _("Lab")
    NETWORK = "network", _("Network")
    STEERING_GROUP = "steering_group", _("Steering group")
    PLATFORM = "platform", _("Platform")
    NATIONAL_PROGRAMME = "national_programme", _("National programme")
    REPRESENTATION = "representation", _("Representation")
    PROJECT = "project", _("Project")


class EventKind(models.TextChoices):
    """What kind of event it is."""

    MEETING = "meeting", _("Meeting")
    SEMINAR = "seminar", _("Seminar")
    WEBINAR = "webinar", _("Webinar")
    WORKSHOP = "workshop", _("Workshop")
    COURSE = "course", _("Course")
    CONFERENCE = "conference", _("Conference")
    PITCH = "pitch", _("Pitch day")
    STUDY_VISIT = "study_visit", _("Study visit")
    OTHER = "other", _("Event")


class Audience(models.TextChoices):
    """Whom an event is for."""

    MUNICIPALITY = "municipality", _("Municipalities and regions")
    AGENCY = "agency", _("Agencies")
    COMPANY = "company", _("Companies")
    UNIVERSITY = "university", _("Universities and researchers")
    STUDENT = "student", _("Students")
    EVERYBODY = "everybody", _("Everybody")


class Role(models.TextChoices):
    """What an organisation does in an initiative, at an event or in a case."""

    LEAD = "lead", _("Leads")
    HOST = "host", _("Hosts")
    PARTICIPANT = "participant", _("Takes part")
    SUPPLIER = "supplier", _("Supplies")
    FUNDER = "funder", _("Pays")
    SPEAKER = "speaker", _("Speaks")
    APPLICANT = "applicant", _("Applies")
    PLANNED = "planned", _("Planned")


class Phase(models.TextChoices):
    """How far a case has come."""

    IDEA = "idea", _("Idea")
    PRE_STUDY = "pre_study", _("Pre-study")
    PILOT = "pilot", _("Pilot")
    ROLLOUT = "rollout", _("Rollout")
    IN_OPERATION = "in_operation", _("In operation")
    SCALED_UP = "scaled_up", _("Scaled up")
    PAUSED = "paused", _("Paused")
    ENDED_WITHOUT_ROLLOUT = "ended_without_rollout", _("Ended without rollout")
    RETIRED = "retired", _("Retired")


class Acquisition(models.TextChoices):
    """How the owner came by a product."""

    BUILT = "built", _("Built by ourselves")
    BOUGHT = "bought", _("Bought")
    OPEN_SOURCE = "open_source", _("Open source")
    COLLABORATION = "collaboration", _("Built together with others")
    PART_OF_EXISTING = "part_of_existing", _("Part of a system we already had")


class DataCategory(models.TextChoices):
    """Which kinds of data a case works on."""

    NO_PERSONAL = "no_personal", _("No personal data")
    OPEN = "open", _("Open data")
    PERSONAL = "personal", _("Personal data")
    SENSITIVE = "sensitive", _("Sensitive personal data")
    SECRECY = "secrecy", _("Data under secrecy")
    CHILDREN = "children", _("Data about children")
    SYNTHETIC = "synthetic", _("Synthetic or anonymised data")


class AssessmentKind(models.TextChoices):
    """Which assessments were made."""

    DPIA = "dpia", _("Data protection impact assessment")
    FRIA = "fria", _("Fundamental rights impact assessment")
    INFORMATION_CLASSIFICATION = "information_classification", _("Information classification")
    RISK_ANALYSIS = "risk_analysis", _("Risk analysis")
    ACCESSIBILITY = "accessibility", _("Accessibility test")
    OTHER = "other", _("Other assessment")


class AiActClass(models.TextChoices):
    """Which class of the AI Act the owner says that the system has."""

    NOT_ASSESSED = "not_assessed", _("Not assessed")
    NOT_AI_SYSTEM = "not_ai_system", _("Not an AI system under the act")
    MINIMAL = "minimal", _("Minimal risk")
    TRANSPARENCY = "transparency", _("Transparency duties (article 50)")
    HIGH = "high", _("High risk (annex I or III)")


class Unit(models.TextChoices):
    """Units of outcomes; a list, so that outcomes can be added up."""

    PERCENT = "percent", _("per cent")
    PERCENTAGE_POINTS = "percentage_points", _("percentage points")
    NUMBER = "number", pgettext_lazy("unit", "number")
    PEOPLE = "people", _("people")
    HOURS = "hours", _("hours")
    MINUTES = "minutes", _("minutes")
    DAYS = "days", _("days")
    SEK = "sek", _("SEK")
    KWH = "kwh", _("kWh")
    KG_CO2E = "kg_co2e", _("kg CO₂e")
    POINTS = "points", _("points")
    OTHER = "other", _("other")

    @property
    def after_number(self):
        """Return the unit after a number; "" where the indicator already names the unit."""
        return "" if self in (Unit.NUMBER, Unit.OTHER) else self.label


class CostBand(models.TextChoices):
    """What it cost in money."""

    UNKNOWN = "unknown", _("Not known")
    UNDER_100K = "under_100k", _("Under SEK 100,000")
    FROM_100K = "100k_500k", _("SEK 100,000–500,000")
    FROM_500K = "500k_2m", _("SEK 500,000–2 million")
    OVER_2M = "over_2m", _("Over SEK 2 million")


class EffortBand(models.TextChoices):
    """What it took in working time."""

    UNKNOWN = "unknown", _("Not known")
    WEEKS = "weeks", _("Weeks")
    MONTHS = "months", _("Months")
    HALF_YEAR = "half_year", _("Half a year")
    YEAR_OR_MORE = "year_or_more", _("A year or more")


class ArtefactKind(models.TextChoices):
    """What others can take and use."""

    CODE = "code", _("Code")
    MODEL = "model", _("Model")
    DATA = "data", _("Data")
    DOCUMENT = "document", _("Document")
    TEMPLATE = "template", _("Template")
    TRAINING = "training", _("Training material")
    OTHER = "other", _("Other material")
