"""Words that say that somebody speaks, and words that give a thing its name."""

import re

_VERBS = """
say says said saying tell tells told telling state states stated stating add adds added adding
explain explains explained explaining claim claims claimed claiming argue argues argued arguing
announce announces announced announcing declare declares declared declaring insist insists insisted
insisting warn warns warned warning note notes noted noting write writes wrote written writing
reply replies replied replying answer answers answered respond responds responded responding ask
asks asked asking admit admits admitted admitting concede concedes conceded acknowledge acknowledges
acknowledged confirm confirms confirmed confirming deny denies denied denying reject rejects
rejected rejecting dismiss dismisses dismissed dismissing describe describes described describing
call calls called calling label labels labelled labeled brand brands branded accuse accuses accused
accusing allege alleges alleged alleging assert asserts asserted asserting report reports reported
suggest suggests suggested suggesting stress stresses stressed stressing emphasise emphasised
emphasize emphasized remark remarked comment commented observe observed recall recalled recalls
recount recounted testify testifies testified tweet tweeted post posted posts quote quoted quotes
quoting cite cited citing complain complained complains joke joked urge urged urges vow vowed vows
pledge pledged promise promised demand demanded demands shout shouted whisper whispered quip quipped
conclude concluded continue continued predict predicted believe believes believed reveal revealed
cautions reckon reckons reckoned lament laments lamented observes whispers quips concludes
predicts believes maintains contends estimate estimates estimated boast boasts boasted text texted
email emailed mutter muttered grumble grumbled murmured wondered agreed scoffed shrugged laughed
remembers remembered retorted snapped fumed
read reads think thinks thought refer refers referred referring condemn condemned condemns denounce
denounced praise praised criticise criticised criticize criticized blame blamed characterise
characterised characterize characterized maintain maintained caution cautioned mention mentioned
contend contended opine opined exclaim exclaimed cry cried sigh sighed words phrase statement
""".split()
_OTHER_LANGUAGES = """
sagte sagt erklärte erklärt betonte schrieb teilte berichtete meinte warnte zufolge laut
dit a-t-il a-t-elle déclaré affirmé expliqué ajouté selon estime souligne affirme assure
dijo dice afirmó aseguró declaró explicó añadió agregó señaló según indicó sostuvo
disse afirmou declarou explicou acrescentou segundo detto affermato dichiarato secondo
сказал сказала заявил заявила сообщил сообщила отметил отметила говорит говорится подчеркнул
сказав заявив повідомив зазначив powiedział powiedziała oświadczył stwierdził dodał mówi
sade säger sa sier sagde siger zei zegt aldus aldus sanoi dedi söyledi belirtti açıkladı
قال قالت وقال وقالت أضاف أضافت وأضاف أعلن أعلنت صرح صرحت אמר אמרה הודיע לדברי گفت کہا
""".split()

_WORDS = frozenset(word for word in (*_VERBS, *_OTHER_LANGUAGES) if word.isalpha())
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(
    r"according to|\bputs? (?:it|them|that) at\b"
    r"|a-t-(?:il|elle|on)|说|表示|称|指出|說|稱|：|述べ|語っ|話し|말했|밝혔|전했|กล่าว"
    r"|कहा|कहते|बोल|बताया"
)


def says(words: str) -> bool:
    """Whether a verb of saying, or what stands for one, is among the words.

    A look-up for each word: one pattern of all the verbs takes a hundred times as long.
    """
    folded = words.lower()
    return not _WORDS.isdisjoint(_WORD.findall(folded)) or _PHRASE.search(folded) is not None


NAMING = re.compile(
    r"\bwhat (?:[\w’'-]+ ){1,5}calls? (?:the |a |an )?$|"
    r"(?<!called )(?<!branded )(?<!dismissed )(?<!described )(?<!called the )(?<!branded the )"
    r"(?<!dismissed the )(?<!described the )\b(so[- ]called|dubbed|nicknamed|codenamed|code-named|"
    r"known as|(?:kn[eo]ws?|known) (?:[\w’'-]+ ){0,3}as|entitled|titled|named|"
    r"(?:film|book|report|article|song|series|programme|program|paper|novel|podcast|campaign|"
    r"operation|project|headlined?)(?: called)?|the term|the word)\s*,?\s*$",
    re.I,
)
"""Words just before a quotation mark that make what follows a name, not speech."""
