"""Words that say nothing about what is looked for, and words that make a query a question."""

_SWEDISH = """
    alla allt att av blev bli blir de dem den denna deras dess dessa det detta dig din dina ditt du
    där då efter ej eller en er era ert ett från för få får ha hade han hans har henne hennes hon
    honom hos hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mina mitt
    mot mycket ni nu när något några någon och om oss på sedan sig sin sina sitt ska skall skulle
    som så till under upp ut utan vad var vara varför varit varje vars vart vem vi vid vilka vilken
    vilket vill vår våra vårt än är åt över finns behöver måste bör borde också samt varifrån
"""
_ENGLISH = """
    a about all also am an and any are as at be because been but by can could did do does doing for
    from had has have he her him his how i if in into is it its me more most must my no not of on
    or our ours out she should so some such than that the their them then there these they this
    those to us was we were what when where which who whom whose why will with would you your
"""
_SWEDISH_INTERROGATIVES = "vad vem vems vilka vilken vilket hur när var vart varför varifrån"
_ENGLISH_INTERROGATIVES = "what who whom whose which how when where why"
_SWEDISH_AUXILIARIES = "kan får ska skall måste bör finns har är behöver vill"
_ENGLISH_AUXILIARIES = "can may should must do does did is are has have will would could"

_STOP_WORDS = {"sv": frozenset(_SWEDISH.split()), "en": frozenset(_ENGLISH.split())}
_INTERROGATIVES = frozenset(f"{_SWEDISH_INTERROGATIVES} {_ENGLISH_INTERROGATIVES}".split())
_AUXILIARIES = frozenset(f"{_SWEDISH_AUXILIARIES} {_ENGLISH_AUXILIARIES}".split())
# Fewer words than this that begin with "kan" or "is" are no question.
_MIN_QUESTION = 3


def is_stop_word(surface: str, written: str, language: str) -> bool:
    """Tell whether the word can be left out; "IT" in capitals is no "it"."""
    if len(written) > 1 and written.isupper():
        return False
    return surface in _STOP_WORDS[language]


def is_question(text: str, surfaces: list[str]) -> bool:
    """Tell whether a query is asked as a question, in Swedish or in English."""
    if text.rstrip().endswith("?") and surfaces:
        return True
    if len(surfaces) < 2:
        return False
    if surfaces[0] in _INTERROGATIVES:
        return True
    return surfaces[0] in _AUXILIARIES and len(surfaces) >= _MIN_QUESTION
