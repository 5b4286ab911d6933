"""Semantic search: an embedding (vector) for each passage of an entry, and what is similar to it.

`embedder` chooses what makes embeddings, `texts` splits entries into passages, `backfill` embeds
what is missing, `matrix` keeps all vectors in memory, `nearest` and `query` search among them, and
`calibration` decides whether a query is about anything that the site has.
"""
