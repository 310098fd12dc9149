"""What stands around consignments: idle goods, bystanders, dates, vehicles.

The slots are those of `training.words.consignments`.
"""


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


IDLE = _lines("""
{X} makes {G} a year at its plant in {N}.
{X} produced {G} {D}.
{X} has {G} in stock.
{X} keeps {G} in a warehouse outside {N}.
{X} showed {G} at a trade fair in {N}.
{X} put {G} on display in {N} {D}.
{X} fired {G} during an exercise near {N}.
{X} destroyed {G} {D}.
{X} lost {G} in a fire {D}.
{X} is short of {G}.
{X} needs {G} to get through the winter.
{X} asked for {G}, but nobody has answered.
{X} refused to buy {G} from {Y}.
{X} turned down a request by {Y} for {G}.
{X} is still testing {G}.
{X} wants to build {G} of its own.
{X} inspected {G} at a depot in {N} {D}.
{X} has insured {G} kept in {N}.
{X} designed {G} together with {Y}.
{X} is known in {N} for {G}.
{X} has banned {G} on its territory.
{X} counted {G} in a warehouse in {N} {D}.
{X} used {G} in the attack on {N}.
{X} repairs {G} in a yard in {N}.
{X} criticised the price of {G} {D}.
{X} burned {G} in front of cameras {D}.
{X} is a supplier of {g}.
{X} has dealt in {g} for years.
{X} and {Y} quarrelled over who owns {G} stored in {N}.
{X} put the value of {G} in its depots at nine million dollars.
{G} {was} destroyed by a fire in {N} {D}.
{G} {was} on show in {N} {D}.
{G} {was} made in {N} by {X}.
{G} {is} stored in {N}.
{G} {was} found rusting in a shed in {N}.
{G} {was} counted during a check of stocks in {N}.
{G} {was} stolen from a depot of {X} in {N}, and nobody knows by whom.
{G} {has} been standing in a yard in {N} for years.
{G} can be bought in {N} for next to nothing.
{G} {has} become dearer, {X} said.
{G} {was} used up within a week, {X} said.
The price of {g} rose in {N} {D}.
The market for {g} is dominated by {X}.
The shortage of {g} in {N} worries {X}.
Demand for {g} is high, according to {X}.
A law on {g} is before the parliament of {M}.
A photograph shows {X} beside {G}.
Workers of {X} were trained on {G} in {N}.
In its plant in {N}, {X} turned out {G} {D}.
For its own use {X} has {G} in {N}.
{X} refused to send {G} to {Y}.
{X} decided against sending {G} to {Y}.
{X} ruled out sending {Y} {G}.
{X} asked {Y} to send {G}.
{X} urged {Y} {D} to supply {G}.
{X} begged {Y} for {G}.
{X} could send {G} to {Y}, analysts say.
{X} might one day sell {G} to {Y}.
{X} is debating whether to send {G} to {Y}.
{X} lacks the licence to export {G} to {Y}.
{X} banned exports of {g} to {M} {D}.
{X} failed to persuade {Y} to sell {G}.
No {g} had been sent to {Y} by the end of the month.
Nobody would sell {G} to {Y}.
If {X} sent {G} to {Y}, the war would last longer, analysts say.
Whether {X} should send {Y} {G} is an open question.
""")
"""The same goods, where nothing goes from anyone to anyone."""

BEFORE_SENDER = _lines("""
{S} has an office in {N}.
{S} has been under sanctions since {year}.
{S} came under scrutiny {D}.
{S} met {X} in {N} {D}.
{S} is no stranger to the trade.
{S} has rarely spoken about its business with {X}.
Few had heard of {S} before {year}.
{X} has long had an eye on {S}.
{N} is home to {S}.
Business has been good for {S} since {year}.
""")
"""What brings in a sender (or recipient), who is then called by a pronoun or a shorter name."""

ASIDES = _lines("""
The goods were made in {N}.
The crates bore the name of {X}, the maker.
{X}, which insures such cargoes, declined to comment.
{X} acted as carrier.
{X} had turned down the order.
{X} had refused to buy.
{X} first reported the deal from {N}.
The news was first reported by {X}.
{X} owns the vessel but not the cargo.
The ship sails under the flag of {M}.
A spokesman for {X} in {N} said he knew nothing of it.
{X} financed the deal through a bank in {N}.
A court in {N} will hear the case {L}.
{X} has called for an inquiry.
{X} published the documents {D}.
{X} opened an investigation {D}.
{X} and {Y} held talks in {N} {D}.
{X} had warned {Y} of such deals.
Officials in {N} were told {D}.
The broker lives in {N}.
The papers were signed in {N}.
{X} has its seat in {N}.
The trade is watched closely by {X}.
No one at {X} could be reached.
A lawyer for {X} asked for more time.
{X} raised the matter with {Y} {D}.
Analysts at {X} were not surprised.
Fighting near {N} has gone on since {year}.
Prices in {N} have doubled since {year}.
{X} is also building a plant in {N}.
It rained heavily in {N} {D}.
The licence was issued in {N}.
{X} expects a ruling {L}.
{Y} blames {X} for the delay.
Dockers in {N} went on strike {D}.
{X} has paid no tax since {year}.
The parliament of {M} debated the matter {D}.
Similar goods are made by {X} in {N}.
A sister company is registered in {N}.
{X} trained the crew.
The driver, who is from {N}, was not charged.
{X} bid for the contract but lost.
{X} was not involved, the papers show.
{X} had asked for the same goods and got nothing.
{X} only translated the contract.
The inspectors came from {N}.
The figures were compiled by {X}.
The manager was in {N} at the time.
Photographs were taken near {N} {D}.
A second broker, {X}, was paid in {N}.
{X} promised a review of the rules {D}.
{X} denied having broken any tax law.
{X} seized two flats in {N} {D}.
In {year}, {X} impounded a yacht in {N} in another case.
{X} plans a conference in {N} {L}.
{X} will publish the list {L}.
{X} has pledged to answer all questions.
{X} rejected a request for the contract.
{X} sent a delegation to {N} {D}.
{X} received an award in {N} {D}.
The contract was sent to {X} {D}.
A letter from {X} to {Y} was read out in {N}.
{X} shipped nothing {D}.
{X} flew home from {N} {D}.
Trade between {N} and {M} has fallen since {year}.
{X} bought the warehouse in {N} from {Y} {D}.
""")
"""What stands around it: makers, carriers, insurers, reporters, places that are on no route."""

APPOSITIONS = {
    "person": ["a broker from {N}", "{age}", "who lives in {N}", "a former officer",
               "a businessman with an office in {N}", "the owner of a shop in {N}"],
    "company": ["a trading house in {N}", "which has its seat in {N}", "a maker of machine parts",
                "a family firm", "a freight forwarder based in {N}", "a broker registered in {M}"],
    "government": ["which answers to the prime minister", "whose offices are in {N}"],
    "armed_force": ["which has a base in {N}", "which is fighting near {N}"],
    "organisation": ["a charity based in {N}", "which runs clinics near {N}", "founded in {year}"],
}  # fmt: skip
"""What is added to an actor between commas."""

DATELINES = ["{n} — ", "{n} (Staff) — ", "{n}: ", "{n}, {Dd} – "]
SOURCES = _lines("""
According to {Y}, {}
{Y} says that {}
{Y} reported that {}
{Y} told a hearing in {N} that {}
Documents seen by {Y} show that {}
In {N}, {Y} said that {}
""")
"""Who tells of it: one who neither sends nor gets."""

DATES = """
on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|last week|last month|in January|in March
|in May|in late June|in early August|in October|two weeks ago|earlier this year|last autumn
|in 2021|in 2022
|on 14 April|on 3 November|in the spring of 2023|over the weekend|on September 9|this month||||
""".replace("\n", "").split("|")
COMING = """
next week|next month|on Friday|in the coming days|in the spring|before the end of the year|in March
|by 1 December|later this month|next year|this weekend|within weeks|tomorrow|in two weeks
""".replace("\n", "").split("|")
COMING_NOUNS = """
next week|next month|Friday|early spring|the end of the year|March|1 December|next year|tomorrow
""".replace("\n", "").split("|")
VEHICLES = """
the freighter {w}|the cargo ship {w}|the tanker {w}|a lorry|a cargo plane|the container ship {w}
|a dhow|a goods train|the vessel {w}|a fishing boat|a chartered plane|the MV {w}|an Ilyushin jet
""".replace("\n", "").split("|")
SHIP_NAMES = """
Ocean Lark,Nordwind,Stella Maris,Al Noor,Bright Star,Sea Falcon,Lady Amina,Viktoria,Pacific Dawn
""".strip().split(",")
