"""Imports the modules that register Wagtail hooks."""

from network import section_hooks  # noqa: F401
from network.access import hooks as access_hooks  # noqa: F401
from network.adaptations import hooks as adaptation_hooks  # noqa: F401
from network.adoptions import hooks as adoption_hooks  # noqa: F401
from network.error_reports import hooks as error_report_hooks  # noqa: F401
from network.freshness import hooks as freshness_hooks  # noqa: F401
from network.guidelines import hooks as guideline_hooks  # noqa: F401
from network.help import hooks as help_hooks  # noqa: F401
from network.membership import hooks as membership_hooks  # noqa: F401
from network.missing_pages import hooks as missing_pages_hooks  # noqa: F401
from network.review import hooks as review_hooks  # noqa: F401
