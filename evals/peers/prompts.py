"""What the peers are told, the same for all, and the examples for those that learn by them.

The definitions are the contract's, shortened. The examples are invented for this; nothing in them
is of an eval case.
"""

from dataclasses import dataclass, field

VERSION = "1.0"

DEFINITIONS = """\
- Actors: people, bodies and countries that do, say, send, receive or decide something. Kinds: \
person, company, government, armed_force, organisation, country, group.
- Shipments: goods moving, or promised or caught moving, from someone to someone; one for each \
consignment. Status: reported, planned, pledged, intercepted, denied.
- Routes: the way goods take, with at least two of origin, transit and destination. Mode: air, \
sea, road, rail, post.
- Quotes: words printed between quotation marks as somebody's speech or writing.
- Unverified claims: statements that the article does not itself vouch for. Basis: alleged, \
attributed, anonymous_source, disputed, speculation, stated_unverified. The cue is the words that \
mark it as unverified.
- Points: what a reader has to know, three to seven of them."""

RULES = """\
Use the article alone. Copy names, goods, amounts, dates, places, cues and quotes word for word. \
Leave out what the article doesn't say."""

REQUEST = f"Extract the structured record of a news article.\n{DEFINITIONS}\n{RULES}"
"""For one request with the whole article."""

TASK = f"""\
Extract from a news article, in the order of the text, with the exact words of the text:
{DEFINITIONS}
{RULES} An attribute that the text doesn't give is null."""
"""For a library that reads the article in pieces and learns the form from examples."""

Attributes = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of an example's text, its class and what is told of it."""

    kind: str
    words: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what is to be extracted from it."""

    text: str
    marked: tuple[Marked, ...]


EXAMPLES = (
    Example(
        "Tamarind Cargo Line carried 300 tonnes of copper wire by sea from Mombasa via Djibouti "
        "to Aqaba in early March, a customs ledger shows. “Every crate was declared,” Wanjiru "
        "Odhiambo, the line's manager, told the Coast Courier. Two clerks, who asked not to be "
        "named, said some crates may have held detonators.",
        (
            Marked(
                "point",
                "Tamarind Cargo Line carried 300 tonnes of copper wire by sea from Mombasa via "
                "Djibouti to Aqaba in early March",
            ),
            Marked("actor", "Tamarind Cargo Line", {"kind": "company", "role": "carrier"}),
            Marked(
                "shipment",
                "carried 300 tonnes of copper wire by sea from Mombasa via Djibouti to Aqaba in "
                "early March",
                {
                    "goods": "copper wire",
                    "quantity": "300 tonnes",
                    "sender": "Tamarind Cargo Line",
                    "origin": "Mombasa",
                    "transit": ["Djibouti"],
                    "destination": "Aqaba",
                    "mode": "sea",
                    "date": "early March",
                    "status": "reported",
                },
            ),
            Marked(
                "quote",
                "Every crate was declared,",
                {"speaker": "Wanjiru Odhiambo", "reported_by": "Coast Courier"},
            ),
            Marked(
                "actor",
                "Wanjiru Odhiambo",
                {
                    "kind": "person",
                    "role": "the line's manager",
                    "aliases": [],
                    "affiliation": "Tamarind Cargo Line",
                },
            ),
            Marked("actor", "Coast Courier", {"kind": "organisation", "role": "newspaper"}),
            Marked("actor", "Two clerks", {"kind": "group", "role": "sources"}),
            Marked(
                "claim",
                "some crates may have held detonators",
                {"claimant": "Two clerks", "basis": "anonymous_source", "cue": "may have"},
            ),
        ),
    ),
    Example(
        "Paraguay's navy seized 45 outboard motors on a barge on Friday. They were allegedly "
        "meant for Brisa Fluvial, a ferry company. Brisa hopes to buy pumps that a dealer takes "
        "by road from Curitiba to Encarnación.",
        (
            Marked("point", "Paraguay's navy seized 45 outboard motors on a barge on Friday"),
            Marked("actor", "Paraguay's navy", {"kind": "armed_force", "role": "made the seizure"}),
            Marked(
                "shipment",
                "seized 45 outboard motors on a barge on Friday",
                {
                    "goods": "outboard motors",
                    "quantity": "45",
                    "recipient": "Brisa Fluvial",
                    "date": "Friday",
                    "status": "intercepted",
                },
            ),
            Marked(
                "claim",
                "They were allegedly meant for Brisa Fluvial",
                {"basis": "alleged", "cue": "allegedly"},
            ),
            Marked(
                "actor",
                "Brisa Fluvial",
                {"kind": "company", "role": "ferry company", "aliases": ["Brisa"]},
            ),
            Marked(
                "route",
                "by road from Curitiba to Encarnación",
                {
                    "origin": "Curitiba",
                    "transit": [],
                    "destination": "Encarnación",
                    "mode": "road",
                },
            ),
        ),
    ),
)
