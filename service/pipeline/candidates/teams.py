"""Who speaks for a person or a party: “Osei’s campaign”, “the Osei family”, “one Liberal”."""

from spacy.tokens import Token

from service.pipeline.candidates.saying import says
from service.pipeline.linguistics import verb_of

TEAMS = frozenset("campaign team camp family administration estate foundation household".split())
_CALLING = frozenset("call project propose plan seek want appeal hope express word".split())


def is_member_speaking(token: Token) -> bool:
    """“one Liberal said”, “a senior Democrat, who …, warns”: a member of a people or party."""
    counted = any(c.lower_ in {"a", "an", "one", "another"} for c in token.lefts)
    verb = verb_of(token)
    speaks = verb is not None and token.dep_ != "nsubjpass" and says(verb.text)
    return counted and speaks and token.ent_type_ == "NORP" and token.tag_ in {"NNP", "NN", "JJ"}


def is_team_speaking(token: Token) -> bool:
    """“Osei’s campaign called it a lie”, “the Osei family has asked for calm”: a person's people.

    They speak in their verb, or in what hangs on it: “shrugged it off, telling reporters”.
    """
    verb = verb_of(token)
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if behind.dep_ == "acl" and behind.tag_ in {"VBD", "VBN"} and says(behind.text):
        verb = behind  # “Osei’s campaign called it “a rush”” for a parse that stumbles.
    if token.lower_ not in TEAMS or verb is None or token.dep_ == "nsubjpass":
        return False
    whose = [c for c in token.lefts if c.pos_ == "PROPN" and c.dep_ in {"poss", "compound", "nmod"}]
    hanging = (t for t in verb.subtree if t.i > verb.i and t.tag_ == "VBG")
    speaks = says(verb.text) or verb.lemma_ in _CALLING or any(says(t.text) for t in hanging)
    return bool(whose) and speaks
