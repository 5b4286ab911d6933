"""A test collection for the search: documents, queries and relevance judgements.

`documents.yaml` has about 190 fictional documents in Swedish and English, `queries.yaml` about 120
queries with graded relevant documents, and ten nonsense queries without any. A second, held-out
collection, `held_out_documents.yaml` and `held_out_queries.yaml`, is half as large and was written
without knowledge of the first; nothing is tuned with it. `corpus` reads the files, `loading` makes
published pages of the documents, and `judging` scores the rankings of an engine. `make bench`
prints the scores.

To add a query: write it as a reader would, look at every document that any method finds for it (by
parts of words, synonyms or embeddings), and grade the relevant ones, including those that no engine
finds. Never change a grade to improve a score, never write a document to fit a query, and never add
a word to the code or its word lists because the collection has it.

`demo_questions.yaml` has 85 questions about the demonstration content with the passage that answers
each, or none for a third of them; `python -m tests.relevance.ask_demo ADDRESS` runs them on a
running site. With hybrid search on SQLite the first result is right for 54 of the 57 questions with
an answer, and shows the right passage for 29 of them; of the 28 without an answer 10 have no
results. That is enough for a snippet, but not for quoting an answer, which is why the search page
quotes none.
"""
