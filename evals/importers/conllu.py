"""CoNLL-U as GUM writes it: text with offsets, entity mentions and dates in the MISC column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from evals.locate import Offsets

_ENTITY = re.compile(r"\((?P<opened>[^()]+)|(?P<closed>\d*)\)")
_DATE = re.compile(r"<date(?P<attributes>[^>]*)>|(?P<closed></date>)")
_ATTRIBUTION = re.compile(
    r"attribution-\w+:(?P<unit>\d+)->(?P<of>\d+):[^;]*?sem-atsrc-(?P<words>[\d,-]+)"
)
_PARENT = re.compile(r"^[\w-]+:(?P<unit>\d+)->(?P<of>\d+)")
_ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')
_PROPER = ("NNP", "NNPS")
_INNER = (*_PROPER, "HYPH")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an entity: `key` tells entities apart.

    `name`: the proper nouns around its head (“Donald Trump” of “US President Donald Trump”); None
    where the head is none and has none flat below it, or several things are named in a row.
    `plural`: the head is a proper noun in the plural (“Greeks”). `salience`: for each summary of
    the article, whether it speaks of the entity (`s`) or not (`n`). `identity`: the title of its
    Wikipedia article, or None.
    """

    key: str
    sort: str
    span: Offsets
    name: Offsets | None
    plural: bool
    salience: str
    identity: str | None


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch that is a date, with TEI's attributes: `when`, `from`, `to` and others."""

    span: Offsets
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Attributed:
    """Somebody's words or thoughts, and the words that name whose they are."""

    source: Offsets
    content: Offsets


@dataclass(slots=True)
class Document:
    """One document: paragraphs are set apart by an empty line, sentences by a space."""

    name: str = ""
    text: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[Dated] = field(default_factory=list)
    attributions: list[Attributed] = field(default_factory=list)


@dataclass(slots=True)
class _Word:
    span: Offsets
    tag: str
    governor: int
    """Place of the word that this one depends on, among all words of the document; -1: none."""
    relation: str
    misc: dict[str, str]


def parse_conllu(content: str) -> Document:
    """The document in a file with one. Raises ValueError where a line isn't as described."""
    document, words = Document(), list[_Word]()
    pending = ""
    for block in content.split("\n\n"):
        rows = []
        for line in block.split("\n"):
            if line.startswith("#"):
                _comment(document, line)
                pending = "\n\n" if line.strip() == "# newpar" else pending
            elif line:
                rows.append(line.split("\t"))
        if rows:
            document.text = document.text.rstrip() + (pending if document.text else "")
            words += _words(document, rows, len(words))
            pending = " "
    document.text = document.text.rstrip()
    document.mentions = sorted(_mentions(words), key=lambda m: m.span)
    document.dates = list(_dates(words))
    document.attributions = list(_attributions(words))
    return document


def _comment(document: Document, line: str) -> None:
    key, _, value = line.removeprefix("#").strip().partition(" = ")
    if key == "newdoc id":
        document.name = value
    elif key.startswith("meta::"):
        document.meta[key.removeprefix("meta::")] = value


def _words(document: Document, rows: list[list[str]], before: int) -> Iterator[_Word]:
    """Appends a sentence to the text. “team's” is one surface token of two words."""
    inside: list[Offsets] = []
    for number, form, _, _, tag, _, head, relation, _, last in rows:
        misc = dict(pair.partition("=")[::2] for pair in last.split("|"))
        if "." in number:
            continue
        if "-" in number or not inside:
            start = len(document.text)
            document.text += form + ("" if misc.get("SpaceAfter") == "No" else " ")
            span = (start, start + len(form))
            if "-" in number:
                first, final = map(int, number.split("-"))
                inside = _split(span, [row[1] for row in rows if _is_between(row[0], first, final)])
                continue
        else:
            span = inside.pop(0)
        governor = before + int(head) - 1 if head not in ("0", "_") else -1
        yield _Word(span, tag, governor, relation, misc)


def _is_between(number: str, first: int, last: int) -> bool:
    return number.isdigit() and first <= int(number) <= last


def _split(span: Offsets, forms: list[str]) -> list[Offsets]:
    """Where the words of a surface token stand in it; everywhere if they don't add up to it."""
    if sum(map(len, forms)) != span[1] - span[0]:
        return [span] * len(forms)
    starts = [span[0] + sum(map(len, forms[:i])) for i in range(len(forms))]
    return [(start, start + len(form)) for start, form in zip(starts, forms, strict=True)]


def _mentions(words: list[_Word]) -> Iterator[Mention]:
    stack: list[tuple[int, list[str]]] = []
    for at, word in enumerate(words):
        for match in _ENTITY.finditer(word.misc.get("Entity", "")):
            if match["opened"]:
                stack.append((at, match["opened"].split("-", 7)))
            else:
                first, fields = stack.pop(_opened(stack, match["closed"]))
                key, sort, _, salience, _, _, _, *identity = fields
                yield Mention(
                    key=key,
                    sort=sort,
                    span=(words[first].span[0], word.span[1]),
                    name=_name(words, first, head := _head(words, first, at), at),
                    plural=words[head].tag == "NNPS",
                    salience=salience,
                    identity=identity[0] if identity else None,
                )


def _opened(stack: list[tuple[int, list[str]]], key: str) -> int:
    """Where the mention stands that a bracket closes: the last one, or the last of that key."""
    for place in range(len(stack) - 1, -1, -1):
        if not key or stack[place][1][0] == key:
            return place
    raise ValueError(f"mention {key} ends without a start")


def _head(words: list[_Word], first: int, last: int) -> int:
    inside = range(first, last + 1)
    return next((i for i in inside if words[i].governor not in inside), first)


def _is_flat(word: _Word, head: int) -> bool:
    return word.relation == "flat" and word.governor == head


def _name(words: list[_Word], first: int, head: int, last: int) -> Offsets | None:
    inside = words[first : last + 1]
    if any(word.relation == "conj" and word.governor == head for word in inside):
        return None
    # Of “creator Mark Zuckerberg” the head is “creator”, and the name is flat below it.
    below = (i for i in range(first, last + 1) if _is_flat(words[i], head))
    proper = next((i for i in (head, *below) if words[i].tag in _PROPER), None)
    if proper is None:
        return None
    start = end = proper
    while start > first and words[start - 1].tag in _INNER:
        start -= 1
    while end < last and words[end + 1].tag in _INNER:
        end += 1
    return words[start].span[0], words[end].span[1]


def _dates(words: list[_Word]) -> Iterator[Dated]:
    opened: tuple[int, dict[str, str]] | None = None
    for word in words:
        for match in _DATE.finditer(word.misc.get("XML", "")):
            if not match["closed"]:
                opened = (word.span[0], dict(_ATTRIBUTE.findall(match["attributes"])))
            elif opened:
                yield Dated((opened[0], word.span[1]), opened[1])
                opened = None


def _attributions(words: list[_Word]) -> Iterator[Attributed]:
    """Attributions with a source that is marked. A unit of discourse starts where one is told."""
    starts = [at for at, word in enumerate(words) if "Discourse" in word.misc]
    units = [range(a, b) for a, b in pairwise([*starts, len(words)])]
    parents = [
        int(found["of"]) if (found := _PARENT.match(words[at].misc["Discourse"])) else 0
        for at in starts
    ]
    for at in starts:
        for found in _ATTRIBUTION.finditer(words[at].misc["Discourse"]):
            source = [int(number) - 1 for number in re.findall(r"\d+", found["words"])]
            content = _below(parents, int(found["of"]), int(found["unit"]))
            first, last = units[content[0] - 1][0], units[content[-1] - 1][-1]
            yield Attributed(
                source=(words[min(source)].span[0], words[max(source)].span[1]),
                content=(words[first].span[0], words[last].span[1]),
            )


def _below(parents: list[int], unit: int, without: int) -> list[int]:
    """A unit and those right behind it that depend on it, but for one and what depends on that."""

    def leads(at: int) -> bool:
        seen = set[int]()
        while at and at not in (unit, without) and at not in seen:
            seen.add(at)
            at = parents[at - 1]
        return at == unit

    last = unit
    while last < len(parents) and leads(last + 1):
        last += 1
    return list(range(unit, last + 1))
