"""Where paragraphs and sentences begin and end, for any language, from typography alone.

A parser would do better on some English sentences, but numbers must be the same on every run,
with every model, and in every language.
"""

import re
from itertools import pairwise

Offsets = tuple[int, int]

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WRAP_AT_MOST = 100  # Longest line of text that was wrapped by hand or by a mail program.
_WRAP_AT_LEAST = 50
_LONG_LINES = 0.1  # Share of lines that may be longer: an address can't be wrapped.
_CLOSING = r"[\"”“’‘'»«›‹)\]』」*_]"
_END = re.compile(
    # A run of marks is read once and whole, or a line of dots would take for ever.
    rf"(?:(?<![.!?…])[.!?…]++|[؟۔։।॥።။])(?:{_CLOSING}|[ \u00a0\u202f][»›](?=\s|$))*(?=\s|$)"
    r"|[。！？｡]+[」』”’）》]*"  # Needs no space after it.
)
_LINE_END = re.compile(r"[.!?…:;。！？؟۔।][\"”“’»«」』)\]]*$")
_LONGEST_WORD = 60  # Code points before a full stop that may tell an abbreviation.
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"«„»/–—]+$")
_OPENING = "“\"‘'«»‹„([*_—–-¿¡ \u00a0\u202f"
_NEXT_WORD = re.compile(r"\w*")
_DATELINE_DASH = re.compile(r"(?:\([A-Z][\w /]*\) ?)?[-–—]+\s")  # “TEMA, Gh. (AP) — The port ...”
_STATE = 6  # Code points of the longest state with its full stop.
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)+$")
_NUMBER = re.compile(r"^\d+\.$")
_MONTHS = frozenset(
    "januar jänner februar feber märz april mai juni juli august september oktober november "
    "dezember".split()
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sen rep gov gen lt col maj capt cmdr sgt adm brig hon rev pres sec "
    "supt insp det jr sr no nos vol fig approx ca cf vs v etc al inc ltd co corp llc plc bros "
    "dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun ave blvd rd mt ft ariz ala ark calif colo conn del fla ga ill ind kan ky la "
    "mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo mme mlle "
    "hr frau bzw ca nr sog usw z.b d.h u.a abs art evtl sra srta ud uds ee uu ee.uu av pág núm m "
    "ул рис проф ген".split()
)
# Abbreviations that end sentences about as often as not: what follows decides.
_MAY_END = frozenset(
    "inc ltd co corp llc plc bros etc jr sr al st ave blvd rd usw ee.uu uu jan feb mar apr jun jul "
    "aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ariz ala ark calif colo "
    "conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex "
    "va vt wash wis wyo".split()
)
# Words of their own when they are written small: “He said no.”
_WORDS_WHEN_SMALL = frozenset(
    "no nos mar wed sat sun art mass ill miss ore ark fig est wash".split()
)
# What a name never goes on with ...
_STARTERS = frozenset(
    "the he she it they we you and but however this that these those its his her their our there "
    "when while after before although though because since until unless if as for from with "
    "according meanwhile moreover later then now yet nor both some many most several last under by "
    "not what who which how why where one two three four nobody none each every another other "
    "officials police authorities el los las une".split()
)
# ... and what a name may, if its first part is one letter: “H. A. Osei”, “J. In”.
_NAME_LIKE_STARTERS = frozenset(
    "a an i in on at to so my el la los las il le en un der die das es".split()
)


def split_paragraphs(text: str) -> list[Offsets]:
    """Offsets of the paragraphs, without their outer white space.

    A line is a paragraph, unless the lines were wrapped at a fixed width: then a block between
    blank lines is.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    merged: list[Offsets] = []
    widest = _wrap_width(text, lines)
    for start, end in lines:
        if (
            widest
            and merged
            and not _BLANK_LINE.search(text, merged[-1][1], start)
            and _last_line_is_full(text, merged[-1], widest)
        ):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [_strip(text, start, end) for start, end in merged]


def _wrap_width(text: str, lines: list[Offsets]) -> int:
    """The width that the lines were wrapped at; 0 where each line is a paragraph of its own."""
    widths = [end - start for start, end in lines]
    within = [width for width in widths if width <= _WRAP_AT_MOST]
    widest = max(within, default=0)
    if widest < _WRAP_AT_LEAST or len(widths) - len(within) > _LONG_LINES * len(widths):
        return 0
    if not _BLANK_LINE.search(text):
        return 0
    followed = [
        a for a, b in pairwise(lines)
        if a[1] - a[0] >= widest * 0.6 and not _BLANK_LINE.search(text, a[1], b[0])
    ]  # fmt: skip
    # Wrapping breaks lines anywhere; lines that all end in full stops are paragraphs.
    ended = sum(bool(_LINE_END.search(text[max(s, e - 9) : e].rstrip())) for s, e in followed)
    return widest if 2 * ended < len(followed) else 0


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
    following = text[match.end() : min(end, match.end() + _LONGEST_WORD)].lstrip()
    if not match.group()[0].isascii() and match.group()[0] != "…":
        quoted = match.group()[-1] in "」』”’"
        return not (quoted and "\u3041" <= following[:1] <= "\u309f")  # 「行く。」と述べた。
    opened = following.lstrip(_OPENING)
    if opened[:1].islower():
        return False
    if match.group()[0] != ".":
        return True
    before = _WORD_BEFORE.search(
        text, max(begin, match.start() + 1 - _LONGEST_WORD), match.start() + 1
    )
    word = before.group() if before else ""
    next_word = _NEXT_WORD.match(opened)
    if _DATELINE_DASH.match(following) and word[:1].isupper() and len(word) <= _STATE:
        return False
    return _word_ends(word, next_word.group() if next_word else "", match, begin)


def _word_ends(word: str, following: str, match: re.Match[str], begin: int) -> bool:
    """Whether a word with a full stop ends its sentence, and is no abbreviation."""
    following = following.lower()
    bare = word.rstrip(".").lower()
    starts = following in _STARTERS or following in _NAME_LIKE_STARTERS
    if _NUMBER.match(word):
        listed = match.start() - begin < 4  # “1. First item”
        ordinal = len(bare) < 3 and following in _MONTHS  # “am 5. Mai”
        return not listed and not ordinal
    if _INITIALS.match(word):
        if len(word) > 2:
            return starts
        return following in _STARTERS and match.start() - begin > 3
    if bare in _ABBREVIATIONS and word[:1].islower() and bare in _WORDS_WHEN_SMALL:
        return not following[:1].isdigit()
    if bare in _MAY_END:
        return starts
    return bare not in _ABBREVIATIONS or (len(match.group()) > 1 and match.group()[1] in '”"»')


def _strip(text: str, start: int, end: int) -> Offsets:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
