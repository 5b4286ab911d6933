"""The models of the network: vocabularies, organisations and guidelines."""

from .adoption import Adoption
from .error_report import ErrorReport
from .guideline import GuidelineIndexPage, GuidelineOrganisation, GuidelinePage
from .guideline_version import GuidelineVersion
from .invitation import Invitation, MemberRole
from .missing_address import MissingAddress
from .organisation import OrganisationIndexPage, OrganisationPage
from .organisation_access import OrganisationAccess
from .review import EditorialReview
from .saved_adaptation import AdaptationComment, SavedAdaptation
from .staff_role import StaffRole
from .throttle import Throttle, UsedCode
from .verification_request import VerificationRequest
from .vocabulary import Sector, Technique

__all__ = [
    "AdaptationComment",
    "Adoption",
    "EditorialReview",
    "ErrorReport",
    "GuidelineIndexPage",
    "GuidelineOrganisation",
    "GuidelinePage",
    "GuidelineVersion",
    "Invitation",
    "MemberRole",
    "MissingAddress",
    "OrganisationAccess",
    "OrganisationIndexPage",
    "OrganisationPage",
    "SavedAdaptation",
    "Sector",
    "StaffRole",
    "Technique",
    "Throttle",
    "UsedCode",
    "VerificationRequest",
]
