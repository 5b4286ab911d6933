"""Stop words, the wording of questions, and words that mean different things in two languages."""

from .normalise import fold

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
    may might shall
"""
# Stop words without diacritics that are other words as well (får: far, bör: bor).
_NOT_FOLDED = frozenset(["far", "bor"])
# English stop words that are Swedish words too do not show that a query is English (it: IT).
_AMBIGUOUS = frozenset(
    ["it", "in", "all", "me", "be", "has", "on", "an", "at", "as", "do", "or", "am"]
)

# The wording of a question, not its topic: stop words in questions and in no other query ("får man
# göra så här med AI?", "jag vill veta mer om", "could you tell me").
_SWEDISH_FRAMING = """
    hej hejsan snälla tack vänligen gärna undrar undra fråga frågar vet veta visste visa berätta
    hitta hittar letar leta söker söka hjälp hjälpa gör göra görs gjort gjorde går gå gick gått ger
    ge tar ta tog tagit kommer komma händer hända hänt gäller gälla brukar bruka låta låter tycker
    tänker tänka tänk säger säga sagt ser se behövs behöva behövde tvungen tvungna tillåtet tillåten
    okej ok möjligt möjlig bra bäst bästa rätt sätt sak saker exempel egentligen verkligen bara
    redan helst nog väl alls kanske ens ännu länge ofta någonsin någonting nåt nån dom ens eget egen
    egna själv själva använda använder använde använt används vilja ville fått finnas fanns kunna
    kunnat igång
"""
_ENGLISH_FRAMING = """
    hi hello please thanks thank wonder wondering ask asking know tell show find give get got go
    goes going make makes made want wants need needs needed like let lets help happen happens
    allowed permitted okay ok possible best good right way ways thing things example examples really
    just already ever actually long often much many own use uses used using best anyone someone
    anything something see say says look looking
"""

_ASKING = """
    vad vem vems vilka vilken vilket hur när var vart varför varifrån
    what who whom whose which how when where why
"""
# What a question or a request may begin with, if it has at least _MIN_QUESTION words.
_OPENING = """
    kan får ska skall måste bör finns har är behöver vill jag vi hej snälla visa berätta hitta hjälp
    can may should must do does did is are has have will would could i we hi hello please show tell
    find give help
"""


def _words(text):
    return frozenset(text.split())


def _with_folded(words):
    return words | {fold(word) for word in words} - _NOT_FOLDED


_STOP_WORDS = {"sv": _words(_SWEDISH), "en": _words(_ENGLISH)}
_TYPED = {name: _with_folded(words) for name, words in _STOP_WORDS.items()}
_FRAMING = {"sv": _words(_SWEDISH_FRAMING), "en": _words(_ENGLISH_FRAMING)}
_FRAMING_TYPED = {name: _with_folded(words) for name, words in _FRAMING.items()}
_INTERROGATIVES, _OPENINGS = _with_folded(_words(_ASKING)), _with_folded(_words(_OPENING))
_MIN_QUESTION = 3

# Words of both languages that have nothing to do with each other: English "personal" and Swedish
# "personal" (staff). In English texts and queries they are indexed as terms of their own.
FALSE_FRIENDS = _words(
    """
    art bar barn brand bro chef fart fast gift glass god gods hem hit kind lag led mall man mat men
    personal pest rad rent slut stark tack tall
    """
)


def is_stop_word(surface, written, language, plain=False):
    """Return whether the word is a stop word as written; "IT" in capitals is none.

    plain: the query has no diacritics at all, and "for" may be "för".
    """
    words = _TYPED if plain else _STOP_WORDS
    return surface in words[language] and not is_abbreviation(written)


def is_framing(surface, written, language, plain=False):
    """Return whether the word belongs to the wording of a question; see `is_stop_word`."""
    words = _FRAMING_TYPED if plain else _FRAMING
    return surface in words[language] and not is_abbreviation(written)


def is_abbreviation(written):
    return len(written) > 1 and written.isupper()


def languages_of(surfaces, language):
    """Return the languages of a query by its stop words, the likeliest first; `language` is one.

    An English question may be asked on a Swedish page: "the" and "what" are stop words there too.
    """
    telling = [surface for surface in surfaces if surface not in _AMBIGUOUS]
    number = {name: sum(word in words for word in telling) for name, words in _TYPED.items()}
    other = max(number, key=number.get)
    return (other, language) if number[other] > number[language] else (language,)


def is_question(text, surfaces):
    """Return whether a query is a question or a request, in Swedish or in English."""
    if text.rstrip().endswith("?") and surfaces:
        return True
    if len(surfaces) < 2:
        return False
    if surfaces[0] in _INTERROGATIVES:
        return True
    return surfaces[0] in _OPENINGS and len(surfaces) >= _MIN_QUESTION
