"""Signs that a name is a person's: what is done by people alone, or to them, and “he” behind it.

They outweigh the parser's label, which is often wrong about names that it has seldom read.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from service.pipeline.candidates.mentions import Mention
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.transfers import GIVING
from service.pipeline.candidates.vocabulary import KIN, PERSON_NOUNS
from service.pipeline.linguistics import is_common_word, offset

_LONGEST = 3  # Words of a name that nothing else tells of.
_DONE_TO = frozenset(
    "arrest detain jail imprison handcuff interview question murder shoot stab wound injure bury "
    "elect appoint marry hire".split()
)
_DONE_BY = frozenset(
    "laugh shrug nod smile weep cry sigh wave walk drive die resign testify sit marry stare pause "
    "frown grin".split()
)
_PRONOUNS = frozenset("he she his her him himself herself".split())
_WITH = frozenset("by with for against like than".split())
_SENTENCES = 2  # The name's own and the next one.


def is_human(mention: Mention) -> bool:
    """Whether the words around a name show a person; only for names that say nothing themselves."""
    words = mention.text.split()
    if not 2 <= len(words) <= _LONGEST or not all(w.istitle() and w.isalpha() for w in words):
        return False
    if is_common_word(words[0].lower()) or country_code(mention.text) is not None:
        return False
    head = mention.head
    verb = head.head
    acts = head.dep_ == "nsubj" and verb.lemma_ in _DONE_BY
    suffers = head.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _DONE_TO
    return acts or suffers or (not _is_where(head) and _is_meant(mention))


def _is_where(head: Token) -> bool:
    """“flew to Abu Simbel”, “a hall in Abu Simbel”; not “wrote to Ama Mensah”."""
    if head.dep_ != "pobj" or head.head.lower_ in _WITH:
        return False
    given = head.head.lower_ == "to" and (head.head.head.lemma_ in GIVING | {"write", "speak"})
    return not given


def _is_meant(mention: Mention) -> bool:
    """Whether “he” or “she” follows, and nobody else stands near whom it could mean."""
    last = mention.head
    before = last.doc[last.sent.start : last.left_edge.i]
    if any(map(_is_somebody, before)):
        return False
    for token in _unquoted(_behind(mention)):
        if token.lower_ in _PRONOUNS:
            return True
        if _is_somebody(token):
            return False
    return False


def _behind(mention: Mention) -> Iterator[Token]:
    """The words behind a name, to the end of the next sentence."""
    doc, ends = mention.head.doc, 0
    for token in doc[mention.head.i + 1 :]:
        ends += bool(token.is_sent_start) and not token.is_space
        if ends == _SENTENCES:
            return
        if offset(token) >= mention.end:
            yield token


def _unquoted(tokens: Iterator[Token]) -> Iterator[Token]:
    inside = False
    for token in tokens:
        if token.text in {"“", "”", '"', "«", "»"}:
            inside = token.text in {"“", "«"} or (token.text == '"' and not inside)
        elif not inside:
            yield token


def _is_somebody(token: Token) -> bool:
    """A person named or described, be it that the parser took the name for something else."""
    named = token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and token.dep_ != "compound")
    known = token.ent_type_ in {"DATE", "TIME"} or country_code(token.text) is not None
    return token.lemma_.lower() in PERSON_NOUNS | KIN or (named and not known)
