"""Passes views the guideline page of a URL; see `home.page_views`."""

from home.page_views import page_view
from network.models import GuidelinePage

guideline_page = page_view(GuidelinePage)
