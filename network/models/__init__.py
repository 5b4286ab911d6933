"""The models of the network: vocabularies, organisations and guidelines."""

from .guideline import GuidelineIndexPage, GuidelineOrganisation, GuidelinePage
from .organisation import OrganisationIndexPage, OrganisationPage
from .vocabulary import Sector, Technique

__all__ = [
    "GuidelineIndexPage",
    "GuidelineOrganisation",
    "GuidelinePage",
    "OrganisationIndexPage",
    "OrganisationPage",
    "Sector",
    "Technique",
]
