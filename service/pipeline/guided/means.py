"""The means of transport, by the words for what carries goods."""

from spacy.tokens import Token

from schemas.brief import TransportMode

_WORDS: dict[TransportMode, str] = {
    "air": "fly flight plane aircraft airlift air airport airfreight turboprop helicopter "
    "planeload airliner jet airstrip seaplane",
    "sea": "vessel freighter sail tanker boat ship dock berth moor anchor steam dhow sea ferry "
    "barge trawler mv yacht speedboat canoe coaster bulker sailing voyage steamer tug "
    "skipper",
    "road": "truck lorry drive road van bus minibus semi-trailer lorryload truckload convoy "
    "pickup coach motorway tractor-trailer flatbed motorcycle motorbike suv",
    "rail": "railcar locomotive train rail railway wagon",
    "post": "mail post postal parcel",
}
_MODES: dict[str, TransportMode] = {
    word: means for means, words in _WORDS.items() for word in words.split()
}


def mode(mover: Token) -> TransportMode | None:
    """The means of transport that the mover's own words tell; the verb's before its phrases'."""
    for token in [mover, *mover.subtree]:
        lemma = token.lemma_.lower()
        if lemma in {"ship", "ferry"} and token.pos_ == "VERB":
            continue
        if found := _MODES.get(lemma):
            return found
    nouns = (t.lemma_.lower() for t in mover.sent if t.pos_ in {"NOUN", "PROPN"})
    told = {_MODES[lemma] for lemma in nouns if lemma in _MODES}
    return told.pop() if len(told) == 1 else None
