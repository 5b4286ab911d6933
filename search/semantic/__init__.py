"""Finding by meaning: a vector for each text, and what lies near it.

`embedder` makes vectors, `texts` says of what, `filling` keeps them for every entry, beside the
requests, and `nearest` finds what is near a vector.
"""
