"""Where paragraphs and sentences begin and end, for any language, from typography alone.

A parser would do better on some English sentences, but numbers must be the same on every run,
with every model, and in every language.
"""

import re

Offsets = tuple[int, int]

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WRAP_AT_MOST = 100  # Longest line of text that was wrapped by hand or by a mail program.
_WRAP_AT_LEAST = 50
_END = re.compile(
    r"(?:[.!?…]+|[؟۔։।॥።။])[\"”’'»›)\]』」*_]*(?=\s|$)"  # Needs a space after it.
    r"|[。！？｡]+[」』”’）》]*"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"«]+$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)+$")
_NUMBER = re.compile(r"^\d+\.$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sen rep gov gen lt col maj capt cmdr sgt adm brig hon rev pres sec "
    "supt insp det jr sr no nos vol fig approx ca cf vs v etc al inc ltd co corp llc plc bros "
    "dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun ave blvd rd mt ft ariz ala ark calif colo conn del fla ga ill ind kan ky la "
    "mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo mme mlle "
    "hr frau bzw ca nr sog usw z.b d.h u.a abs art evtl sra srta ud uds ee av pág núm m".split()
)
# Abbreviations that end sentences about as often as not: what follows decides.
_MAY_END = frozenset("inc ltd co corp llc plc bros etc jr sr al".split())
_STARTERS = frozenset(
    "the a an in on at he she it they we i but and however this that these those its his her "
    "their there when while after before as if for from with according meanwhile moreover both "
    "some many most several last since under by to no not what who which one two".split()
)


def split_paragraphs(text: str) -> list[Offsets]:
    """Offsets of the paragraphs, without their outer white space.

    A line is a paragraph, unless the lines were wrapped at a fixed width: then a block between
    blank lines is.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    merged: list[Offsets] = []
    widest = max((end - start for start, end in lines), default=0)
    wrapped = _WRAP_AT_LEAST <= widest <= _WRAP_AT_MOST and bool(_BLANK_LINE.search(text))
    for start, end in lines:
        if (
            wrapped
            and merged
            and not _BLANK_LINE.search(text, merged[-1][1], start)
            and _last_line_is_full(text, merged[-1], widest)
        ):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [_strip(text, start, end) for start, end in merged]


def _last_line_is_full(text: str, paragraph: Offsets, widest: int) -> bool:
    start, end = paragraph
    return end - max(start, text.rfind("\n", start, end) + 1) >= widest * 0.6


def split_sentences(text: str, start: int, end: int) -> list[Offsets]:
    """Offsets of the sentences of the paragraph at `text[start:end]`."""
    sentences: list[Offsets] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and _ends(text, begin, match, end):
            sentences.append(_strip(text, begin, match.end()))
            begin = match.end()
    if text[begin:end].strip():
        sentences.append(_strip(text, begin, end))
    return sentences


def _ends(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether the mark ends a sentence, by the word before and the word after it."""
    following = text[match.end() : end].lstrip()
    if not following or not match.group()[0].isascii():
        return bool(following)
    opened = following.lstrip("“\"‘'«‹([*_—–-¿¡ ")
    if opened[:1].islower():
        return False
    if match.group()[0] != ".":
        return True
    before = _WORD_BEFORE.search(text, begin, match.start() + 1)
    word = before.group() if before else ""
    next_word = re.split(r"[^\w’']", opened, maxsplit=1)[0].lower()
    bare = word.rstrip(".").lower()
    if _INITIALS.match(word):
        return len(word) > 2 and next_word in _STARTERS
    if bare in _MAY_END:
        return next_word in _STARTERS
    if _NUMBER.match(word) and match.start() - begin < 4:
        return False  # “1. First item”
    return bare not in _ABBREVIATIONS or (len(match.group()) > 1 and match.group()[1] in '”"»')


def _strip(text: str, start: int, end: int) -> Offsets:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
