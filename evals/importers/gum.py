"""GUM's news: Wikinews articles with entities and dates (Zeldes, LRE 51 (3), 2017)."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from evals.candidates.labelled import NO_ACTOR, Kind, Labelled, Mark, days
from evals.datasets import DatasetError, Gold
from evals.gold import ANY, Case, GoldActor
from evals.importers.conllu import Dated, Document, Mention, parse_conllu
from evals.importers.public_set import PublicSet
from evals.locate import Offsets
from evals.places import country_of, is_country
from schemas.brief import ActorKind

_SPLITS = {
    "dev": ("homeopathic", "iodine"),
    "test": ("nasa", "sensitive"),
}
"""As in GUM's `splits.md`; what is in neither trains."""
_BODIES: tuple[ActorKind, ...] = (
    "organisation", "company", "government", "armed_force", "group",
)  # fmt: skip
_ACTORS = ("person", "organization", "place")


def read_documents(path: str, split: str) -> list[Document]:
    """The news documents of a split. Raises DatasetError where there are none."""
    files = sorted((Path(path) / "dep").glob("GUM_news_*.conllu"))
    chosen = [f for f in files if split in ("all", _split_of(f))]
    if not chosen:
        raise DatasetError(f"{Path(path) / 'dep'} holds no GUM_news_*.conllu of the split {split}")
    try:
        return [parse_conllu(file.read_text(encoding="utf-8")) for file in chosen]
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path} isn't in GUM's form: {error}") from error


def _split_of(file: Path) -> str:
    name = file.stem.removeprefix("GUM_news_")
    return next((split for split, names in _SPLITS.items() if name in names), "train")


def as_labelled(document: Document) -> Labelled:
    """An article's names, places and dates."""
    dateline, published = _dateline(document)
    marks: dict[Kind, tuple[Mark, ...]] = {
        "names": tuple(_names(document)),
        "places": tuple(_places(document)),
        "dates": tuple(_date(dated, dated is not dateline) for dated in document.dates),
    }
    complete: frozenset[Kind] = frozenset({"names", "dates"})
    return Labelled(document.name, document.text, marks, complete, published)


def _named(document: Document) -> dict[str, list[Mention]]:
    """The named mentions of each entity that has any, in order."""
    entities: dict[str, list[Mention]] = {}
    for mention in document.mentions:
        if mention.name and mention.sort != "time":
            entities.setdefault(mention.key, []).append(mention)
    return entities


def _stretches(document: Document, mentions: list[Mention]) -> tuple[Offsets, ...]:
    """The names, with and without the titles that may lead them, and the mentions as a whole."""
    names = [mention.name for mention in mentions if mention.name]
    parts = [
        (start + word.start(), end)
        for start, end in names
        for word in re.finditer(r"\S+", document.text[start:end])
    ]
    return (*parts, *(mention.span for mention in mentions))


def _names(document: Document) -> Iterator[Mark]:
    for mentions in _named(document).values():
        sort = mentions[0].sort
        required = sort in _ACTORS
        yield Mark(_stretches(document, mentions), _kinds(document, mentions), required, sort)


def _kinds(document: Document, mentions: list[Mention]) -> tuple[str, ...]:
    """The kinds of actor that are right for an entity; none where GUM doesn't tell."""
    sort = mentions[0].sort
    if sort == "person":
        return ("group", "person") if mentions[0].plural else ("person",)
    if sort == "organization":
        return _BODIES
    if sort == "place":
        country = any(is_country(name) for name in _titles(document, mentions))
        return ("country",) if country else (NO_ACTOR,)
    return ()


def _titles(document: Document, mentions: list[Mention]) -> list[str]:
    """What a place is called: its Wikipedia article, then its own words."""
    identities = [unquote(m.identity).replace("_", " ") for m in mentions if m.identity]
    return [*identities, *_own_names(document, mentions)]


def _own_names(document: Document, mentions: list[Mention]) -> list[str]:
    return [document.text[slice(*mention.name)] for mention in mentions if mention.name]


def _places(document: Document) -> Iterator[Mark]:
    for mentions in _named(document).values():
        if mentions[0].sort == "place":
            titles = _titles(document, mentions)
            code = next((code for title in titles if (code := country_of(title))), None)
            yield Mark(_stretches(document, mentions), (code,) if code else ())


def _date(dated: Dated, required: bool) -> Mark:
    """A date; its days are scored where GUM gives both ends."""
    known = dated.attributes
    first, last = known.get("when", known.get("from")), known.get("when", known.get("to"))
    answers: tuple[str, ...] = ()
    if first and last and (ends := (_days(first), _days(last))) and ends[0] and ends[1]:
        answers = (days(ends[0][0], ends[1][1]),)
    return Mark((dated.span,), answers, required)


def _days(text: str) -> tuple[date, date] | None:
    """First and last day of `2017`, `2017-07` or `2017-07-18`; None for another form."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return None
    year, month, day = (*map(int, parts), None, None)[:3]
    try:
        first = date(year or 1, month or 1, day or 1)
        last_month = month or 12
        return first, date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    except ValueError:
        return None


def _dateline(document: Document) -> tuple[Dated | None, date | None]:
    """The date that opens the second paragraph, and the day of publication."""
    second = document.text.find("\n\n") + 2
    dateline = next((d for d in document.dates if d.span[0] == second), None)
    when = (dateline.attributes if dateline else {}).get("when") or document.meta.get("dateCreated")
    ends = _days(when or "")
    return dateline, ends[0] if ends and ends[0] == ends[1] else None


def as_gold(document: Document) -> Gold:
    """A case that labels actors alone: named persons and bodies.

    One is required if at least half of the set's summaries of the article speak of it. Countries
    and towns are optional, for they may be mere places.
    """
    actors, seen = [], set[str]()
    for mentions in _named(document).values():
        kinds = [kind for kind in _kinds(document, mentions) if kind != NO_ACTOR]
        names = _own_names(document, mentions)
        name = max(names, key=len)
        if mentions[0].sort not in _ACTORS or name in seen:
            continue
        seen.add(name)
        salience = mentions[0].salience
        actors.append(
            GoldActor(
                name=name,
                aliases=sorted({*names} - {name}),
                kind=kinds[0] if kinds else "government",
                also={"kind": [*kinds[1:]], "affiliation": [ANY]},
                required=mentions[0].sort != "place" and 2 * salience.count("s") >= len(salience),
            )
        )
    _, published = _dateline(document)
    case = Case(
        id=f"gum/{document.name}", text=document.text, published_at=published, actors=actors
    )
    return Gold(case, document.text, frozenset({"actors"}))


def read_gold(path: str, split: str) -> list[Gold]:
    """The split as cases that label actors alone. Raises DatasetError."""
    return [as_gold(document) for document in read_documents(path, split)]


def read_labelled(path: str, split: str) -> list[Labelled]:
    """The split with its names, places and dates. Raises DatasetError."""
    return [as_labelled(document) for document in read_documents(path, split)]


GUM = PublicSet(
    name="gum",
    title="the news of the Georgetown University Multilayer corpus (Zeldes, LRE 51, 2017)",
    source="github.com/amir-zeldes/gum",
    licence="annotation CC BY 4.0; the articles are Wikinews's, CC BY 2.5",
    layout=("dep/GUM_news_*.conllu",),
    splits=("all", "dev", "test", "train"),
    judges=(
        "names, with the kind of actor; places, with the country; dates, with the days they mean",
        "in a run: actors and their kind",
    ),
    mapping=(
        "A name is an entity with a mention whose head is a proper noun, or has one flat below it "
        "(“creator Mark Zuckerberg”); it is found if one of these mentions, or the proper nouns "
        "around its head from any of them on, and a name of ours cover half of each other.",
        "person is person, or group in the plural (“Greeks”); organization is organisation, "
        "company, government, armed_force or group; place is country if pycountry knows it under "
        "its Wikipedia title, else no actor.",
        "Named objects, events and others are neither asked for nor spurious.",
        "Dates are TEI's `date` elements; those with both ends are compared day by day. The date "
        "that opens an article is its day of publication and not asked for.",
        "In a run an actor is required if half of the set's summaries of the article or more speak "
        "of it; places are optional.",
    ),
    not_comparable=(
        "Published results on GUM find all mentions, nominal and nested ones and pronouns too, "
        "with ten types, and count every mention; these count an entity once, if it has a name.",
        "In a run actors that are only described (“U.S. officials”) count as spurious, so read "
        "recall and kind, not precision.",
        "GUM doesn't tell a company from a ministry or a state from its government.",
    ),
    read=read_gold,
    label=read_labelled,
)
