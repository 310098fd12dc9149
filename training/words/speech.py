"""What speakers say. {issue}, {group}, {event}, {measure} and {thing} come from the subject.

{X} and {Y} are people on the page who are not speaking, {B} a body: names inside a quotation, that
are nearer than the speaker's and still not the speaker's.
"""

CLAUSES = """
We have waited long enough for {measure}
I have never seen {group} so angry
Nobody asked {group} what they wanted
This is about {thing} and nothing else
{issue} will cost us far more than they admit
There is no plan, there never was a plan, and {group} know it
I told {X} last week that this would not hold
{X} is welcome to come here and see {thing}
{X} has to explain why {issue} was kept quiet
If {X} thinks {measure} will calm people down, think again
You can’t build {thing} twice
We are not against {measure}, we are against doing it badly
My phone has not stopped ringing since {event}
It took us by surprise
We’re going to win this, and we’re going to win it together
I don’t think that anybody at {B} read the document
The figures that {B} published are simply wrong
Our people are exhausted
I was standing next to {thing} when I heard a loud bang
They came at night and took everything
We will study the ruling before we decide on {measure}
As long as I am in office nobody will get {measure}, full stop
{group} deserve an answer, and so does the rest of the country
Let me be clear: {issue} is over
It is too early to say what happened at {thing}
I have a lot of respect for {X}, but on {issue} we disagree
That is not how we do things in this country
We found no evidence of wrongdoing
The question is not whether {issue} failed but who will pay for it
I can only speak for {group}
Every time {event} comes up, the subject is changed
We lost three good people that day
Without {measure} we would have closed in the spring
What {B} is offering is half of what was promised
This is a great day for {group}
My children asked me whether we would have to move
{X} looked me in the eye and lied about {issue}
{X} has done more for {group} than any of us
The talks with {B} were constructive, and we will meet again
{thing} belongs to everyone
I’d rather resign than sign {measure}
I am proud of what we have done, and I make no apology for it
You have to understand that {group} live from one day to the next
There were perhaps two hundred of us, maybe more
All options remain on the table
It’s sad, it’s really sad
We take these allegations seriously and are looking into them
What worries me is that nobody is talking about {thing}
Whoever wins, {issue} will be with us for years
Not one of the recommendations was carried out
{X} and {Y} can argue as much as they like
The decision was taken by {B}, not by us
I learned about {issue} from the radio, like everybody else
These are technical questions, and they deserve technical answers
We have nothing to hide
The market had expected {measure}
I voted for it because {X} asked me to, and I regret it
Nothing has been decided
People want to know who paid for {thing}
When I was young, {thing} fed this whole town
Our estimate is that a third of {group} will leave
It would be irresponsible to comment before {event}
This government has lost its way
The police did what they had to do
No one is above the law
I’m not going to apologise for telling the truth
We told {B} about the problem in writing, twice
It’s the same old story
We will see each other in court
Either {measure} comes before the summer or it won’t come at all
They’re good people and they work very hard
The system worked exactly as it was meant to
I am asking {group} to stay calm
It makes no difference to us who runs {B}
There’s a difference between a mistake and a lie
The samples were taken from {thing} on the first day
We had to choose between {measure} and chaos
Look at the numbers, they speak for themselves
The delay has nothing to do with {X}
Any attempt to stop {event} will fail
I would say to {group}: come home
What we have here is a failure of imagination
A majority of {group} now support {measure}
It’s going to be a long night
""".strip().split("\n")

OPENERS = """
Look,|Honestly,|You know,|To be frank,|Of course,|Frankly,|In the end,|Believe me,|At the moment,
|Yes,|No,|Well,|Today|Again:|So|And|But|First of all,|Once more:|Ladies and gentlemen,
""".replace("\n", "").split("|")

FRAGMENTS = """
a disgrace
a slap in the face of {group}
completely out of touch
not worth the paper it is written on
the worst thing that could happen to {group}
deeply troubling
a step in the right direction
an insult to everyone who worked on {thing}
beyond any doubt
a witch hunt led by {X}
playing games with {group}
unfit to lead {B}
a matter of life and death
rigged from the first day
grave concerns about {issue}
open to any serious proposal
neither fair nor necessary
a win for ordinary people
the biggest gamble in the history of {B}
fully cooperating with the authorities
extremely careless
what {X} really thinks of {group}
the kind of mistake that ends careers
political theatre, nothing more
a textbook case of how not to treat {group}
irresponsible and dangerous
in nobody’s interest
a fantasy
working around the clock to reopen {thing}
serious questions about {X}
""".strip().split("\n")

PREDICATES = """
regret the loss of life at {thing}
no longer be silent about {issue}
consider every legal means
fight {measure} with everything we have
stand shoulder to shoulder with {group}
do whatever it takes
never again set foot in {thing}
leave no stone unturned
put {group} first
take a long, hard look at {issue}
let {group} down
go on working as if nothing had happened
pay a heavy price for {issue}
drain every last cent out of {group}
""".strip().split("\n")

QUESTIONS = """
Where was {B} when {group} needed help
Why did {X} wait until {event}
Who is going to pay for {measure}
How many times do we have to hear the same promise
What did they think would happen to {thing}
Do we really want to go down this road again
Is {measure} the best that {X} can come up with
""".strip().split("\n")
