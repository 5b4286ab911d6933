"""The models of the site: its pages, pictures, documents and settings."""

from .accessibility_statement import AccessibilityShortcoming, AccessibilityStatementPage
from .content_change import ContentChange
from .default_steps import DefaultSteps
from .documents import NodeDocument
from .home_page import HomePage
from .images import NodeImage, NodeRendition
from .news import NewsIndexPage, NewsPage, NewsRelation
from .node_settings import NodeSettings
from .standard_page import StandardPage

__all__ = [
    "AccessibilityShortcoming",
    "AccessibilityStatementPage",
    "ContentChange",
    "DefaultSteps",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "NewsRelation",
    "NodeDocument",
    "NodeImage",
    "NodeRendition",
    "NodeSettings",
    "StandardPage",
]
