"""What an editor should doubt about a brief, and how the brief was made."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from schemas.brief import ArticleWarning, Brief, Refusal, Uncovered
from service.render.text import indent, plain, safe, snippet


def left_out(uncovered: Iterable[Uncovered]) -> list[RenderableType]:
    """Stretches of the article that no item covers, weightiest first."""
    stretches = sorted(uncovered, key=lambda found: -found.weight)
    return [
        Text(f"{found.kind:<10} {found.weight:.2f}  ").append_text(snippet(found))
        for found in stretches
    ]


def refused(brief: Brief) -> list[RenderableType]:
    """What the model said and the service refused, and why."""
    rows: list[RenderableType] = []
    for refusal in brief.audit.dropped:
        rows.append(_refusal(refusal))
        rows.append(indent(plain(refusal.detail)))
        if refusal.nearest:
            rows.append(indent(snippet(refusal.nearest)))
    return rows


def _refusal(refusal: Refusal) -> Text:
    line = Text("• ").append(refusal.reason, "red")
    line.append(" ").append(safe(f"{refusal.section.replace('_', ' ')}, {refusal.field}:"))
    line.append(" ").append(safe(f"“{refusal.said}”"))
    return line.append(f"  {refusal.effect.replace('_', ' ')}", style="dim")


def missing(brief: Brief) -> list[RenderableType]:
    """Sections that could not be had, in whole or in part."""
    return [
        Text("• ").append_text(plain(f"{lost.section.replace('_', ' ')}: {lost.reason}", "red"))
        for lost in brief.audit.missing
    ]


def warnings(found: Iterable[ArticleWarning]) -> list[RenderableType]:
    """What else an editor should look at in the article."""
    rows: list[RenderableType] = []
    for warning in found:
        rows.append(Text("• ").append_text(plain(warning.detail, "yellow")))
        rows.append(indent(snippet(warning.span)))
    return rows


def provenance(brief: Brief) -> Text:
    """One line: model, strategy, prompt, calls, tokens and seconds."""
    made, usage = brief.provenance, brief.provenance.usage
    calls = f"{usage.calls} calls" + (f" ({usage.failed_calls} failed)" * bool(usage.failed_calls))
    parts = [
        made.model,
        made.strategy,
        made.prompt_version,
        calls,
        f"{usage.input_tokens:,} + {usage.output_tokens:,} tokens",
        f"{usage.seconds:.1f} s",
    ]
    if usage.cost is not None:
        parts.append(f"cost {usage.cost:.4f}")
    if made.cached:
        parts.append("from the store")
    return plain(" · ".join(parts), "dim")
