"""Keeps the page trees of all languages in step with that of the site's own language.

The words used here:

* An *original* is a page in the site's own language (LANGUAGE_CODE).
* Its *counterparts* are the pages in other languages with the same `translation_key`. Each language
  whose content wagtail-localize synchronises from the site's own has one for every original.
* A counterpart is an *alias* until somebody has translated it: it shows the text of the original
  and says so. Publishing the translation makes it a page of its own, a *translation*.

What is done to an original is done to its counterparts in the same transaction, by signal
receivers (`receivers`), so that it does not matter whether an editor, a bulk action, a scheduled
command or other code did it. `home.i18n.drift` finds and mends what has come out of step anyway.
"""
