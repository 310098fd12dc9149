"""Who is meant: names that stand for the same actor become one actor.

The page's chains of names say what belongs together (“Zach Cooper”, “Cooper”, “he”). Where two
chains share a form, as two people of one surname do, the one that the evidence mentions is meant,
and if that doesn't decide it, none is.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from schemas.brief import ActorKind, Span
from service.pipeline.candidates.found import Candidates, Name
from service.pipeline.candidates.places import country_code
from service.pipeline.grounding.evidence import with_sentence_of
from service.pipeline.grounding.items import GroundedActor
from service.pipeline.grounding.locate import Found, Verdict, anywhere, locate
from service.pipeline.page import Page
from service.pipeline.wording.typography import plain
from service.pipeline.wording.word_set import word_set

_PRONOUNS = word_set("""
    he she it they we i you him her them us me his hers its their theirs who whom which this that
    these those himself herself itself themselves one others er sie es ihr ihm wir ich il elle ils
    elles nous lui eux él ella ellos ellas lei loro он она они оно мы
""")
_TITLES = word_set("""
    President Chancellor Minister Prime Premier Secretary Senator Representative Governor Mayor
    General Colonel Major Captain Admiral Judge Justice King Queen Prince Princess Sheikh Ayatollah
    Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Lord Lady Professor Prof. Sen. Rep. Gen. Col. Capt. Gov. Pope
    Herr Frau Präsident Monsieur Madame M. Mme Señor Señora
""")
# Between a title and a name none of these stands: “Bank of China” is not China.
_OF = re.compile(r"\b(?:of|for|and|or|von|der|du|de|des|del|di|da|dos)\b|['’,]", re.IGNORECASE)
_LONGEST_TITLE = 5


@dataclass(slots=True, eq=False)
class Draft:
    """An actor that is still gathering names and evidence. Made for one assembly."""

    name: str
    kind: ActorKind
    evidence: list[Span]
    chain: str | None = None
    role: str | None = None
    aliases: list[str] = field(default_factory=list)
    affiliation: str | None = None
    belongs_to: "Draft | None" = None
    item: int | None = None
    verdict: Verdict = "exact"
    alias_verdicts: dict[str, Verdict] = field(default_factory=dict)

    def is_called(self, key: str) -> bool:
        """Tell whether one of its names folds to this key."""
        return key in map(plain, (self.name, *self.aliases))


class Cast:
    """The actors of one brief, looked up by any of their names and added to when one is new."""

    def __init__(self, actors: Sequence[GroundedActor], page: Page, candidates: Candidates) -> None:
        self._page = page
        self._chains = [(name, _keys(name)) for name in candidates.names]
        self.drafts: list[Draft] = []
        for actor in actors:
            self._enter(actor)
        self.clashes = [clash for draft in self.drafts for clash in self._take_clashes(draft)]

    def find(self, said: str, evidence: Sequence[Span]) -> Draft | None:
        """Return the actor that a name means, new if the article has it, or None."""
        chain = self._chain(said, evidence)
        if chain is not None:
            known = next((draft for draft in self.drafts if draft.chain == chain.key), None)
            return known or self._add_chain(chain, evidence)
        called = [draft for draft in self.drafts if draft.is_called(plain(said))]
        if called:
            return called[0] if len(called) == 1 else None
        if plain(said) in _PRONOUNS or self._is_shared(said):
            return None
        kind: ActorKind = "country" if country_code(said) else "organisation"
        return self._add(said, kind, None, evidence)

    def _take_clashes(self, draft: Draft) -> list[tuple[Draft, str]]:
        """Take from an actor the aliases that are names of others, and return them."""
        others = {plain(other.name) for other in self.drafts if other is not draft}
        clashing = [alias for alias in draft.aliases if plain(alias) in others]
        draft.aliases = [alias for alias in draft.aliases if alias not in clashing]
        return [(draft, alias) for alias in clashing]

    def _enter(self, actor: GroundedActor) -> None:
        said = actor.name.text
        chain = self._chain(said, [actor.name]) or self._chain(said, actor.evidence)
        verdicts = dict(actor.verdicts)
        draft = Draft(
            name=self._longest(chain, said),
            kind=actor.kind,
            evidence=list(actor.evidence),
            chain=chain.key if chain else None,
            role=actor.role,
            aliases=[span.text for span in actor.aliases],
            affiliation=actor.affiliation,
            item=actor.index,
            verdict=verdicts["name"],
            alias_verdicts={
                span.text: verdicts[f"aliases[{n}]"] for n, span in enumerate(actor.aliases)
            },
        )
        self._name(draft, chain, said)
        known = next((other for other in self.drafts if _is_same(other, draft)), None)
        if known is None:
            self.drafts.append(draft)
        else:
            _merge(known, draft)

    def _name(self, draft: Draft, chain: Name | None, said: str) -> None:
        """Give the draft its other names, and the sentence that holds the one it goes by."""
        # The model's own longer wording (“president X”) is no other name of X.
        shorter = [said] if plain(said) in plain(draft.name) else []
        forms = [form for form in chain.forms if anywhere(form, self._page)] if chain else []
        draft.aliases = _distinct([*draft.aliases, *shorter, *forms], draft.name)
        if not any(draft.name in span.text for span in draft.evidence):
            draft.evidence = with_sentence_of(draft.name, self._page, draft.evidence)

    def _add_chain(self, chain: Name, evidence: Sequence[Span]) -> Draft | None:
        kind = chain.kind or ("country" if chain.country_code else "organisation")
        return self._add(self._longest(chain, chain.name), kind, chain, evidence)

    def _add(
        self, said: str, kind: ActorKind, chain: Name | None, evidence: Sequence[Span]
    ) -> Draft | None:
        found = anywhere(said, self._page)
        if found is None:
            return None
        forms = (said, *chain.forms) if chain else (said,)
        holding = [span for span in evidence if self._stands(forms, span)]
        draft = Draft(found.span.text, kind, holding[:1], chain.key if chain else None)
        self._name(draft, chain, draft.name)
        draft.evidence = draft.evidence or [found.span]
        self.drafts.append(draft)
        return draft

    def _chain(self, said: str, evidence: Sequence[Span]) -> Name | None:
        """Return the one chain that a name, or a title with a name, belongs to."""
        key = plain(said)
        chains = [name for name, keys in self._chains if key in keys]
        if not chains:
            chains = [name for name, _ in self._chains if _ends_with_person(said, name)]
        if len(chains) > 1:
            full = [name for name in chains if plain(name.name) == key]
            chains = full or [name for name in chains if _mentioned(name, evidence)]
        return chains[0] if len(chains) == 1 else None

    def _stands(self, forms: Sequence[str], span: Span) -> bool:
        return any(isinstance(locate(form, self._page, [span]), Found) for form in forms)

    def _is_shared(self, said: str) -> bool:
        return sum(plain(said) in keys for _, keys in self._chains) > 1

    def _longest(self, chain: Name | None, otherwise: str) -> str:
        found = anywhere(chain.name, self._page) if chain else None
        return found.span.text if found else otherwise


def _is_same(one: Draft, other: Draft) -> bool:
    if one.chain or other.chain:
        same_chain = one.chain == other.chain
        return same_chain or (None in (one.chain, other.chain) and _share_name(one, other))
    return _share_name(one, other)


def _share_name(one: Draft, other: Draft) -> bool:
    return one.is_called(plain(other.name)) or other.is_called(plain(one.name))


def _merge(known: Draft, other: Draft) -> None:
    if len(other.name) > len(known.name) and known.chain is None:
        known.aliases.append(known.name)
        known.name, known.chain = other.name, other.chain
    known.aliases = _distinct([*known.aliases, other.name, *other.aliases], known.name)
    known.evidence.extend(span for span in other.evidence if span not in known.evidence)
    known.evidence.sort(key=lambda span: span.start)
    known.role = known.role or other.role
    known.affiliation = known.affiliation or other.affiliation
    known.alias_verdicts = other.alias_verdicts | known.alias_verdicts


def _keys(name: Name) -> frozenset[str]:
    return frozenset(plain(form) for form in (name.name, *name.forms))


def _ends_with_person(said: str, name: Name) -> bool:
    """Tell whether a person's name stands here behind nothing but titles: “President Putin”."""
    if name.kind != "person":
        return False
    for form in (name.name, *name.forms):
        before = said.removesuffix(form)
        if form and before != said and before.endswith(" "):
            # Before a surname alone, a word with a capital may be somebody else's first name.
            titles = " " in form or all(w.islower() or w in _TITLES for w in before.split())
            return titles and len(before.split()) <= _LONGEST_TITLE and not _OF.search(before)
    return False


def _mentioned(name: Name, evidence: Sequence[Span]) -> bool:
    return any(
        start < span.end and span.start < end for start, end in name.mentions for span in evidence
    )


def _distinct(names: Iterable[str], but: str) -> list[str]:
    kept: dict[str, str] = {}
    for name in names:
        if name != but:
            kept.setdefault(name, name)
    return list(kept)
