"""The passage of an entry that answers a question best: the snippet of a question's first hits."""

from search.analysed_query import analysis
from search.semantic.baseline import baseline_of
from search.semantic.nearest import matrix, query_vector
from search.semantic.texts import passages_of

# Weights of a passage's cosine similarity to the question and of its share of the question's words.
SIMILARITY_WEIGHT, WORDS_WEIGHT = 5.0, 2.0
# A word that only the heading of the passage has counts so much.
HEADING_WEIGHT = 0.7
# Entries of a page of results whose passages are compared; more would take longer than the search.
MAX_ENTRIES = 5
# A passage that ends with a colon introduces a list and says nothing by itself.
MIN_CHARACTERS = 40


def best_passages(query, analysed, entries):
    """Return {entry id: text} for the first entries of the results of a question, else {}.

    entries: Entries with `text`, in order.
    """
    if not analysed.is_question:
        return {}
    vector = query_vector(query.text) if "semantic" in query.retrievers else None
    found = {}
    for entry in entries[:MAX_ENTRIES]:
        passage = best_passage(entry, vector, analysed.groups)
        if passage:
            found[entry.pk] = passage
    return found


def best_passage(entry, vector, groups):
    """Return the passage that fits a question best, "" if no passage has anything of it.

    vector: that of the question, or None. groups: the WordGroups of the question.
    """
    heading, *passages = [one.text for one in passages_of(entry.title, entry.summary, entry.text)]
    values = passage_similarities(vector, entry)
    if len(values) != len(passages):
        values = [0.0] * len(passages)
    in_heading = word_weights(heading, entry.language, groups)
    scored = [
        (
            SIMILARITY_WEIGHT * value + WORDS_WEIGHT * word_share(text, entry, groups, in_heading),
            text,
        )
        for text, value in zip(passages, values, strict=True)
        if len(text) >= MIN_CHARACTERS and not text.endswith(":")
    ]
    score, text = max(scored, default=(0.0, ""))
    return text if score > 0 else ""


def passage_similarities(vector, entry):
    """Return the cosine similarity to a question of each passage but the head, mean-centred.

    An empty list where the entry has no vectors, or vectors that cannot be compared.
    """
    vectors = matrix()
    rows = vectors.passages(entry.pk) if vectors else None
    baseline = baseline_of(vectors.model) if vectors else None
    if vector is None or baseline is None or rows is None or len(vector) != rows.shape[1]:
        return []
    passages = baseline.centre_passages(rows[1:], entry.language)
    return (passages @ baseline.centre_queries(vector)).tolist()


def word_share(text, entry, groups, in_heading):
    """Return the weighted share of the words of a question that a passage has, from 0 to 1."""
    weights = word_weights(text, entry.language, groups)
    pairs = zip(weights, in_heading, strict=True)
    return sum(max(own, HEADING_WEIGHT * above) for own, above in pairs) / max(1, len(groups))


def word_weights(text, language, groups):
    """Return for each word the weight of the best alternative that a text has, or 0."""
    tokens = analysis().analyse_text(text, language)
    terms = frozenset().union(*(token.terms.terms() for token in tokens))
    return [
        max((one.weight for one in group.alternatives if terms.issuperset(one.terms)), default=0.0)
        for group in groups
    ]
