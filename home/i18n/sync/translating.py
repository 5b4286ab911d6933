"""Lets an alias stay one until its translation is complete and published.

wagtail-localize makes a public page of an alias as soon as it is sent for translation, with the
original's text under the other language, and publishes translations that lack texts.
"""

from wagtail.models import Page
from wagtail_localize import synctree
from wagtail_localize.models import Translation

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from .completeness import is_complete, words_for_missing
from .counterparts import make_counterparts

save_any_target = Translation.save_target


class IncompleteTranslationError(ValidationError):
    """A translation cannot be published, for texts are missing."""


def save_target(translation, user=None, publish=True):
    """Save what is translated; stands in the place of Translation.save_target.

    Raises IncompleteTranslationError where a page is to be published and texts are missing. A draft
    is not written to an alias: the preview shows it, and the public still reads the original.
    """
    model = translation.source.specific_content_type.model_class()
    if not issubclass(model, Page):
        return save_any_target(translation, user=user, publish=publish)
    original = translation.source.get_source_instance()
    make_counterparts(original)
    if publish and not is_complete(translation):
        raise IncompleteTranslationError({NON_FIELD_ERRORS: [words_for_missing(translation)]})
    if publish or not translation.get_target_instance().alias_of_id:
        return save_any_target(translation, user=user, publish=publish)
    return None


def install():
    """Put the functions of this module in the place of wagtail-localize's."""
    Translation.save_target = save_target
    # The counterparts of a page are made when it is saved, by whoever makes it.
    synctree.create_aliases_for_new_page = make_counterparts
