"""Forms of words under which two spellings of the same thing are equal."""

import re
import unicodedata

_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("‘’‚‛‹›ʼ", "'") | dict.fromkeys("‐‑‒–—−", "-")
)
_ARTICLE = re.compile(r"^(?:the|a|an) ")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_PREPOSITION = re.compile(r"^(?:of|for|in|at|on|de|du|des|del|von|der) *$")
_LEGAL_FORM = frozenset(
    """ag bv co company corp corporation gmbh inc incorporated jsc limited llc llp ltd nv ooo oyj
    pjsc plc pte pvt sa sarl spa srl""".split()
)


def fold(text: str) -> str:
    """Case, typography, spaces, a leading article and a trailing possessive folded away."""
    plain = unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY).casefold()
    return _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(plain.split())))


def tokens(text: str) -> list[str]:
    """The words of the folded text; inner hyphens, dots, commas and apostrophes stay inside."""
    return re.findall(r"\w+(?:[-.,'&/]\w+)*", fold(text))


def head(name: str) -> str:
    """The word that says what a name names: `Biden` of Joe Biden, `Bank` of Bank of China.

    It is the last word before the first preposition, company forms left aside.
    """
    words = tokens(name)
    for place, word in enumerate(words):
        if place and _PREPOSITION.match(word):
            words = words[:place]
            break
    kept = [word for word in words if word not in _LEGAL_FORM]
    return (kept or words or [""])[-1]


def contains(outer: str, inner: str) -> bool:
    """Whether the inner words stand, folded and in one piece, inside the outer ones."""
    return f" {' '.join(tokens(inner))} " in f" {' '.join(tokens(outer))} "
