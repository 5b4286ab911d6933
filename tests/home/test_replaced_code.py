"""The code of Wagtail and wagtail-localize that `home` replaces has not changed."""

import inspect
from hashlib import sha256

import pytest
from wagtail.actions.delete_page import DeletePageAction
from wagtail_localize import synctree

from home.i18n.sync import (
    changed_strings,
    page_chooser,
    segments,
    string_comment,
    translation_target,
)
from home.usage import protection

# When one of these fails: compare the new code with what replaces it, then update its digest.
REPLACED = {
    "deleting a page": (DeletePageAction.execute, "9d144086f98bfbce"),
    "unpublishing a page": (protection.wagtail_unpublish, "fb18f284468c362c"),
    "indexing references": (protection.wagtail_index_references, "58e9352db7ed8907"),
    "browsing in the page chooser": (page_chooser.wagtail_browse, "1826055c1a047265"),
    "renewing the source of translations": (
        changed_strings.localize_update_from_db,
        "08aa1619384934a9",
    ),
    "storing the texts of an original": (segments.localize_refresh_segments, "7ff37186de01fbb0"),
    "saving a translation": (translation_target.localize_save_target, "d63133399d2c3e40"),
    "who has translated a text": (string_comment.localize_get_comment, "fcf6e7bcf9a30b6b"),
    "making aliases of a new page": (synctree, "bf1ead8ab89f7553"),
}


@pytest.mark.parametrize("name", REPLACED)
def test_the_code_that_is_replaced_has_not_changed(name):
    code, digest = REPLACED[name]
    assert sha256(inspect.getsource(code).encode()).hexdigest()[:16] == digest
