"""How each kind of thing describes itself to the search: see `description` and `registry`."""
