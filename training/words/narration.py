"""Sentences between the quotations. {O} and {P} are people, {B} a body, {N} an outlet.

The other words in braces come from the subject. None of these says who speaks.
"""

BACKGROUND = """
{event} had been put off twice.
{B} declined to comment.
{O} did not respond to a request for comment.
{B} put the cost at {number} million dollars last year.
Critics of {issue} have long pointed to {thing}.
{O} and {P} have clashed over {issue} before.
About {number} people had gathered near {thing} by the afternoon.
The dispute began in {month}, when {B} published its first report on {issue}.
{O} took over from {P} at the beginning of the year.
{group} have been calling for {measure} since {month}.
A spokesman for {B} could not be reached on {day}.
{measure} would have to be approved by {B}.
The number of {group} affected by {issue} has risen to {number}, according to {B}.
The matter is now before a court in {place}.
{O} was seen leaving {thing} shortly before midnight.
In {month}, {O} had asked {B} for {measure}.
It was the third such case in {place} this year.
{P}, who was appointed by {O}, has kept out of the public eye since {event}.
An earlier proposal by {O} was voted down.
{B} is expected to decide on {measure} by the end of {month}.
The news was first reported by {N}.
Polls show {O} ahead of {P} by {number} points.
The latest figures surprised many in {place}.
{thing} has been closed since {month}.
Shares in {B} fell {number} percent.
{O} flew to {place} on {day} for talks with {P}.
Supporters of {O} say that {issue} has been blown out of proportion.
No one was hurt.
{B} rejects the accusation.
The two sides have not met since {event}.
Many of those who live near {thing} heard of {measure} from {N}.
{O} has denied any wrongdoing, and no charges have been brought.
Last month {B} sued {O} over {issue}.
It is not clear who ordered {measure}.
{P} had been a close ally of {O} until {event}.
Photographs published by {N} show {O} at {thing}.
Some {group} have already left for {place}.
The case has drawn attention far beyond {place}.
Work on {thing} began {number} years ago and was never finished.
An audit by {B} found {number} irregularities.
{O}, who did not attend {event}, is said to favour {measure}.
Before {event}, few people outside {place} had heard of {O}.
The {party} are divided over {issue}.
{O} needs the votes of the {party} to get {measure} through.
{P} left the {party} over {issue} in {month}.
The {party} and the {party} both claim credit for {measure}.
Photo: {O} at {thing} in {month}
Read more: What {event} means for {group}
Follow {N} for updates from {place}.
Advertisement
By {P} and {O}, {N}
""".strip().split("\n")

LEADS = """
{group} gathered in {place} on {day} as {B} prepared for {event}.
{issue} took a new turn on {day} when {O} called for {measure}.
{O} came under growing pressure over {issue} on {day}.
{B} said on {day} that it would review {issue}.
A day after {event}, {group} in {place} were still waiting for {measure}.
{O} will meet {P} in {place} next week to discuss {issue}.
{B} has suspended work on {thing} after complaints by {group}.
The row over {issue} deepened on {day}.
{O} has dropped plans for {measure}, {N} reported.
Thousands marched through {place} on {day} against {issue}.
{measure} is back on the agenda in {place}.
Less than a week before {event}, {O} and {P} traded accusations over {issue}.
For years {thing} stood empty. Now {group} want it back.
A court in {place} has ruled in favour of {B} in the fight over {issue}.
""".strip().split("\n")

MONTHS = "January February March April May June July August September October November".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
JOINED = frozenset("The It No In An About Many Some Critics Polls Work Before".split())
"""First words with which a sentence can be joined to the one before, in small letters."""
