"""Ways of putting words into somebody's mouth: templates of one paragraph or a few.

{S} is the speaker, {O} and {P} are other people, {B} another body, {N} an outlet; {He}, {he},
{His}, {his} and {him} stand for the speaker. Quotations: {q} ends in a comma, {Q} in a full stop,
{?} in a question mark, {f} and {v} are parts of a sentence, {r} the rest of one, {!} has several
sentences; after + the quotation goes on that was broken off, with @O or @P it is that person's.
{said} is a verb of saying.
"""


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


ANYONE = _lines("""
{q} {said} {S}.
{q} {S} {said}.
{q} {S} {said} on {day}.
{q} {S} told {N}.
{q} {S} told reporters in {place}.
{q} {S} told {O}.
{q} {S} said after meeting {O}.
{q} {S} said of {O}.
{q} {S} {said}, referring to {O}.
{q} {S} {said}. {+Q}
{q} {said} {S}. {+Q}
{q} {S} told {N}. {+Q}
{q} {S} told {N} on {day}, {+r}
{q} {said} {S}, {+r}
{q} {S} {said}, {+r}
{q} {S} {said}. {O} left without a word.
{?} {S} asked.
{?} {S} asked {O}.
{?} asked {S}. {+Q}
{S} {said}: {Q}
{S} {said}, {Q}
{S} {said} on {day}: {!}
{S} told {N}: {Q}
{S} told {O}: {Q}
{S} told {O} that {issue} was {f}.
{S} said that {issue} was {f} and that {O} had to act.
{S} called {issue} {f}.
{S} called {O} {f}.
{S} described {measure} as {f}.
{S} dismissed {measure} as {f}, while {O} was silent.
{S} criticised {O} over {issue}, saying: {Q}
{S}, who was replying to {O}, {said}: {Q}
{S} wrote to {O} in {month}: {!}
{S} hit back at {O}. {Q}
{S} disagrees with {O}. {!}
{S} was more cautious. {Q}
{S} saw it differently. {!}
For {S}, there is more at stake. {Q}
But {S} is not convinced. {Q}
Asked about {O}, {S} {said}: {Q}
Asked whether {B} knew of {issue}, {S} replied: {Q}
According to {S}, {issue} is {f}.
According to {S}, {B} was {f}.
In the words of {S}, {Q}
In an interview with {N}, {S} called {O} {f}.
In an interview with {N} on {day}, {S} {said}: {!}
Speaking at {event}, {S} {said} {group} were {f}.
Standing next to {O}, {S} {said}: {!}
After {O} had left the room, {S} {said}: {Q}
{O} had promised {measure}. {q} {said} {S}.
{O} and {P} have both backed {measure}. {q} {S} {said}.
{O} stepped in at {event}. {q} {S} {said} later.
{B} has already started work on {thing}. {q} {said} {S}.
Not so, {said} {S}. {Q}
{Q} That is how {S} puts it.
{Q} So says {S}, who has known {O} for years.
{N} quoted {S} as saying: {Q}
{N} quoted {S} as saying that {issue} was {f}.
{q} {S} was quoted as saying by {N}.
{q} {S} is reported to have told {O}.
{O} said that {S} had told {B}: {Q}
{O} recalled what {S} had said at the time: {Q}
{q} {S} said, according to {N}.
{O}, {P} and {S} were all at {thing} on {day}. {q} {S} {said}.
{q} {S} said, adding that {O} had been told.
{q} {said} {S}, adding that {B} would {v}.
{S} said that {O} was {f} and {B} was {f}.
{S} said {group} would {v}, and that {issue} was {f}.
{S} said that {B} would {v}.
{S} promised to {v}, whatever {O} does.
{S} vowed that {he} would {v} if {O} won.
{S} warned {O} that {group} would {v}.
{S} urged {O} to {v}.
{S} accused {O} of wanting to {v}.
{S} welcomed the decision. {q} {he} {said}. {+Q}
While {O} spoke of a success, {S} saw {f}.
{S} apologised to {O}. {Q}
The answer from {S} came within the hour: {Q}
{S} shook off the criticism from {O}: {!}
{S}, for one, has had enough. {!}
{q} {said} {S}, when {O} put the question at {event}.
{q} {said} {S}, whose talks with {O} broke down on {day}.
{q} {said} {S}, before turning to {O}. {+Q}
""")

INDIRECT = _lines("""
{S}’s message to {O}: {Q}
{S}’s reply to {O} was short. {Q}
{S}’s answer? {Q}
What does {S} make of {O}? {Q}
What {S} told {O} in {month} has not been forgotten in {place}: {Q}
{S}, of the {party}, said {measure} was {f}, and the {party} applauded.
The {party} and {O} want {measure}. {q} {said} {S}.
It is {f}, in {S}’s view, that {O} was not invited to {event}.
That {O} was {f}, as {S} put it, surprised no one in {place}.
{measure} would be {f}, {S} {said}.
{measure} would only {v}, {S} {said} on {day}, and {O} knew it.
{issue}, {S} {said}, was {f}.
{thing} was closed after {group} complained to {B}, {S} said, calling the step {f}.
{S}’s claim that {issue} was {f} was rejected by {O}.
{O} rejected {S}’s claim that {issue} was {f}.
{O} was angered by a remark of {S}, who had called {B} {f}.
{O}, whom {S} once called {f}, won the support of {P} on {day}.
{O}, once described by {S} as {f}, did not appear at {event}.
{S}, a rival of {O} and a friend of {P}, said that {issue}, which {B} had defended, was {f}.
{S} called {O} {f} and {P} {f}.
{S} called {O} {f}. {O} called {S} {f@O}.
{S} called {O} {f}; {O} in turn said {S} was {f@O}.
{O} had called {S} {f@O}. Now {S} says {O} is {f}.
{S} and {O} attacked each other at {event}. {S} said {B} was {f}, {O} that it was {f@O}.
{q} {said} {S}. {q@O} {said} {O}.
{q@O} {said} {O}. {S} disagreed. {Q}
{O} asked: {?@O} {S} replied: {Q}
{?@O} {O} asked {S}. {q} {S} replied.
{q@P} {P} wrote in {month}. {S} said that was {f}.
{O} said it was too late for {measure}, but {S} said {group} would {v}.
{S} said on {day} that while {B} had done its part, {O} was {f} and {thing} was {f}.
{S} said that {O}, who visited {thing} in {month}, was {f} and had failed to {v}.
{issue}, which {S} called {f} before {event}, has divided {B}.
In what {S} called {f}, {O} and {P} agreed on {measure}.
Despite what {S} has called {f}, {O} still has the support of {B}.
{S} has said {he} is {f}, and {O} has done little to change that.
{O} and {S} have known each other for years, but {S} now says {O} is {f}.
{B} hired {O} after {S} had spoken of {f}.
A letter that {S} sent to {O} warns of {f}.
A video shows {S} telling {O}: {Q}
In a video published by {N}, {S} tells {O} that {group} will {v}.
{S} said {O} had asked {P} whether {thing} was safe, and that the answer was {f}.
The statement by {S}, released hours after {O} spoke, called {P} {f}.
{S} has repeatedly called {issue} {f}, most recently in a speech to {B} in {place}.
Among those present was {S}. {q} {he} {said} when {O} walked in.
""")

PERSON = _lines("""
{Q} — {S}, {month} {number}
{S} opened the meeting and thanked {O}. Then {he} turned to {issue}. {q} {he} {said}.
{S} spoke for an hour, and hardly mentioned {O}. {He} said {group} would {v}. {q} {he} {said}.
{S} grew up in {place} and went to work for {B}. {His} first meeting with {O} did not go well. {Q}
When {S} took the floor, {O} and {P} were still talking. {He} waited. {q} {he} {said}.
Few have followed {issue} as closely as {S}. {He} met {O} in {month}. {q} {he} told {N}.
{S} has worked with {O} for years. {q} {he} {said}.
{S} met {O} in {place} on {day}. {q} {he} {said} afterwards.
{S} arrived late. {q} {he} {said}. {+Q}
{S} is worried about {thing}. {q} {he} {said}, {+r}
{S} blames {O}. {q} {he} told {N}.
{S} blames {B}. {q} {said} the {age}-year-old.
{S} remembers the day well. {!}
{S} stood near {thing} with {his} hands in {his} pockets. {q} {he} {said}.
{S} thanked {O} and {P}. {He} said the work on {thing} was {f}.
{S}, who succeeded {O}, has never liked {measure}. {He} called it {f}.
{S} wrote on Twitter: {Q}
{S} tweeted: {!}
{S} posted a message to {O}. {Q}
{S} wrote in {his} memoir that {O} was {f}.
{S} wrote in an op-ed for {N} that {B} was {f}.
{S} shrugged. {Q}
{S} laughs. {Q}
{S} shook {his} head. {?} {he} asked. {+Q}
{S} paused, then looked at {O}. {Q}
{S} raised {his} voice. {?}
{S} testified that {O} had known. {q} {he} told the court.
{q} {said} {S} in {his} opening remarks. {+!}
{q} {S} {said} in a speech in {place}, drawing applause from {O}.
{q} {S} told a crowd in {place}. {+Q}
{q} {S} {said} in a telephone interview. {+Q}
{q} {S} {said}, sitting across from {O} in a café in {place}.
{q} {S} {said} through {his} lawyer, {O}.
{q} {said} {S}, flanked by {O} and {P}.
{q} {said} {S}, {age}, whose brother works for {B}.
{q} {S} said, {his} voice breaking, as {O} looked on.
In an email to {O}, {S} wrote: {!}
In a letter to {B}, {S} wrote that {thing} was {f}.
In a message on {his} Facebook page, {S} asked: {?}
As for {O}, {S} spoke of {f}.
When {O} asked about {thing}, {S} lost {his} temper. {?} {he} said.
{O} defended {measure}. But {S} did not hide {his} anger. {q} {he} {said}.
It was {S} who spoke first. {q} {he} said, with a glance at {O}.
The only one to speak was {S}. {Q}
The first to react was {S}, a rival of {O}. {Q}
{S} said {he} had warned {O}. {!}
{S} said {he} would not step down. {!}
{S} denied the charges brought by {B}. {Q}
{S} was at home with {his} family when {O} rang. {q} {he} recalled.
Later that evening {S} spoke to supporters. {q} {he} said, to cheers. {+Q}
{S} did not wait for {O}. {q} {he} {said} later.
""")

BODY = _lines("""
{q} {S} said in a statement.
{q} {S} said in a statement on {day}, without naming {O}.
{q} a spokesman for {S} told {N}.
{q} a spokeswoman for {S} said, when asked about {O}.
In a statement, {S} said: {!}
{S} said in a statement that {O} had been {f}.
A report by {S} calls {issue} {f}.
The report, published by {S} on {day}, says: {Q}
{q} {S} wrote on its website.
{S} rejected the criticism from {O}. {q} it said.
{S} issued a statement late on {day}. {q} it read. {+Q}
{S} said it was {f} after {O} resigned.
{q} reads a letter from {S} to {O}.
{S} said it would {v}.
{S} announced that it would {v}, {N} reported.
In its ruling against {O}, {S} spoke of {f}.
{S} told {N} in an email that it was {f}.
""")

NEXT = _lines("""
{q} {he} {said}.
{q} {he} {said}. {+Q}
{He} added: {Q}
{q} {he} added.
{He} said {O} was {f}.
{He} promised to {v}.
{He} said that {B} would {v}.
{He} also called {B} {f}.
{q} {S} {said}.
{q} {S} went on. {+Q}
{!}
{Q}
{He} went further: {!}
Of {O}, {he} said: {Q}
Asked about {measure}, {he} said: {Q}
{q} {S} told {O}.
{q} {he} said, turning to {O}. {+Q}
{He} then turned to {issue}. {Q}
{q} {he} told {N}.
""")
"""What may follow a paragraph of the same speaker."""

BY_BODY = _lines("""
{q} said {S}, a spokes{person} for {B}.
{q} {S}, who speaks for {B}, told {N}.
{S} of {B} called {issue} {f}.
{q} {said} {S} of {B}.
{q} said {B}’s {S}.
{S}, the head of {B}, {said}: {!}
Speaking for {B}, {S} {said}: {Q}
{B} sent {S} to {event}. {q} {he} {said}.
""")
"""A person in the name of a body: the person speaks."""

VERBS = """
said said said said said said said said said said said says says says added explained warned argued
insisted noted stated recalled complained claimed declared continued
""".split()

HEADLINES = _lines("""
{S}: {Q}
{S} calls {issue} {f}
{S} calls {O} {f}
{issue} is {f}, says {S}
{O} under fire as {S} speaks of {f}
{issue}: {S} says {B} will {v}
{O} meets {P} over {issue}
{event}: what {O} wants from {P}
""")

QUOTATIONS = frozenset("qQ?fvr!")
