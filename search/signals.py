"""What the parts of the search tell each other, so that none has to know who listens."""

from django.dispatch import Signal

# Entries were written or deleted, or have other vectors. Argument: ids. Sent within the
# transaction.
entries_changed = Signal()
