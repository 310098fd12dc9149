"""Sentences about actors: those that tell what kind of actor {K} is, and those that don't.

{O} and {Q} are other actors, {N} a place, {D} a date, {L} one to come.
"""


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


TELLING = {
    "person": _lines("""
{K}, {age}, was born in {N}.
{K}, a lawyer from {N}, spoke first.
{K} studied in {N} and worked for {O}.
{K} was arrested at home in {N} {D}.
{K} is married and lives in {N}.
{K}, who owns a share of {O}, was not in {N}.
{K} left the courtroom without a word.
{K} resigned {D} after eleven years with {O}.
{K} speaks for {O}.
{K} heads {O}.
{K} used to drive lorries for {O}.
A judge sent {K} to prison for six years.
{O} has appointed {K} as its new head.
{K}, wearing a grey suit, shook hands in {N}.
{K}, an analyst at {O}, disagreed.
"""),
    "company": _lines("""
{K}, which makes pumps in {N}, was founded in {year}.
{K}, a trading house in {N}, went bankrupt {D}.
{K} is listed on the stock exchange in {N}.
{K} reported a profit of nine million dollars.
{K}, a freight forwarder, has {n} employees.
Shares in {K} fell by a tenth {D}.
{K} belongs to an investor from {N}.
{K} builds engines for {O}.
{K} lost customers to a rival in {N}.
{O} bought {K} in {year} and sold it again.
{K}, registered in {N}, won the contract.
{K} runs two factories near {N}.
The owners of {K} live in {N}.
{K}, a supplier of {O}, has closed its plant.
{K} charged {O} twice the market price.
{K}, a chip maker, has {n} clients.
{K}, founded by a former navy officer, sells radios.
"""),
    "government": _lines("""
{K} issued the licence {D}.
{K}, which answers to the prime minister, has {n} officials.
{K} put {O} on the sanctions list.
{K} drafted a law on exports.
Civil servants at {K} checked the papers.
{K} revoked the permit {D}.
{K}, the authority in charge, fined {O}.
Parliament cut the budget of {K} {D}.
{K} collects the duties in {N}.
The minister who oversees {K} resigned {D}.
{K} has banned the sale to {O}.
{K}, whose officials met {O}, will decide {L}.
{K} announced new rules for importers.
"""),
    "armed_force": _lines("""
{K} shelled {N} {D}.
{K} lost {n} men near {N}.
{K} withdrew from {N} {D}.
Soldiers of {K} set up a checkpoint near {N}.
{K} took {N} after a week of fighting.
{K} is commanded by a general from {N}.
{K} deployed near {N} {D}.
{K}, stationed in {N}, trained {O}.
A colonel of {K} was killed near {N}.
{K} fired on a boat off {N}.
Recruits of {K} are drilled in {N}.
{K} flew patrols over {N} {D}.
"""),
    "organisation": _lines("""
{K}, a charity based in {N}, was founded in {year}.
{K} runs clinics near {N}.
{K}, which lives on donations, published a report {D}.
{K} has {n} members.
Volunteers of {K} work in {N}.
Researchers at {K} counted the victims.
{K}, a watchdog, follows the trade.
{K} elected a new board {D}.
Members of {K} voted in {N} {D}.
{K} campaigns against {O}.
{K}, a research institute in {N}, takes no money from the state.
{K} gives out food near {N}.
"""),
    "country": _lines("""
{K} recalled its ambassador {D}.
{K} has a border with the region of {N}.
{K} voted against the resolution.
{K} became independent long before {year}.
{K} held elections {D}.
{K} joined the treaty in {year}.
{K} expelled two diplomats {D}.
{K} and its neighbours signed the treaty in {N}.
The president of {K} flew to {N} {D}.
The people of {K} vote {L}.
The economy of {K} grew by a tenth in {year}.
{K} opened its airspace {D}.
"""),
    "group": _lines("""
The police know nothing of the leaders of {K}.
No list of {K} exists, {O} said.
Some of {K} came from {N}.
Nobody knows how many {K} there were.
A lawyer spoke for {K} in {N}.
{K} had gathered in {N} {D}.
{K} had no leader, {O} said.
Among {K} there was anger at {O}.
"""),
}
"""What tells the kind of {K}."""

NAMELESS = _lines("""
The militants of {K} have no uniform.
{K}, which is not recognised by any state, took hostages near {N}.
{K} broke away from another rebel movement in {year}.
The fighters of {K} live in the hills near {N}.
{K}, a gang from {N}, lives on smuggling.
{K}, an armed group, robbed a convoy near {N}.
""")
"""What tells of a group that has a name like a body's."""

OPEN = _lines("""
{K} declined to comment.
{K} could not be reached.
{K} criticised {O} {D}.
{K} met with {O} in {N} {D}.
{K} denied the report.
{K} accused {O} of lying.
{K} sent {O} a shipment of engines.
{K} received the goods from {O} {D}.
{K} said nothing about {N}.
{K} rejected the offer of {O}.
{K} asked {O} for help.
{K} thanked {O} {D}.
{K} paid for the cargo.
{K} has known {O} since {year}.
{K} has been under sanctions since {year}.
{K} will talk to {O} {L}.
{K} has denied any link with {O}.
{K} will appear before a court in {N} {L}.
{O} accused {K} of lying.
{O} blames {K} for the delay.
{O} wrote to {K} {D}.
{O} received rifles from {K}.
{O} was warned by {K}.
{O} has long been at odds with {K}.
{O} and {K} agreed on a date.
{O} promised {K} an answer {L}.
According to {K}, the papers were in order.
According to {O}, the order came from {K}.
The order came from {K}.
The goods were meant for {K}.
The talks with {K} broke down {D}.
The dispute between {K} and {O} began in {year}.
In {N}, {K} was hardly known before {year}.
In a letter to {O}, {K} asked for more time.
Without the help of {K}, the ship would have sunk.
It was {K} that found the crates.
Few trust {K} since {year}.
A spokesman for {O} praised {K}.
Not only {K} but {O} too knew of the deal.
On paper, {K} had nothing to do with it.
Nothing was heard from {K} {D}.
""")
"""What fits any kind of actor."""
