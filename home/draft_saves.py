"""Which saves of a page write its draft, and nothing that the public sees."""

# The draft itself is in the revision; of the page these fields alone are written.
DRAFT_FIELDS = frozenset(
    [
        "draft_title",
        "expire_at",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
    ]
)


def is_draft_save(update_fields):
    """Return whether a save of these fields, or of all for None, writes the draft alone."""
    return bool(update_fields) and DRAFT_FIELDS.issuperset(update_fields)
