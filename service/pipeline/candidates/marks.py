"""Pairs of quotation marks in a paragraph, in every typography that newsrooms use.

Marks pair by their own shapes; what stands between them is judged elsewhere.
"""

from dataclasses import dataclass

_CLOSERS = {
    "“": "”“",  # Swedish and Finnish open with the closing mark, some scripts close with “.
    "„": '“”‟"',
    "‟": "”",
    "«": "»",
    "»": "«",
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
}
_SINGLE = "‘’'‚‹›"
_APOSTROPHES = "’'‘"


@dataclass(frozen=True, slots=True)
class Marked:
    """The stretch `start:end` inside two marks; `closed` is False where the paragraph ended first.

    `mark` is the opening mark, which stands just before `start`.
    """

    start: int
    end: int
    closed: bool
    mark: str

    @property
    def single(self) -> bool:
        """Whether the marks are single ones, which apostrophes can be taken for."""
        return self.mark in _SINGLE


def find_marked(text: str, start: int, end: int) -> list[Marked]:
    """The outermost marked stretches of the paragraph `text[start:end]`, in order.

    A stretch may stay open at the paragraph's end, as it does where a quotation goes on in the
    next one.
    """
    found: list[Marked] = []
    position = start
    while position < end:
        if text[position] in _CLOSERS and _opens(text, start, position, end):
            marked = _close(text, position, end)
            if marked is not None:
                found.append(marked)
                position = marked.end + 1
                continue
        position += 1
    return found


def _opens(text: str, start: int, position: int, end: int) -> bool:
    mark = text[position]
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    if after.isspace() and mark not in "«„“»":
        return False
    if mark in "“„‟「『«‹‚":
        return mark != "‚" or not before.isalnum()
    # Marks that also close, and apostrophes: only at a word's left edge.
    return not before.isalnum() and before not in ".,!?…%" and not after.isspace()


def _close(text: str, position: int, end: int) -> Marked | None:
    mark = text[position]
    depth = 0
    for at in range(position + 1, end):
        if text[at] == mark and mark in "“„«「『" and _CLOSERS[mark][0] in text[at:end]:
            depth += 1
        elif text[at] in _CLOSERS[mark] and _closes(text, mark, at, end):
            if depth == 0:
                return Marked(position + 1, at, True, mark) if at > position + 1 else None
            depth -= 1
    if mark in '“„«"「‘' and position + 1 < end:
        return Marked(position + 1, end, False, mark)
    return None


def _closes(text: str, mark: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    before = text[at - 1]
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
