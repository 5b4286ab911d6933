"""The decorator of views below a guideline; see `home.page_views`."""

from home.page_views import page_view
from network.models import GuidelinePage

guideline_page = page_view(GuidelinePage)
