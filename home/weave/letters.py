"""Letters as bitmaps five squares wide and seven high, for the initials in a monogram."""

from unicodedata import normalize

# Each letter's seven rows, from the top, as the five bits of a two-digit hexadecimal number.
ROWS = {
    "A": "0e11111f111111",
    "B": "1e11111e11111e",
    "C": "0e11101010110e",
    "D": "1e11111111111e",
    "E": "1f10101e10101f",
    "F": "1f10101e101010",
    "G": "0e11101711110e",
    "H": "1111111f111111",
    "I": "0e04040404040e",
    "J": "0101010111110e",
    "K": "11121418141211",
    "L": "1010101010101f",
    "M": "111b1515111111",
    "N": "11191915131311",
    "O": "0e11111111110e",
    "P": "1e11111e101010",
    "Q": "0e11111115120d",
    "R": "1e11111e141211",
    "S": "0f10100e01011e",
    "T": "1f040404040404",
    "U": "1111111111110e",
    "V": "11111111110a04",
    "W": "1111111515150a",
    "X": "11110a040a1111",
    "Y": "11110a04040404",
    "Z": "1f01020408101f",
    "0": "0e11131519110e",
    "1": "040c040404040e",
    "2": "0e11010608101f",
    "3": "1e01010e01011e",
    "4": "02060a121f0202",
    "5": "1f101e0101110e",
    "6": "0e10101e11110e",
    "7": "1f010204040404",
    "8": "0e11110e11110e",
    "9": "0e11110f01010e",
}


# Letters with a diacritic: (base letter, the two rows above it).
NO_MARK = "0000"
MARKED = {"Å": ("A", "0e0a"), "Ä": ("A", "0a00"), "Ö": ("O", "0a00")}


def plain(text):
    """Return the text in capitals that have a bitmap.

    Other characters lose their diacritics, or are left out.
    """
    letters = []
    for letter in normalize("NFC", text).upper():
        base = letter if letter in MARKED else normalize("NFD", letter)[0]
        letters.append(base if base in ROWS or base in MARKED else "")
    return "".join(letters)


def letter(character, mark=False):
    """Return a letter as a bitmap, with two rows for a diacritic above it if `mark` is true.

    Raises KeyError for a character that `plain` leaves out.
    """
    base, above = MARKED.get(character, (character, NO_MARK))
    rows = bytes.fromhex((above if mark else "") + ROWS[base])
    return tuple(f"{row:05b}".replace("0", ".").replace("1", "#") for row in rows)


def word(text):
    """Return the letters side by side, one square apart; taller if one has a diacritic."""
    letters = plain(text)
    mark = any(character in MARKED for character in letters)
    parts = [letter(character, mark) for character in letters]
    return tuple(".".join(rows) for rows in zip(*parts, strict=True))
