"""The columns of terms of `search.models.EntryText` and their weights in the score."""

# Column -> boost. SQLite takes them as the column weights of bm25, Elasticsearch as field boosts.
COLUMNS = {
    "title_exact": 10.0,
    "title_forms": 8.0,
    "title_parts": 5.0,
    "names": 1.5,
    "summary_exact": 3.0,
    "summary_forms": 2.5,
    "text_exact": 1.0,
    "text_forms": 1.0,
    "text_parts": 0.7,
    "other_language": 1.5,
}
TITLE_COLUMNS = "title_exact title_forms title_parts"
