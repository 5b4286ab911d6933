"""Fetches what the cards of a list of cases show, in as many queries for one as for a hundred."""

from cases.owners import attach_organisations
from home.related import attach_localized


def prepare_cards(cases):
    """Give each case its organisation and its goals and sectors in words; return them as a list."""
    prepared = attach_organisations(cases)
    for relation in ("goals", "sectors"):
        attach_localized(prepared, relation)
    return prepared
