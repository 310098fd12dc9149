"""FactBank and WikiWeasel as in the Szeged uncertainty corpora: cues of semantic uncertainty.

Szarvas, Vincze, Farkas, Móra and Gurevych, Computational Linguistics 38 (2), 2012. One XML file a
corpus: `Document` holds `DocID` and `DocumentPart`s of `Sentence`s, in which `ccue` marks a cue and
its `type` says which of four sorts of uncertainty it is.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from evals.candidates.labelled import Labelled, Mark
from evals.datasets import DatasetError, Gold
from evals.gold import ANY, Case, GoldClaim
from evals.importers.public_set import PublicSet
from evals.locate import Offsets
from schemas.brief import ClaimBasis

WHOLE = "all"
"""The only split: neither file tells training from test documents."""
_SORTS = {
    "modal_probable": "probable",
    "modal_possible": "possible",
    "hypo_doxastic": "doxastic",
    "hypo_condition": "condition",
    "hypo_investigation": "investigation",
}
_BASES: dict[str, ClaimBasis] = {
    "probable": "speculation",
    "possible": "speculation",
    "doxastic": "attributed",
}
"""Sorts that make a claim of a sentence. “If” and “whether” state nothing that could be claimed."""


def read_labelled(file: str, path: str, _: str) -> list[Labelled]:
    """The documents of a file with their cues. Raises DatasetError."""
    source = Path(path) / file
    try:
        root = ET.parse(source).getroot()  # noqa: S314 - a file that the user names
    except (OSError, ET.ParseError) as error:
        raise DatasetError(f"{source}: {error}") from error
    documents = [_document(document) for document in root.iter("Document")]
    if not (kept := [document for document in documents if document.sentences]):
        raise DatasetError(f"{source} holds no sentences")
    return kept


def _document(document: ET.Element) -> Labelled:
    text, sentences, cues = "", list[Offsets](), list[Mark]()
    for part in document.iter("DocumentPart"):
        text += "\n\n" if text else ""
        for sentence in part.iter("Sentence"):
            words, found = _sentence(sentence)
            if not words:
                continue
            text += " " if text and not text.endswith("\n") else ""
            start = len(text)
            sentences.append((start, start + len(words)))
            cues += [Mark(((start + a, start + b),), group=sort) for (a, b), sort in found]
            text += words
    return Labelled(
        name=document.findtext("DocID") or "",
        text=text.rstrip(),
        marks={
            "cues": tuple(cues),
            "uncertain sentences": tuple(_uncertain(sentences, cues)),
        },
        complete=frozenset({"cues", "uncertain sentences"}),
        sentences=tuple(sentences),
    )


def _uncertain(sentences: Sequence[Offsets], cues: Sequence[Mark]) -> Iterator[Mark]:
    """The sentences that hold a cue, those apart that only ask or set a condition."""
    for start, end in sentences:
        sorts = {cue.group for cue in cues if start <= cue.places[0][0] < end}
        if sorts:
            yield Mark(((start, end),), group="claim" if sorts & _BASES.keys() else "condition")


def _sentence(sentence: ET.Element) -> tuple[str, list[tuple[Offsets, str]]]:
    """A sentence with runs of spaces made one, and its cues with their sort."""
    text, cues = "", list[tuple[Offsets, str]]()
    for words, sort in _pieces(sentence):
        lead = " " if words[:1].isspace() and text and not text.endswith(" ") else ""
        plain = " ".join(words.split())
        start = len(text) + len(lead)
        if sort and plain:
            cues.append(((start, start + len(plain)), sort))
        text += lead + plain + (" " if plain and words[-1].isspace() else "")
    return text.rstrip(), cues


def _pieces(sentence: ET.Element) -> Iterator[tuple[str, str | None]]:
    yield sentence.text or "", None
    for cue in sentence:
        kind = cue.get("type", "").strip("_ ").removeprefix("speculation_")
        yield "".join(cue.itertext()), _SORTS.get(kind, kind)
        yield cue.tail or "", None


def as_gold(name: str, article: Labelled) -> Gold:
    """A case that labels claims alone: one for each sentence with a cue.

    Conditions and investigations are optional claims; whose claim it is isn't told.
    """
    claims = []
    for start, end in article.sentences:
        inside = [c for c in article.marks["cues"] if start <= c.places[0][0] < end]
        if not inside:
            continue
        cue = next((c for c in inside if c.group in _BASES), inside[0])
        words = article.text[start:end]
        claim = GoldClaim(
            text=words,
            evidence=words,
            basis=_BASES.get(cue.group, "speculation"),
            cue=article.text[slice(*cue.places[0])],
            also={"basis": [ANY], "claimant": [ANY], "cue": [ANY]},
            required=cue.group in _BASES,
        )
        claims.append(claim)
    case = Case(id=f"{name}/{article.name}", text=article.text, unverified_claims=claims)
    return Gold(case, article.text, frozenset({"unverified_claims"}))


def read_gold(name: str, file: str, path: str, split: str) -> list[Gold]:
    """The documents of a file as cases that label claims alone. Raises DatasetError."""
    return [as_gold(name, article) for article in read_labelled(file, path, split)]


def _set(name: str, file: str, title: str, licence: str, *more: str) -> PublicSet:
    return PublicSet(
        name=name,
        title=f"{title} (Szarvas et al., Computational Linguistics 38, 2012)",
        source="rgai.inf.u-szeged.hu/node/160: the Szeged uncertainty corpora, uncertainty.zip",
        licence=licence,
        layout=(file,),
        splits=(WHOLE,),
        judges=(
            "cues: which of the marked cues are found, sort by sort, and which found are marked",
            "uncertain sentences: which sentences with a cue hold one that is found; “claim” are "
            "those with a probable, possible or doxastic cue",
            "in a run: whether such a sentence becomes an unverified claim",
        ),
        mapping=(
            "A cue is found if a cue of ours overlaps it; a sentence if one lies in it.",
            "probable, possible and doxastic cues make a required claim of their sentence, with "
            "any basis; condition (“if”) and investigation (“whether”) an optional one.",
        ),
        not_comparable=(
            "The sets mark semantic uncertainty. We look for distance as well: “according to”, "
            "“alleged”, “denied” and “could not be verified” are spurious here, so precision says "
            "how different the two notions are rather than how good ours is.",
            "“If” and “whether” are marked here and no cue for us: read recall by sort.",
            "In a run claims that are put down to somebody without doubt count as spurious: read "
            "recall.",
            *more,
        ),
        read=partial(read_gold, name, file),
        label=partial(read_labelled, file),
    )


FACTBANK = _set(
    "factbank",
    "factbank.xml",
    "FactBank's newswire with uncertainty cues",
    "Creative Commons for the annotation; the articles are news agencies' and newspapers'",
)
WIKIWEASEL = _set(
    "wikiweasel",
    "wiki.xml",
    "WikiWeasel, paragraphs of Wikipedia with hedges",
    "Creative Commons for the annotation; the text is Wikipedia's, CC BY-SA 3.0",
    "It is no news, and its paragraphs stand without their articles.",
    "The CoNLL-2010 shared task had this text with other labels, weasels (“some say”) above all; "
    "in the later release they aren't marked.",
)
