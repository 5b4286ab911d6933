"""Linguistic analysis of texts and queries in Swedish and English.

    analysis = load_analysis(directory)              once a process; builds the lexicons if needed
    tokens = analysis.analyse_text(text, "sv")       for indexing
    column = index_text(tokens, Field.LEMMA)         text for a full-text column
    query = QueryReader(analysis).read("snö röjning", "sv", synonyms, names)
    correction = correct(query, Vocabulary(frequencies), analysis)

The package depends neither on Django nor on an engine or a database.
"""
