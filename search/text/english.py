"""English words by list: basic forms."""


class English:
    """What the list of basic forms knows about an English word."""

    def __init__(self, lexicon):
        self._lexicon = lexicon

    def basic_forms(self, word):
        """Return the basic form of a word of the list; none for any other word."""
        variant = self._lexicon.spelled(word)
        if variant is None or not variant.lemma:
            return ()
        # The list gives written -> write, but also better -> good -> good.
        following = self._lexicon.spelled(variant.lemma)
        return ((following and following.lemma) or variant.lemma,)
