"""Synchronises the page trees of all languages with that of the site's own language.

Terms:

* An *original* is a page in the site's own language (LANGUAGE_CODE).
* The *counterparts* of a page are the pages in other languages with the same `translation_key`.
  Each locale that wagtail-localize synchronises from the site's own (LocaleSynchronization) has a
  counterpart of every original.
* A counterpart is a Wagtail *alias* until it is translated: it shows the text of the original,
  marked as untranslated. Publishing its translation turns it into a *translation*, a page with
  content of its own.

Signal receivers (`receivers`) apply each change of an original to its counterparts in the same
transaction, whether it was made by an editor, a bulk action, a scheduled command or other code.
`home.i18n.drift` finds and repairs differences that arise in spite of that.
"""
