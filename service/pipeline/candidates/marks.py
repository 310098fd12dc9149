"""Pairs of quotation marks in a paragraph, in every typography that newsrooms use.

Marks pair by their own shapes; what stands between them is judged elsewhere.
"""

import re
from dataclasses import dataclass

_CLOSERS = {
    "“": "”“",  # Swedish and Finnish open with the closing mark, some scripts close with “.
    "„": '“”‟"',
    "‟": "”",
    "«": "»",
    "»": "«»",  # German and Danish »…«, Swedish and Finnish »…».
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "",  # Titles of books in Chinese: never speech.
    '"': '"',
    "＂": "＂",
    "‘": "’‘",
    "‚": "‘’",
    "'": "'",
    "”": "”",
    "`": "",
}
_DOUBLED = ("''", "``")  # Two characters for one mark, as agencies and typesetters send them.
_NESTING = "“„«「『"
_MAY_STAY_OPEN = (*'“„«"「『‘', *_DOUBLED)
_ELISION = re.compile(r"[’'‘](?:\d0s|em|n|til|twas|tis|bout)(?!\w)", re.I)
_FEET = re.compile(r"\d[’'′]\s?\d{1,2}$")  # What stands before the mark in 6'2".
_RETRIES = 5


@dataclass(frozen=True, slots=True)
class Marked:
    """The stretch `start:end` inside two marks; `closed` is False where the paragraph ended first.

    `mark` is the opening mark, of one character or two, which stands just before `start`.
    """

    start: int
    end: int
    closed: bool
    mark: str

    @property
    def outer(self) -> tuple[int, int]:
        """The stretch with its marks."""
        return self.start - len(self.mark), self.end + len(self.mark) * self.closed


def find_marked(text: str, start: int, end: int) -> list[Marked]:
    """The outermost marked stretches of the paragraph `text[start:end]`, in order.

    A stretch may stay open at the paragraph's end, as it does where a quotation goes on in the
    next one.
    """
    found: list[Marked] = []
    never_closed: set[str] = set()  # Where one mark finds no closing one, none after it does.
    position = start
    while position < end:
        mark = _mark_at(text, start, position, end)
        if mark and mark not in never_closed:
            inside = position + len(mark)
            closing = _closing(text, mark, inside, end)
            if closing is None and inside < end and _may_stay_open(text, mark, inside):
                found.append(Marked(inside, end, False, mark))
                break
            if closing is None:
                never_closed.add(mark)
            elif closing > inside:
                found.append(Marked(inside, closing, True, mark))
                position = closing + len(mark) - 1
        position += 1
    return found


def find_closed(text: str, start: int, end: int) -> list[Marked]:
    """The closed stretches of a paragraph, those after a mark that is never closed included."""
    found = find_marked(text, start, end)
    for _ in range(_RETRIES):
        if not found or found[-1].closed:
            break
        found += find_marked(text, found.pop().start, end)
    return [marked for marked in found if marked.closed]


def _may_stay_open(text: str, mark: str, inside: int) -> bool:
    """Whether a quotation may go on in the next paragraph; “'cause” is one word cut short."""
    return mark in _MAY_STAY_OPEN or (mark == "'" and text[inside].isupper())


def _mark_at(text: str, start: int, position: int, end: int) -> str:
    """The mark that opens a stretch at `position`; empty where none does."""
    mark = text[position : min(end, position + 2)]
    if mark not in _DOUBLED:
        mark = text[position]
    return mark if mark[0] in _CLOSERS and _opens(text, start, position, end) else ""


def _opens(text: str, start: int, position: int, end: int) -> bool:
    mark = text[position]
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    if after.isspace() and mark not in "«„“»":
        return False
    if mark in "“„‟「『«‹‚":
        return mark != "‚" or not before.isalnum()
    if _ELISION.match(text, position, end):
        return False
    # Marks that also close, and apostrophes: only at a word's left edge.
    return not before.isalnum() and before not in ".,!?…%" and not after.isspace()


def _closing(text: str, mark: str, start: int, end: int) -> int | None:
    """Where the stretch from `start` on is closed; None where it isn't."""
    if mark in _DOUBLED:
        found = text.find("''", start, end)
        return None if found < 0 else found
    depth = 0
    last = text.rfind(_CLOSERS[mark][0], start, end) if mark in _NESTING else -1
    for at in range(start, end):
        if text[at] == mark and mark in _NESTING and not _looks_closing(text, at, end):
            depth += at < last
        elif text[at] in _CLOSERS[mark] and _closes(text, mark, at, end):
            if depth == 0:
                return at
            depth -= 1
    return None


def _looks_closing(text: str, at: int, end: int) -> bool:
    """Whether an opening mark stands where a closing one should: “like this“."""
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and (after.isspace() or after in ".,;:!?)")


def _closes(text: str, mark: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    before = text[at - 1]
    if text[at] in '”"' and _FEET.search(text, max(0, at - 5), at):
        return False
    if mark == '"':
        return not before.isspace() or not after.isalnum()
    if mark not in "‘'‚":
        return True
    if after.isalnum() or before.isspace():
        return False
    plural_possessive = before == "s" and after == " " and text[at + 2 : at + 3].islower()
    return not (plural_possessive and _later_closer(text, mark, at, end))


def _later_closer(text: str, mark: str, at: int, end: int) -> bool:
    """Whether another mark after an “s’ ” would close, before a new one opens."""
    for later in range(at + 1, end):
        if text[later] == "‘" or (text[later] == mark == "'" and text[later - 1].isspace()):
            return False
        if text[later] in _CLOSERS[mark] and not text[later + 1 : later + 2].isalnum():
            return text[later - 1] in ".,!?…" or text[later + 1 : later + 2] in ("", " ", ",", ".")
    return False
