"""Tokens put back into running text, for sets that come without the article's own spaces."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from evals.locate import Offsets

_TO_THE_LEFT = frozenset([",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "”", "’", "...", "…"])
_TO_THE_RIGHT = frozenset(["(", "[", "{", "$", "£", "€", "#", "“", "‘"])
_TO_BOTH = frozenset(["/"])
_MARKS = frozenset(['"', "'"])
_HYPHENS = frozenset(["-"])
_ENDINGS = (".", "!", "?", ":", "”", '"', "…")
# A hyphen in front of one of these was a dash: “weapons - a point”.
_AFTER_A_DASH = frozenset(
    "a an the and but or nor so if as at by for from in into of on to with who whom whose which "
    "that this these those it he she they we i you is are was were has have had not even "
    "including".split()
)


@dataclass(slots=True)
class Running:
    """Text with the offsets, in it, of every token and of every sentence."""

    text: str = ""
    tokens: list[Offsets] = field(default_factory=list)
    sentences: list[Offsets] = field(default_factory=list)


def running_text(sentences: Sequence[Sequence[str]]) -> Running:
    """The sentences as an article would print them, as far as their tokens tell.

    Straight quotation marks open and close in turn. A sentence without a mark at its end is
    taken for a headline or a caption and stands in a paragraph of its own.
    """
    made = Running()
    open_marks: set[str] = set()
    for sentence in sentences:
        if made.text:
            made.text += " " if made.text.endswith(_ENDINGS) else "\n\n"
        first = len(made.tokens)
        glued = True
        for i, token in enumerate(sentence):
            before = sentence[i - 1] if i else ""
            after = sentence[i + 1] if i + 1 < len(sentence) else ""
            left, right = _glue(before, token, after, open_marks)
            made.text += "" if glued or left else " "
            made.tokens.append((len(made.text), len(made.text) + len(token)))
            made.text += token
            glued = right
        if len(made.tokens) > first:
            made.sentences.append((made.tokens[first][0], made.tokens[-1][1]))
    return made


def _glue(before: str, token: str, after: str, open_marks: set[str]) -> tuple[bool, bool]:
    """Whether a token is written up to the one before it, and the next one up to it."""
    if token in _MARKS:
        closes = token in open_marks
        open_marks.symmetric_difference_update({token})
        return closes, not closes
    if token in _HYPHENS:
        joins = before[-1:].isalnum() and after[:1].isalnum()
        joins = joins and after.casefold() not in _AFTER_A_DASH
        return joins, joins
    return token in _TO_THE_LEFT | _TO_BOTH or _is_ending(token), token in _TO_THE_RIGHT | _TO_BOTH


def _is_ending(token: str) -> bool:
    """“’s”, “'ll”, “n't”: what a tokeniser cuts off a word."""
    return token.casefold() in {"n't", "n’t"} or (
        len(token) > 1 and token[0] in "'’" and token[1:].isalpha()
    )
