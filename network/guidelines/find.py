"""Passes views the guideline page of a URL; see `home.page_views`."""

from home.below import below
from home.page_views import page_view
from network.models import GuidelinePage

__all__ = ["below", "guideline_page"]

guideline_page = page_view(GuidelinePage)
