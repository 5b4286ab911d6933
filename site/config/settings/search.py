"""Settings of the search; nothing has to be set, the database is the engine then."""

# A change that touches many things is read in a thread beside the request, not in it.
SEARCH_IN_BACKGROUND = True
