"""Strings from an article or a model, made fit for a terminal.

Nothing here goes through rich's markup, so “[bold]” in an article stays six characters.
"""

import re
from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from schemas.brief import Span

# Escape sequences start with a control character; the bidirectional controls can make a line
# read differently from what it says; a lone surrogate can't be written at all.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SNIPPET_LENGTH = 160


def safe(text: str) -> str:
    """The text on one line, each character that could steer the terminal shown as U+FFFD."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def plain(text: str, style: str = "") -> Text:
    """The text as rich draws it, with no markup read into it."""
    return Text(safe(text), style=style)


def heading(title: str) -> Text:
    """A section's title, with a blank line above."""
    return Text(f"\n{title}", style="bold cyan")


def indent(renderable: RenderableType, columns: int = 2) -> Padding:
    """The same, moved to the right."""
    return Padding.indent(renderable, columns)


def offsets(spans: Iterable[Span]) -> str:
    """Where spans stand in the article, e.g. `120-184, 200-240`."""
    return ", ".join(f"{span.start}-{span.end}" for span in spans)


def snippet(span: Span, focus: Span | None = None) -> Text:
    """A span's offsets and words, shortened; a `focus` that lies in it stays and stands out."""
    line = Text(f"{offsets([span])}  ", style="dim")
    if focus is None or not span.start <= focus.start < focus.end <= span.end:
        return line.append(safe(_shortened(span.text, _SNIPPET_LENGTH)))
    start, end = focus.start - span.start, focus.end - span.start
    side = _SNIPPET_LENGTH // 2
    before, after = span.text[:start], span.text[end:]
    line.append(_spaced(_shortened(before, side, from_end=True), before))
    line.append(safe(focus.text), style="not dim bold yellow")
    return line.append(_spaced(_shortened(after, side), after))


def evidence(text: str, spans: Sequence[Span], focus: Span | None = None) -> list[Text]:
    """A line for each span that bears a text out; offsets alone where the text is that span."""
    if len(spans) == 1 and safe(spans[0].text) == safe(text):
        return [Text(offsets(spans), style="dim")]
    return [snippet(span, focus) for span in spans]


def _shortened(text: str, length: int, from_end: bool = False) -> str:
    """At most `length` characters of the text, cut between words where that is possible."""
    if len(text) <= length:
        return text
    if from_end:
        return "… " + text[-length:].partition(" ")[2]
    return text[:length].rpartition(" ")[0] + " …"


def _spaced(shown: str, original: str) -> str:
    """`shown` made safe, with the outer spaces that `original` has."""
    left = " " if original[:1].isspace() else ""
    right = " " if original[-1:].isspace() else ""
    return f"{left}{safe(shown)}{right}"


def highlighted(text: str, words: str | None, style: str) -> Text:
    """The text with the first place where `words` stand picked out in a style."""
    line = plain(text)
    start = line.plain.find(safe(words)) if words else -1
    if words and start >= 0:
        line.stylize(style, start, start + len(safe(words)))
    return line
