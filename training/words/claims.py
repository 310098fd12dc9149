"""Ways in which an article tells a statement as its own, or leaves it to others.

«{P}» is the statement. {C} claims it, {O} and {Q} are others, {E} did what is stated (in words of
`training.words.statements`); {he}, {him} and {He} stand for {C}; {N} is a place, {D} a
date, {L} one to come.
"""


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


NAMED = _lines("""
{C} said that «{P}».
{C} said «{P}».
{C} says «{P}».
{C} claimed that «{P}».
{C} claims that «{P}».
{C} alleges that «{P}».
{C} alleged {D} that «{P}».
{C} believes that «{P}».
{C} suspects that «{P}».
{C} insists that «{P}».
{C} maintains that «{P}».
{C} argued that «{P}».
{C} told {O} that «{P}».
{C} told a hearing in {N} that «{P}».
{C} told reporters {D} that «{P}».
{C} wrote to {O} that «{P}».
{C} suggested that «{P}».
{C} hinted that «{P}».
{C} complained that «{P}».
{C} has repeatedly said that «{P}».
{C} estimates that «{P}».
{C} swore in court that «{P}».
{C}, replying to {O}, said that «{P}».
{C} disputed what {O} had said and claimed that «{P}».
{C} said that, as far as anyone could tell, «{P}».
«{P}», {C} said.
«{P}», {C} claimed {D}.
«{P}», {C} told {O}.
«{P}», says {C}.
«{P}», according to {C}.
«{P}», in the words of {C}.
«{P}», or so {C} says.
«{P}», {C} alleged in a letter to {O}.
According to {C}, «{P}».
According to a report by {C}, «{P}».
In the view of {C}, «{P}».
If {C} is to be believed, «{P}».
In an interview in {N}, {C} said that «{P}».
In a complaint against {O}, {C} alleges that «{P}».
Speaking after {O}, {C} said «{P}».
The lawyers of {C} say that «{P}».
It is the belief of {C} that «{P}».
The version told by {C} is that «{P}».
The claim that «{P}» comes from {C}.
It was {C} who first claimed that «{P}».
{O} said nothing; {C} said that «{P}».
{O} quoted {C} as saying that «{P}».
{O} rejected the claim by {C} that «{P}».
{O} denied a claim by {C} that «{P}».
{O} says it has no proof of what {C} claims, namely that «{P}».
{O} was told by {C} that «{P}».
{O} has not commented on the allegation by {C} that «{P}».
{O} wants to know why {C} thinks that «{P}».
While {O} kept silent, {C} said that «{P}».
Unlike {O}, {C} thinks that «{P}».
{C} said that «{P}». {O} called this nonsense.
{C} said that «{P}». The statement could not be verified.
{C} gave no evidence for the claim that «{P}».
{C} said: “«{P}».”
{C} told {O}: “«{P}».”
{C} insisted {D}: “«{P}».”
{C} was blunt with {O}. “«{P}»,” {he} said.
“«{P}»,” {C} said.
“«{P}»,” said {C}, who had met {O} in {N}.
“«{P}»,” {C} told {O} {D}.
“«{P}»,” {C} wrote in a letter.
“As everyone knows, «{P}»,” said {C}.
{O} disagreed with {C}, who said: “«{P}».”
Asked about {O}, {C} replied: “«{P}».”
{C} spoke in {N} {D}. «{P}», {he} said.
{C} gave an interview to {O}. According to {him}, «{P}».
{C} came to {N} {D}, where {he} claimed that «{P}».
{C} was more outspoken than {O}. {He} alleged that «{P}».
""")
"""A source with a name, {C}; {O} is another actor."""

NAMED_DEEDS = _lines("""
{C} accused {E} of «{ing}».
{C} has accused {E} of «{ing}».
{C} blames {E} for «{ing}».
{C} charged {E} with «{ing}».
{C} suspects {E} of «{ing}».
{E} was accused by {C} of «{ing}».
{E} rejected an accusation by {C} of «{ing}».
{E} is said by {C} to have «{pp}».
{E} stands accused of «{ing}» by {C}.
{C} believes {E} to have «{pp}».
{C} claims to have seen how {E} «{past}».
{O} asked {C}, who accuses {E} of «{ing}», for proof.
The accusation by {C} that {E} «{past}» was new to {O}.
""")
"""The same of somebody’s deed; {E} is who did it."""

UNNAMED = _lines("""
Officials who asked not to be named said that «{P}».
A person familiar with the matter said that «{P}».
Two diplomats said «{P}».
One source told {O} that «{P}».
Sources close to {O} say that «{P}».
A former employee of {O} said that «{P}».
An official in {N}, who would not give his name, said «{P}».
Some people in {N} believe that «{P}».
Critics say that «{P}».
Rumour has it that «{P}».
It is rumoured in {N} that «{P}».
It is alleged that «{P}».
It has been claimed that «{P}».
It is believed that «{P}».
It is suspected that «{P}».
There are unconfirmed reports that «{P}».
There were reports {D} that «{P}».
Reports that «{P}» could not be verified.
The claim that «{P}» could not be independently confirmed.
{O} could not confirm that «{P}».
{O} denied that «{P}».
{O} has denied that «{P}».
{O} rejected as false a report that «{P}».
{O} called it a lie that «{P}».
{O} doubts that «{P}».
{O} is looking into allegations that «{P}».
{O} is investigating whether «{P}».
{O} asked whether «{P}».
It is not clear whether «{P}».
Whether «{P}» is disputed.
Nobody has proved that «{P}».
No evidence has come to light that «{P}».
It is possible that «{P}».
It may be that «{P}».
Perhaps «{P}».
Possibly «{P}», but nobody knows.
Reportedly, «{P}».
Allegedly, «{P}».
Apparently «{P}».
It seems that «{P}».
It looks as if «{P}».
«{P}», it is said in {N}.
«{P}», some officials believe.
«{P}», according to a source who did not want to be named.
«{P}», according to posts that {O} could not verify.
An anonymous letter to {O} says that «{P}».
Posts on social media, which {O} could not check, say that «{P}».
If reports are true, «{P}».
“«{P}»,” said a man who would not give his name.
A message sent to {O} reads: “«{P}».” Its author is unknown.
According to one theory, «{P}».
""")
"""A doubt, a denial, or a source without a name."""

UNNAMED_DEEDS = _lines("""
«{E} allegedly {past}».
«{E} reportedly {past}».
«{E} apparently {past}».
«{E} may have {pp}».
«{E} might have {pp}».
«{E} could have {pp}».
«{E} is believed to have {pp}».
«{E} is said to have {pp}».
«{E} is thought to have {pp}».
«{E} is suspected of {ing}».
«{E} is accused of {ing}».
«{E} is alleged to have {pp}».
«{E} is reported to have {pp}».
«{E} appears to have {pp}».
«{E} seems to have {pp}».
«{E} probably {past}».
«{E} supposedly {past}».
{E} denied «{ing}».
{E} has denied «{ing}».
{E} denies having «{pp}».
{O} is investigating {E} on suspicion of «{ing}».
{O} would not say whether {E} «{past}».
""")
"""The same of somebody’s deed."""

FACTS = _lines("""
«{P}».
«{P}».
«{P}».
«{P}».
«{P}».
«{P}».
«{P}» {D}.
«{P}», and {O} was told {D}.
«{P}», and nobody in {N} disputes it.
In the end «{P}».
At the same time «{P}».
Meanwhile «{P}».
Even so, «{P}».
As a result, «{P}».
Two days earlier «{P}».
This much is certain: «{P}».
It is a fact that «{P}».
It turned out that «{P}».
It emerged {D} that «{P}».
{O} learned {D} that «{P}».
{O} discovered that «{P}».
{O} did not know that «{P}».
{O} had not noticed that «{P}».
{O} knew that «{P}».
{O} was surprised that «{P}».
{O} had forgotten that «{P}».
{O} regrets that «{P}».
Customs data show that «{P}».
Court records show that «{P}».
Satellite images show that «{P}».
Official statistics show that «{P}».
The accounts, published {D}, show that «{P}».
Bank statements prove that «{P}».
A court in {N} found that «{P}».
Judges in {N} ruled {D} that «{P}».
Laboratory tests proved that «{P}».
The black box showed that «{P}».
Because «{P}», {O} called off the visit.
After «{P}», {O} opened an office in {N}.
Before «{P}», few people in {N} had taken notice.
Since «{P}», {O} has kept away from {N}.
The fact that «{P}» has changed little in {N}.
The news that «{P}» reached {O} {D}.
Why «{P}» is disputed.
{O} would not say why «{P}».
Nobody knows why «{P}».
Although {O} had promised otherwise, «{P}».
Though «{P}», {O} stayed in {N}.
When «{P}», {O} was in {N}.
«{P}», which {O} has since called a mistake.
«{P}», as {O} knows well.
«{P}», a fact that {O} left out of its report.
«{P}», customs data show.
«{P}», court records show.
«{P}», although {O} had said it would not happen.
""")
"""What the article states itself, be it on the strength of a record or beside a doubt."""

INCIDENTAL = _lines("""
{O} declined to comment.
{O} could not be reached.
{O} said it would comment {L}.
{O} has its seat in {N}.
{O} and {Q} have been at odds since {year}.
{O} is due to meet {Q} {L}.
{O} has been under sanctions since {year}.
The case goes back to {year}.
A hearing is planned in {N} {L}.
{O} did not answer questions from {Q}.
{Q} published the documents {D}.
{O} said it would review the matter.
The trial in {N} begins {L}.
{O} has hired {Q} to look into the matter.
{Q} has long been critical of {O}.
The dispute has cost both sides a great deal.
A spokesman for {O} referred questions to {Q}.
{Q} praised {O} for its patience.
Little is known about {O}.
{O} and {Q} both have offices in {N}.
The search began {D}.
It is not clear when the talks will go on.
{O} denied any wrongdoing in another matter.
No charges have been brought.
""")
"""What stands around it."""
