"""Finds and mends what has come out of step between the trees of the languages.

`home.i18n.sync` keeps the trees in step; what it has not seen (rows written past Django, content of
an older version) is found here. Each module has the checks of one kind.
"""
