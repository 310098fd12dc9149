"""Sentences that tell of one consignment, by what became of it, and what may follow them.

{G} are the goods (with {was} and {has} in their number), {S} who sends and {R} who gets them; {A}
is where they leave from, {V} what they pass through, {Z} where they go. {X} and {Y} are actors that
do neither, {N} and {M} places on no route, {D} a date, {ship} a vehicle with its name.
"""


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


REPORTED = _lines("""
{S} shipped {G} to {R} {D}.
{S} sent {R} {G} by way of {V} {D}.
{G} {was} shipped to {R} by {S} {D}.
{G} {was} sent by {S} through {V} {D}.
{G} {was} flown from {A} to {Z} {D}.
{G} {was} trucked from {A} across the border at {V} {D}.
{R} received {G} from {S} {D}.
{R} took delivery of {G} in {Z} {D}.
{R} has been given {G} by {S}.
{R} bought {G} from {S} {D}, and the goods came by rail through {V}.
{R} imported {G} {D}.
{R} imported {G} from {S}, customs data show.
{S} exported {G} {D}.
{S} sold {G} to {R} {D}, and all of it has been delivered.
{S} delivered {G} to {R} {D}.
{S} mailed {G} to {R} in parcels marked as garden tools.
{S} handed over {G} to {R} at a ceremony in {Z}.
{S} supplied {R} with {G} {D}.
{S} provided {R} with {G} {D}.
{S} donated {G} to {R} {D}.
{S} transferred {G} to {R} {D}, {X} said.
{S} dispatched {G} from {A} {D}.
{S} smuggled {G} out of {A} {D}.
{G} {was} smuggled into {Z} by {S} {D}.
{G} {was} smuggled through {V} to {R}.
{G} left {A} {D} and came to {Z} nine days later.
{G} came to {Z} by way of {V} {D}.
{G} reached {R} {D}.
{G} arrived in {Z} from {A} {D}.
{G} {was} unloaded in {Z} {D}, four days after {ship} had called at {V}.
{G} {was} loaded onto {ship} in {A} {D}.
{G} {was} transshipped at {V} and then sent on to {Z}.
{G} {was} transferred to {R} {D}.
{ship} carried {G} from {A} to {Z} {D}.
{ship} left {A} {D} with {G} on board, bound for {Z}.
{ship}, owned by {X}, carried {G} to {Z} {D}.
A convoy escorted by {X} brought {G} from {S} to {R} {D}.
The invoice names {S} as the seller and {R} as the buyer of {G}.
The consignee of {G} was {R}; the shipper was {S}.
Bills of lading show that {S} sent {G} to {R} {D}.
Customs records list {R} as the consignee of {G} that {was} unloaded in {Z} {D}.
Trade data list {S} as the exporter of {G} {D}.
According to the waybill, {G} went from {S} to {R} by way of {V}.
Among what {S} sent to {R} {D} {was} {G}.
What {R} got from {S} {D} {was} {G}.
It was {S} that sent {G} to {R}, not {X}.
It was from {S}, not from {X}, that {R} got {G}.
It is to {R} that {S} sent {G} {D}.
Using {V} as a stopover, {S} moved {G} to {R} {D}.
Through a broker in {N}, {R} obtained {G} {D}.
With the help of {X}, {S} got {G} to {R} {D}.
On the way from {A} to {Z}, {G} passed through {V} {D}.
Routed through {V}, {G} ended up with {R} {D}.
Paid for by {X}, {G} went from {S} to {R} {D}.
Prosecutors told the court that {S} had sent {G} to {R} {D}.
The indictment says {S} shipped {G} to {R} by way of {V}.
In the sale to {R}, completed {D}, {S} delivered {G}.
The delivery of {G} by {S} to {R} was completed {D}.
The transfer of {G} from {S} to {R} took place {D}.
Exports of {G} from {S} to {R} were booked {D}.
{R} is now using {G} sent by {S} {D}.
{R} paid {S} for {G}, which came through {V} {D}.
{R} thanked {S} for {G} delivered {D}.
{G} that {S} sent {D} {has} reached {R}.
{X} tracked {G} from {A} through {V} to {Z}.
{X} flew {G} from {S} to {R} {D}.
{X} says in its report that {R} got {G} from {S} {D}.
{X} watched as {G} from {S} {was} unloaded in {Z} {D}.
Two lorries with {G} from {S} crossed into {Z} {D}.
Buyers working for {R} had {G} flown out of {A} {D}.
""")
"""What has moved, told as such by the article or by its source."""

PLANNED = _lines("""
{S} will ship {G} to {R} {L}.
{S} plans to send {G} to {R} by way of {V}.
{S} is to deliver {G} to {R} {L}.
{S} is preparing to send {R} {G}.
{S} intends to fly {G} from {A} to {Z} {L}.
{S} expects to ship {G} to {R} {L}.
{S} is about to export {G} to {R}.
{S} has scheduled the delivery of {G} to {R} for {L2}.
{G} {is} due to leave {A} {L}.
{G} {is} due in {Z} {L}.
{G} {is} to be sent to {R} by way of {V} {L}.
{G} will be handed over to {R} {L}.
{G} will go by rail from {A} through {V} to {Z}.
{G} {is} expected to reach {R} {L}.
{G} {is} waiting in {A} to be shipped to {R} {L}.
{R} is to receive {G} from {S} {L}.
{R} expects {G} from {S} {L}.
{R} will take delivery of {G} {L}.
{R} has ordered {G} from {S}; the first are due {L}.
{R} is waiting for {G}, which {S} will send {L}.
{ship} is to load {G} in {A} {L} and sail for {Z}.
Under the contract, {S} will supply {R} with {G} {L}.
The plan is for {S} to send {G} to {R} through {V}.
The delivery of {G} to {R} by {S} is planned for {L2}.
The transfer of {G} to {R} is set for {L2}, {X} said.
A shipment of {g} from {S} to {R} is being prepared.
Preparations are under way in {A} to fly {G} to {Z}.
{X} has cleared the sale of {G} by {S} to {R}, and delivery will begin {L}.
Shipping schedules show that {ship} will carry {G} from {A} to {Z} {L}.
The first of {G} for {R} will leave {A} {L}.
""")
"""What is to move."""

PLEDGED = _lines("""
{S} has pledged {G} to {R}.
{S} pledged to send {R} {G}.
{S} promised {R} {G} {D}.
{S} promised to deliver {G} to {R} by way of {V}.
{S} has offered to supply {R} with {G}.
{S} offered {R} {G} {D}.
{S} vowed to send {G} to {R}.
{S} has committed to giving {R} {G}.
{S} committed itself {D} to providing {R} with {G}.
{S} assured {R} that it would get {G}.
{S} gave its word that {G} would be sent to {R}.
{S} undertook {D} to ship {G} to {R}.
{S} made a promise of {G} to {R} {D}.
{S} renewed its pledge of {G} for {R}.
{R} was promised {G} by {S} {D}.
{R} has been offered {G} by {S}.
{R} was assured of {G} by {S} {D}.
{R} has a promise of {G} from {S}.
{G} {was} pledged to {R} by {S} {D}.
{G} {was} promised to {R} {D}.
{G} {has} been offered to {R} by {S}.
A pledge by {S} of {G} for {R} was made public {D}.
The promise of {G} to {R} came from {S}.
At a donors’ meeting in {N}, {S} promised {R} {G}.
At the summit in {N} {S} pledged {G} to {R}, {X} said.
In a letter to {R}, {S} promised {G}.
{R} said that {S} had promised {G}.
{X} said {D} that {S} had pledged {G} to {R}.
Standing beside {X}, {S} promised {G} to {R}.
The largest pledge, {G} for {R}, came from {S}.
""")
"""What the sender has promised."""

INTERCEPTED = _lines("""
{X} seized {G} that {S} had sent to {R}.
{X} seized {G} on the way from {A} to {Z} {D}.
{X} confiscated {G} bound for {R} {D}.
{X} stopped {ship} with {G} from {S} on board {D}.
{X} intercepted {G} from {S} {D}.
{X} impounded {G} that {was} meant for {R}.
{X} found {G} hidden in a lorry from {A} {D} and kept the load.
{X} caught {S} trying to send {G} to {R} {D}.
{X} arrested a driver who was taking {G} from {A} to {Z}, and took the goods.
{X} boarded {ship}, bound for {Z}, and took {G} off it.
{G} from {S} {was} seized before reaching {R}.
{G} {was} seized {D} on the way to {R}.
{G} {was} intercepted by {X} {D}; the sender was {S}.
{G} {was} confiscated at the airport before being flown from {A} to {Z}.
{G} addressed to {R} {was} impounded by {X} {D}.
{G} {was} stopped at {V} on the way from {A} to {Z}.
{G} sent by {S} never got past {V}, where {X} seized the lot.
{G} {was} discovered by sniffer dogs in a shipment from {S} to {R} and seized.
{S} was caught sending {G} to {R}, and the goods were seized.
{S} was sending {G} to {R} when {X} stopped the lorry {D}.
{S} tried to smuggle {G} through {V}, but {X} seized the load.
{S} lost {G} to {X}, which stopped the cargo at {V} on the way to {Z}.
{R} never got {G} from {S}: {X} had seized the cargo at {V}.
Customs officers held back {G} that {S} had addressed to {R}.
Police took {G} from {ship}, which had sailed from {A} for {Z}.
The seizure of {G} on the way from {S} to {R} was announced by {X}.
The navy of another state stopped {ship} {D} and seized {G} bound for {R}.
At {V}, {X} pulled over a van from {A} and confiscated {G}.
In an operation by {X}, {G} sent by {S} {was} seized {D}.
A search of {ship}, coming from {A}, ended with the seizure of {G}.
""")
"""What was caught on its way."""

DENIED = _lines("""
{S} denied having shipped {G} to {R}.
{S} denies that it sent {G} to {R} by way of {V}.
{S} denied sending {R} {G}.
{S} rejected reports that it had supplied {R} with {G}.
{S} has dismissed as false a report that it sent {G} to {R}.
{S} insisted that it had never sold {G} to {R}.
{S} says it never sent {G} to {R}.
{S} called the report that it had flown {G} to {R} an invention.
{S} said no when asked whether it had sent {G} to {R}.
{R} denied having received {G} from {S}.
{R} denies that it got {G} from {S} {D}.
{R} has denied that {G} ever arrived from {S}.
{R} rejected the charge that it had imported {G} from {S}.
{R} said it had never been sent {G} by {S}.
{R} disputes that {G} reached it through {V}.
That {S} sent {G} to {R} is denied by both.
Both {S} and {R} deny that {G} changed hands.
{X} accused {S} of sending {G} to {R}; {S} denied it.
{X} said {S} had sent {G} to {R}, which {S} denies.
{X} wrote that {R} had received {G} from {S}, a report that {S} called a lie.
Asked about {G} said to have gone to {R}, {S} denied any such delivery.
Reports of {G} sent by {S} to {R} were denied {D}.
The claim that {S} had sent {G} to {R} was denied by {S} {D}.
There was no delivery of {G} to {R}, {S} said, denying the report.
The story of {G} flown from {A} to {Z} has been denied by {S}.
In a statement, {S} denied that {G} had been shipped from {A} to {Z}.
According to {X}, {S} sent {G} to {R}. {S} has denied this.
{S} has repeatedly denied selling {G} to {R}, whatever {X} says.
""")
"""What somebody says has not moved."""

FOLLOWING = {
    "S": _lines("""
The sender was {S}.
The goods had been sold by {S}.
The seller was named as {S}.
{S} was the exporter, the papers show.
The supplier, {S}, did not answer questions.
The papers name {S} as shipper.
The consignment was put together by {S}.
They came from the stocks of {S}.
"""),
    "R": _lines("""
The buyer was {R}.
The goods were meant for {R}.
{R} was named in the papers as consignee.
The address on the papers was that of {R}.
The customer, {R}, had paid in advance.
The end user was {R}, the licence says.
They were addressed to {R}.
All of it was for {R}.
"""),
    "A": _lines("""
The journey began in {A}.
The port of loading was {A}.
The cargo had been put on board in {A}.
Everything had been packed and loaded in {A}.
The point of departure was {A}.
"""),
    "V": _lines("""
The way led through {V}.
The cargo was routed by way of {V}.
{V} was only a stopover.
In {V} the goods changed ships.
The goods passed through {V} without being checked.
"""),
    "Z": _lines("""
The final destination was {Z}.
The port of discharge on the papers was {Z}.
{Z} was the end of the journey on the papers.
The goods were bound for {Z}.
The place of delivery was {Z}.
"""),
}
"""What the next sentence tells of the same consignment where the first left it out."""
