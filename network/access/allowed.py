"""The admin views that members may open, each with a check of what its URL names.

For members every other view returns 404. A test (tests/network/test_access_walk.py) opens every URL
of the admin with the ids of another organisation. Look at a view before adding it here.

Left out on purpose: reports (they name people and drafts of all organisations), moving, copying,
aliases, locks and privacy, unpublishing, bulk actions (they report on pages by id), workflow
actions (their messages name the page), snippets, users, groups, collections, redirects, settings,
the admin API (everyone's images and documents), the image URL generator, and translation, which
belongs to editors and has no review.
"""

from . import checks, page_chooser, published_files, tags

START = {
    "wagtailadmin_home": checks.anyone,
    "own_account": checks.anyone,
    "wagtailadmin_account": checks.anyone,
    "admin_sign_in": checks.anyone,
    "admin_sign_out": checks.anyone,
    "admin_new_password": checks.anyone,
    "admin_new_password_sent": checks.anyone,
    "admin_new_password_set": checks.anyone,
    "wagtailadmin_login": checks.anyone,
    "wagtailadmin_logout": checks.anyone,
    "wagtailadmin_password_reset": checks.anyone,
    "wagtailadmin_password_reset_done": checks.anyone,
    "wagtailadmin_password_reset_confirm": checks.anyone,
    "wagtailadmin_password_reset_complete": checks.anyone,
    # Icons, translations for scripts, dismissed messages, previews of blocks.
    "wagtailadmin_sprite": checks.anyone,
    "wagtailadmin_javascript_catalog": checks.anyone,
    "admin_javascript_catalog": checks.anyone,
    "wagtail_localize:javascript_catalog": checks.anyone,
    "wagtailadmin_dismissibles": checks.valid_dismissibles,
    "wagtailadmin_block_preview": checks.anyone,
    "wagtailadmin_tag_autocomplete": tags.own_tags,
    "wagtailadmin_tag_model_autocomplete": tags.own_tags,
}

PAGES = {
    # The root of the explorer redirects to the highest page that the member has permissions on.
    "wagtailadmin_explore_root": checks.anyone,
    "wagtailadmin_explore": checks.own_page("parent_page_id"),
    "wagtailadmin_explore_results": checks.own_page("parent_page_id"),
    "wagtailadmin_pages:search": checks.anyone,
    "wagtailadmin_pages:search_results": checks.anyone,
    "wagtailadmin_pages:add_subpage": checks.own_page("parent_page_id"),
    "wagtailadmin_pages:add": checks.own_page("parent_page_id"),
    "wagtailadmin_pages:preview_on_add": checks.own_page("parent_page_id"),
    "wagtailadmin_pages:edit": checks.own_page("page_id"),
    "wagtailadmin_pages:preview_on_edit": checks.own_page("page_id"),
    "wagtailadmin_pages:view_draft": checks.own_page("page_id"),
    # The permissions of the members are on the profile, so they may not delete it.
    "wagtailadmin_pages:delete": checks.own_case("page_id"),
    # Of pages that the user may not edit, this view shows only the type.
    "wagtailadmin_pages:usage": checks.own_page("page_id"),
    "wagtailadmin_pages:history": checks.own_page("page_id"),
    "wagtailadmin_pages:history_results": checks.own_page("page_id"),
    "wagtailadmin_pages:revisions_index": checks.own_page("page_id"),
    "wagtailadmin_pages:revisions_view": checks.own_revision,
    "wagtailadmin_pages:revisions_revert": checks.own_revision,
    "wagtailadmin_pages:revisions_compare": checks.own_comparison,
    "wagtailadmin_pages:confirm_workflow_cancellation": checks.own_page("page_id"),
    "wagtailadmin_pages:workflow_history": checks.own_page("page_id"),
    "wagtailadmin_pages:workflow_history_detail": checks.own_workflow_state,
    "wagtailadmin_editing_sessions:ping": checks.own_editing_session,
    # Wagtail ends only sessions of the user who asks.
    "wagtailadmin_editing_sessions:release": checks.anyone,
}

CHOOSERS = {
    "wagtailadmin_choose_page": page_chooser.browse_from_start,
    "wagtailadmin_choose_page_child": page_chooser.browse,
    "wagtailadmin_choose_page_search": page_chooser.search,
    "wagtailadmin_choose_page_chosen_multiple": page_chooser.chosen_pages,
    "wagtailadmin_choose_page_external_link": page_chooser.external_link,
    "wagtailadmin_choose_page_email_link": checks.anyone,
    "wagtailadmin_choose_page_phone_link": checks.anyone,
    "wagtailadmin_choose_page_anchor_link": checks.anyone,
    "wagtailimages_chooser:choose": checks.anyone,
    "wagtailimages_chooser:choose_results": checks.anyone,
    "wagtailimages_chooser:chosen": checks.own_image("pk"),
    "wagtailimages_chooser:chosen_multiple": checks.own_images_in_query(),
    "wagtailimages_chooser:create": checks.anyone,
    "wagtailimages_chooser:select_format": checks.own_image("image_id"),
    "wagtaildocs_chooser:choose": checks.anyone,
    "wagtaildocs_chooser:choose_results": checks.anyone,
    "wagtaildocs_chooser:chosen": checks.own_document("pk"),
    "wagtaildocs_chooser:chosen_multiple": checks.own_documents_in_query(),
    "wagtaildocs_chooser:create": checks.anyone,
}

FILES = {
    "wagtailimages:index": checks.anyone,
    "wagtailimages:index_results": checks.anyone,
    "wagtailimages:add": checks.anyone,
    "wagtailimages:add_multiple": checks.anyone,
    "wagtailimages:image_usage": checks.own_image("image_id"),
    "wagtailimages:edit": published_files.changeable_image("image_id"),
    "wagtailimages:delete": published_files.changeable_image("image_id"),
    "wagtailimages:edit_multiple": published_files.changeable_image("image_id"),
    "wagtailimages:delete_multiple": published_files.changeable_image("image_id"),
    "wagtailimages:create_multiple_from_uploaded_image": checks.own_upload,
    "wagtailimages:delete_upload_multiple": checks.own_upload,
    "wagtaildocs:index": checks.anyone,
    "wagtaildocs:index_results": checks.anyone,
    "wagtaildocs:add": checks.anyone,
    "wagtaildocs:add_multiple": checks.anyone,
    "wagtaildocs:document_usage": checks.own_document("document_id"),
    "wagtaildocs:edit": published_files.changeable_document("document_id"),
    "wagtaildocs:delete": published_files.changeable_document("document_id"),
    "wagtaildocs:edit_multiple": published_files.changeable_document("doc_id"),
    "wagtaildocs:delete_multiple": published_files.changeable_document("doc_id"),
    "wagtaildocs:create_multiple_from_uploaded_document": checks.own_upload,
    "wagtaildocs:delete_upload_multiple": checks.own_upload,
}

# The views check that the member administers the organisation.
MEMBERS = {
    "network_members:members": checks.anyone,
    "network_members:invitation": checks.anyone,
    "network_members:member": checks.anyone,
}

# The view checks that the page is in review.
REVIEW = {"network_review:take_back": checks.own_page("page_id")}

FRESHNESS = {"network_freshness:confirm": checks.own_page("page_id")}

# The same text for everyone; the view for editors checks the role.
HELP = {"network_help:members": checks.anyone}

ALLOWED = {**START, **PAGES, **CHOOSERS, **FILES, **MEMBERS, **REVIEW, **FRESHNESS, **HELP}


def allow(views):
    """Add views of another app: {view name: check}."""
    ALLOWED.update(views)
