"""Finds and repairs drift: differences between the page trees of the languages.

`home.i18n.sync` synchronises the trees. Drift comes from changes that it does not see, such as rows
written with SQL or content of an older version. Each module has the checks of one aspect.
"""
