"""Ways to get a sentence wrong, as a language model does, and ways that only change its look."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from random import Random

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did)\b")
_INVENTED = (
    "The shipment was later seized by customs officers.",
    "Officials declined to comment on the cargo.",
    "A second consignment left the port two days later.",
    "The minister resigned over the affair.",
)

Mutation = Callable[[str, Sequence[str], Random], str | None]


def change_digit(text: str, _: Sequence[str], random: Random) -> str | None:
    """Change one digit."""
    places = [at for at, char in enumerate(text) if char in "0123456789"]
    if not places:
        return None
    at = random.choice(places)
    digit = random.choice([d for d in "0123456789" if d != text[at]])
    return text[:at] + digit + text[at + 1 :]


def drop_separator(text: str, _: Sequence[str], random: Random) -> str | None:
    """Write “1,000” as “1.000” or “1000”."""
    changed = re.sub(r"(?<=\d),(?=\d)", random.choice([".", ""]), text, count=1)
    return changed if changed != text else None


def flip_negation(text: str, _: Sequence[str], random: Random) -> str | None:
    """Take a “not” away, or put one in."""
    without = re.sub(r"\b(?:not|never|no) |n[’']t\b|\bnon-", "", text, count=1)
    if without != text:
        return without
    verbs = list(_VERB.finditer(text))
    if not verbs:
        return None
    at = random.choice(verbs).end()
    return f"{text[:at]} not{text[at:]}"


def swap_name(text: str, others: Sequence[str], random: Random) -> str | None:
    """Put a name from another sentence in a name's place."""
    here = list(_NAME.finditer(text))
    elsewhere: set[str] = {name for other in others for name in _NAME.findall(other)}
    if not here:
        return None
    place = random.choice(here)
    choices: list[str] = sorted(elsewhere - {place.group()})
    if not choices:
        return None
    return text[: place.start()] + random.choice(choices) + text[place.end() :]


def merge_sentences(text: str, others: Sequence[str], random: Random) -> str | None:
    """Begin with one sentence and end with another."""
    other = random.choice([o for o in others if o != text] or [""]).split()
    half = text.split()[: max(2, len(text.split()) // 2)]
    return " ".join([*half, *other[len(other) // 2 :]]) if len(other) > 3 else None


def elide(text: str, _: Sequence[str], random: Random) -> str | None:
    """Leave words out behind an ellipsis."""
    row = text.split()
    if len(row) < 5:
        return None
    start = random.randrange(1, len(row) - 2)
    end = random.randrange(start + 1, len(row) - 1)
    mark = random.choice(["...", "…", "[...]"])
    return " ".join([*row[:start], mark, *row[end:]])


def drop_word(text: str, _: Sequence[str], random: Random) -> str | None:
    """Leave a word out and say nothing of it."""
    row = text.split()
    if len(row) < 4:
        return None
    del row[random.randrange(1, len(row) - 1)]
    return " ".join(row)


def invent(_: str, __: Sequence[str], random: Random) -> str | None:
    """Say something plausible that the article doesn't."""
    return random.choice(_INVENTED)


def straighten(text: str, _: Sequence[str], __: Random) -> str | None:
    """Write typographic quotation marks as straight ones."""
    return _changed(text, re.sub("[‘’]", "'", re.sub("[“”]", '"', text)))


def curl(text: str, _: Sequence[str], __: Random) -> str | None:
    """Write straight apostrophes and marks as typographic ones."""
    return _changed(text, text.replace("'", "’").replace('"', "”"))


def change_dash(text: str, _: Sequence[str], random: Random) -> str | None:
    """Write a dash or hyphen as another."""
    return _changed(text, re.sub("[-‐‑–—]", random.choice("-‑–—"), text))


def change_space(text: str, _: Sequence[str], random: Random) -> str | None:
    """Write a space as another, or as several, or as a line break."""
    row = text.split(" ")
    if len(row) < 2:
        return None
    at = random.randrange(1, len(row))
    space = random.choice(["\u00a0", "\u202f", "\u2009", "  ", "\n", " \n"])
    return _changed(text, " ".join(row[:at]) + space + " ".join(row[at:]))


def decompose(text: str, _: Sequence[str], __: Random) -> str | None:
    """Write accents as characters of their own, or together with their letters."""
    composed = unicodedata.normalize("NFC", text)
    return _changed(text, composed if composed != text else unicodedata.normalize("NFD", text))


def ligature(text: str, _: Sequence[str], __: Random) -> str | None:
    """Print “fi” and “fl” as one character."""
    return _changed(text, text.replace("fi", "ﬁ").replace("fl", "ﬂ"))


def hide_hyphen(text: str, _: Sequence[str], random: Random) -> str | None:
    """Put a soft hyphen or a mark without width into a word."""
    places = [match.start() + 3 for match in re.finditer(r"[A-Za-z]{6,}", text)]
    if not places:
        return None
    at = random.choice(places)
    return text[:at] + random.choice("\u00ad\u200b\u2060") + text[at:]


def lower_first(text: str, _: Sequence[str], __: Random) -> str | None:
    """Lose the capital that begins the sentence."""
    return _changed(text, text[:1].lower() + text[1:])


MEANING: dict[str, Mutation] = {
    "digit changed": change_digit,
    "digit grouping changed": drop_separator,
    "negation dropped or added": flip_negation,
    "name swapped": swap_name,
    "two sentences merged": merge_sentences,
    "words elided": elide,
    "word dropped": drop_word,
    "sentence invented": invent,
}
TYPOGRAPHY: dict[str, Mutation] = {
    "quotation marks straightened": straighten,
    "quotation marks curled": curl,
    "dash changed": change_dash,
    "space changed": change_space,
    "accents decomposed or composed": decompose,
    "ligature": ligature,
    "invisible character": hide_hyphen,
    "first capital lost": lower_first,
}


def _changed(text: str, changed: str) -> str | None:
    return changed if changed != text else None
