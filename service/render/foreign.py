"""The audit of a brief that was made elsewhere, as a person reads it in a terminal."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from schemas.audit import ForeignAudit
from schemas.brief import Coverage, FieldVerdict, Refusal, WordChange
from service.render.audit import left_out, warnings
from service.render.text import heading, indent, plain, safe, snippet

_REFUSED = {
    "altered": "Altered: nearly the article's words",
    "elsewhere": "Elsewhere: in the article, but not where the brief points",
    "absent": "Absent: nowhere in the article",
    "unsupported": "Unsupported: says more than its evidence",
}
_NOTHING = "(nothing)"


def render_audit(audit: ForeignAudit) -> RenderableType:
    """An audit for `rich.console.Console.print`; a console without colour gets plain text."""
    sections = [("Stands", [*_standing(audit.verdicts)])]
    for reason, title in _REFUSED.items():
        sections.append((title, [*_refused(r for r in audit.dropped if r.reason == reason)]))
    others = (refusal for refusal in audit.dropped if refusal.reason not in _REFUSED)
    sections += [
        ("Refused", [*_refused(others)]),
        ("Dangling links", [*_dangling(audit)]),
        ("What the brief may have left out", [*_left_out(audit)]),
        ("Warnings", warnings(audit.warnings)),
    ]
    lines: list[RenderableType] = [_result(audit)]
    for title, rows in sections:
        if rows:
            lines += [heading(title), *(indent(row) for row in rows)]
    return Group(*lines)


def _result(audit: ForeignAudit) -> Text:
    """The audit in one line."""
    stand, fall = len(audit.verdicts), len(audit.dropped)
    if not stand + fall + len(audit.dangling):
        return Text("The brief holds nothing that could be checked.", style="bold yellow")
    dangling = f"; dangling links: {len(audit.dangling)}" * bool(audit.dangling)
    if not fall and not dangling:
        return Text(f"All that was checked stands: {stand} strings.", style="bold green")
    return Text(f"Strings that stand: {stand}, that don't: {fall}{dangling}.", style="bold red")


def _standing(verdicts: list[FieldVerdict]) -> Iterator[RenderableType]:
    """One line an item: its fields, with a mark at those whose typography differs."""
    for item, fields in groupby(verdicts, key=lambda verdict: verdict.item):
        line = Text("✓ ", style="green").append(safe(item), style="bold default")
        names = [safe(f.field) + " (typography)" * (f.verdict == "typography") for f in fields]
        yield line.append(f"  {', '.join(names)}", style="not bold default")


def _refused(refusals: Iterator[Refusal]) -> Iterator[RenderableType]:
    for refusal in refusals:
        place = refusal.section.replace("_", " ")
        place += "" if refusal.item is None else f"[{refusal.item}]"
        line = Text("✗ ", style="red").append(
            safe(f"{place} {refusal.field}"), style="bold default"
        )
        yield line.append(f"  “{safe(refusal.said)}”", style="not bold default")
        if refusal.reason not in ("altered", "elsewhere", "absent"):
            yield indent(plain(refusal.detail))
        for change in refusal.changes:
            yield indent(_change(change))
        if refusal.nearest:
            yield indent(snippet(refusal.nearest))


def _change(change: WordChange) -> Text:
    """What was said, struck out, and what the article says instead."""
    line = Text(f"{change.kind}: ", style="dim")
    line.append(safe(change.said) or _NOTHING, style="not dim red strike" if change.said else "")
    line.append(" → ", style="not dim")
    return line.append(safe(change.article) or _NOTHING, "not dim green" if change.article else "")


def _dangling(audit: ForeignAudit) -> Iterator[RenderableType]:
    for link in audit.dangling:
        line = Text("✗ ", style="red").append(safe(f"{link.item} {link.field}"), "bold default")
        yield line.append(f"  “{safe(link.refers_to)}” isn't in the brief", "not bold default")


def _left_out(audit: ForeignAudit) -> Iterator[RenderableType]:
    """A figure a kind, then the stretches themselves, weightiest first."""
    figures = [_figure(coverage) for coverage in audit.coverage if coverage.found]
    if figures:
        yield Text("covered: " + ", ".join(figures))
    yield from left_out(audit.uncovered)


def _figure(coverage: Coverage) -> str:
    return f"{coverage.kind} {coverage.covered} of {coverage.found}"
