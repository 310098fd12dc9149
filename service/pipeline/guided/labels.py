"""Speakers shown by a colon or a dash: “Carla Sanchez: “…””, “… her ruling was clear: “…””."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, subject, tells, whose
from service.pipeline.linguistics import offset

_DASH = re.compile(r"[.,]?\s*[—–―-]+\s*")
_COLON = re.compile(r"(?:\s*\([^()]{1,25}\))?\s*:\s*$")  # “Sen. Ama Mensah (D-Ohio): “…””
_HEADED = re.compile(r"(?:^|\n|[.!?\])”\"]\s|\s[—–-])\s*$")  # What a label stands behind.
_LEADS = re.compile(r":\s*[“\"‘'«„]")
_ENDS = re.compile(r"[,.(]|\s*(?:\n|$)")


def signed(reading: Reading, quotation: Quotation) -> Name | None:
    """“…” — Carla Sanchez, or Carla Sanchez: “…”."""
    page = reading.page
    after = _DASH.match(page.text, quotation.outer[1])
    colon = _COLON.search(page.text, max(0, quotation.outer[0] - 35), quotation.outer[0])
    for name in reading.candidates.names:
        for start, end in name.mentions if name.kind is not None and not name.described else ():
            ends = _ENDS.match(page.text, end) is not None
            if after and start == after.end() and ends:
                return name
            if colon and end == colon.start() and _labels(reading, start, end):
                return name
    return None


def _labels(reading: Reading, start: int, end: int) -> bool:
    """Whether a name before a colon is whose words follow, unlike in “told Lee: “…””."""
    sentence = reading.page.sentence_at(start)
    words = reading.tokens(sentence) if sentence is not None else []
    roots = (t for t in words if start <= offset(t) < end and not start <= offset(t.head) < end)
    root = next(roots, None)
    if root is None or _HEADED.search(reading.page.text, max(0, start - 4), start):
        return True
    while root.dep_ in {"appos", "compound"}:  # “to the paper Volta News: “…””
        root = root.head
    if root.dep_ == "pobj":
        return root.head.lower_ in {"by", "from", "of"}
    return root.dep_ not in {"dobj", "dative"} or root.head.lemma_.lower() not in SAY


def introduced(reading: Reading, quotation: Quotation) -> Name | None:
    """“The man behind her took their side: ‘Good luck.’”: the subject.

    None where a verb of saying tells the speaker."""
    opening = reading.page.text[: quotation.outer[0]].rstrip()
    if not opening.endswith((":", "--", "—", "–")):
        return None
    sentence = reading.page.sentence_at(len(opening) - 1)
    tokens = reading.tokens(sentence) if sentence is not None else []
    before = [t for t in tokens if offset(t) < len(opening) and not t.is_punct]
    if any(map(tells, before)):
        return None
    # The parse may hang the clause on the quotation's.
    tops = (t for t in before if t.dep_ == "ROOT" or offset(t.head) >= len(opening))
    root = next(tops, None)
    name = whose(reading, subject(root)) if root is not None else None
    return name if name is not None and name.kind not in {None, "country"} else None


def introduces_another(reading: Reading, quotation: Quotation, verb: Token) -> bool:
    """Whether a verb behind a quotation leads to the next one: “… “lazy,” Lee said: “No.””."""
    end = offset(verb) + len(verb)
    colon = _LEADS.match(reading.page.text, end)
    return colon is not None and end > quotation.outer[1] and reading.in_quotation(colon.end())
