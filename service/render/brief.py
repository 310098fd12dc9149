"""The whole brief: first what the story says, then what to be wary of, then how it was made."""

from rich.console import Group, RenderableType
from rich.text import Text

from schemas.brief import Brief
from service.render.audit import left_out, missing, provenance, refused, warnings
from service.render.items import Names, actors, claims, quotes, routes, shipments
from service.render.text import evidence, heading, indent, plain


def render_brief(brief: Brief) -> RenderableType:
    """A brief for `rich.console.Console.print`; a console without colour gets plain text."""
    names = Names(brief)
    sections = [
        ("Actors", actors(brief, names)),
        ("Shipments", shipments(brief, names)),
        ("Routes", routes(brief)),
        ("Quotes", quotes(brief, names)),
        ("Unverified claims", claims(brief, names)),
    ]
    doubts = [
        ("What the brief may have left out", left_out(brief.audit.uncovered)),
        ("Refused", refused(brief)),
        ("Warnings", [*missing(brief), *warnings(brief.audit.warnings)]),
    ]
    lines: list[RenderableType] = [*_top(brief)]
    for title, body in sections:
        lines += [heading(title), *(indent(row) for row in body or [_none()])]
    for title, body in doubts:
        if body:
            lines += [heading(title), *(indent(row) for row in body)]
    return Group(*lines, Text(), provenance(brief))


def _none() -> Text:
    return Text("none found", style="dim")


def _top(brief: Brief) -> list[RenderableType]:
    """Headline, where the article is from, and the summary's points."""
    article = brief.article
    source = [article.title, article.url, article.published_at, article.language]
    rows: list[RenderableType] = [
        plain(brief.summary.headline or "(no headline)", "bold"),
        plain(" · ".join(str(part) for part in source if part), "dim"),
        Text(),
    ]
    for point in brief.summary.points:
        rows.append(Text("• ").append_text(plain(point.text)))
        rows += [indent(row) for row in evidence(point.text, point.evidence)]
    return rows
