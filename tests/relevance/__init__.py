"""The yardstick of the search: documents, judged queries, and what a ranking is worth.

`documents.yaml` holds some 190 made-up documents in Swedish and English, `queries.yaml` some 120
queries with graded answers and ten about nothing that is there. `held_out_documents.yaml` and
`held_out_queries.yaml` are a second corpus of the same make, half as large, written without sight
of the first: it is measured beside it and nothing is tuned with it. `corpus` reads them, `loading`
makes published pages of them, and `judging` asks an engine and adds up. `make bench` prints tables.

The corpus is there to measure with, not to please an engine. To add a query: write it as somebody
would, read every document that any method finds for it (a part of a word, another word, meaning)
and grade those that help, also where no engine finds them. Never change a grade for a figure,
and never write a document to fit a query. Words of the corpus do not belong in the code or in lists
of words that it uses because the corpus has them.

`demo_questions.yaml` holds 85 questions about the demonstration content and the passage that
answers each, or none for a third of them; `python -m tests.relevance.ask_demo ADDRESS` asks them on
a running site. With hybrid search on SQLite the first hit is right for 54 of the 57 that have an
answer, and shows the right passage for 29; of the 28 without an answer 10 have no hit. That is
enough for a snippet, but not for quoting an answer, which is why the search page quotes none.
"""
