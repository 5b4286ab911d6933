"""Keeps a page an alias until its translation is complete and published.

wagtail-localize converts an alias to a page of its own as soon as it is submitted for translation,
with the text of the original, and publishes translations that lack strings.
"""

from wagtail.models import Page
from wagtail_localize import synctree
from wagtail_localize.models import Translation

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from .completeness import is_complete, missing_segments_message
from .counterparts import create_counterparts

localize_save_target = Translation.save_target


class IncompleteTranslationError(ValidationError):
    """A translation cannot be published because strings are missing."""


def save_target(translation, user=None, publish=True):
    """Save the translated page; replaces Translation.save_target.

    Raises IncompleteTranslationError if a page is to be published and strings are missing. A draft
    is not saved in an alias, which still shows the original; the preview shows the draft.
    """
    model = translation.source.specific_content_type.model_class()
    if not issubclass(model, Page):
        return localize_save_target(translation, user=user, publish=publish)
    original = translation.source.get_source_instance()
    create_counterparts(original)
    if publish and not is_complete(translation):
        raise IncompleteTranslationError(
            {NON_FIELD_ERRORS: [missing_segments_message(translation)]}
        )
    if publish or not translation.get_target_instance().alias_of_id:
        return localize_save_target(translation, user=user, publish=publish)
    return None


def install():
    """Patch wagtail-localize."""
    Translation.save_target = save_target
    # Counterparts are created when a page is saved (BasePage.save).
    synctree.create_aliases_for_new_page = create_counterparts
