"""Whether words between quotation marks are somebody's, or a term, a title or a scare quote.

Works for any language that sets such marks; the words around them decide.
"""

import re

from service.pipeline.candidates.saying import NAMING, says

SPEECH_WORDS = 6
"""From so many words on, marked words are speech, not a term."""
ENDS_LIKE_SPEECH = re.compile(r"[.,!?…。！？،؟।，][’”]?$")
SENTENCE_EDGE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"‘])|(?<=[。！？])")
SHORTENED = re.compile(  # “said Dr. Lind”: no sentence ends there.
    r"(?<=\b)(?:Dr|Mr|Mrs|Ms|Prof|St|Hon|Gen|Brig|Col|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Lt|Maj|Insp|Supt|"
    r"Det|Sen|Rep|Gov|Pres|Amb|Rev|Fr|Msgr|Eng|Sr|Jr|No|[A-Z])\."
)
_TERM_WORDS = 3  # The most words of a term that many use.
_NEAR = 40  # Code points before a title in which a verb of saying would make it speech.
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।][’”]?$")
_INTRODUCED = re.compile(r"[:,：，、]\s*$")
_FINITE = re.compile(
    r"\b(is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|must|"
    r"may|might|shall|i|we|you|they|he|she|don[’']t|won[’']t|can[’']t|\w+n[’']t|it[’']s|i[’']m|"
    r"we[’']re|they[’']re)\b",
    re.I,
)
_PREDICATE = re.compile(  # “said that it was ‘dangerous’”, “described him as ‘fair’”
    r"(?:\b(?:am|is|are|was|were|be|been|being|seems?|seemed|looks?|looked|remain(?:s|ed)?|it|that|"
    r"this|these|those|them|him|us|me)|"
    r"\b(?:describ|dismiss|characteri|condemn|denounc|prais|challeng|critici|brand|refer|paint|"
    r"portray|slam|reject|regard|view|derid|mock|attack|hail|welcom)\w*\b[^.;:]*\bas)\s*$",
    re.I,
)
_CALLED = re.compile(  # “called the tariffs ‘unlawful’”
    r"\bcall(?:s|ed|ing)? (?:the|this|that|these|those|it|them|him|its|his|her|their|any|such|"
    r"[A-Z][\w’'-]*[’']s) ?[^.;:,“”]{0,40}$"
)
_JUDGEMENT = re.compile(
    r"[a-z-]+(?:ing|ful|ous|ble|al|ive|ic|less|ed|ant|ent|ish|ary|ory|air|ong|uel|ene|urd|ane)"
)
_ADJUNCT = re.compile(  # “‘before Easter’”, “‘not once’”: no noun that a mark keeps at a distance
    r"^(?:about|above|after|against|as|at|because|before|below|beyond|by|during|for|from|if|in|"
    r"into|just|like|more|never|no|not|nothing|on|only|over|since|so|still|than|to|too|under|"
    r"until|very|when|while|with|within|without)\b"
)
_NAMED_BEHIND = re.compile(r"\b(?:an?|the|its|his|her|their|our|of)\s*$", re.I)
_ARTICLE = re.compile(r"(?:an?|the)\b")  # How a term or a by-name starts.
_TOLD = re.compile(r"\b(?:found|heard|hears|finds|shows|showed|noted|ruled) (?:\w+ )?that\b", re.I)
_NAMED = re.compile(r"\b\w+,? (?:called|titled|entitled|named) $")
_CALLED_BY_ALL = re.compile(
    r"\b(?:(?:they|people|locals|everyone|everybody|residents|some|many) calls?|"
    r"(?:press|media|papers|newspapers|tabloids|headlines) (?:(?:has|have|had) )?(?:calls?|called|"
    r"dubs?|named|labell?ed)|"
    r"(?:taken|come|took|came) to call(?:ing)?) (?:the |a |an |her |him |it |them )?$",
    re.I,
)
_HABITUALLY = re.compile(  # “Divers call the slugs ‘black gold’”, not “agreed to call it ‘fair’”
    r"(?<!to )(?<!will )(?<!would )(?<!not )(?<!n’t )(?<!n't )\bcall "
    r"(?:(?:them|it|him|her) |(?:the|this|these|those|such|their|its) (?:[\w’'-]+ ){1,2})?$"
)
_EXPLAINED = re.compile(  # “they were ‘straw buyers’, people paid to buy for others”
    r"^[”’\"']?,? (?:an? [\w-]+ (?:that|which|who|for|of|in|to)|people|those|anyone|someone|or|"
    r"meaning)\b"
)
_PUBLICATION = re.compile(
    r"\b(?:newsletter|newspaper|paper|journal|magazine|weekly|daily|memoirs?|column|blog|pamphlet|"
    r"leaflet|poem|play|novel|book|report|study|documentary|film|album|exhibition|show|anthem|hymn|"
    r"song|podcast),?\s*$",
    re.I,
)
_PERSON_LED = re.compile(r"^\s*(i|we|my|our|you|he|she|they|it|this|that|there|no|yes)\b", re.I)


def is_direct(before: str, after: str, inner: str) -> bool:
    """Whether `inner`, with what its paragraph says around it, is somebody's speech or writing."""
    if _is_whole_sentence(before, after, inner):
        return True
    if is_title(before, inner) or _is_term(before, after, inner):
        return False
    if before.rstrip().endswith(":") and _ENDS_SENTENCE.search(inner) and inner[:1].isupper():
        return True
    return size(inner) >= SPEECH_WORDS or _is_attributed(before, after, inner)


def size(words: str) -> int:
    """How many words; in a script that sets no spaces, half the number of characters."""
    unspaced = len(_NO_SPACES.findall(words))
    return len(_WORD.findall(_NO_SPACES.sub(" ", words))) + (unspaced + 1) // 2


def _is_whole_sentence(before: str, after: str, inner: str) -> bool:
    """“Nobody stayed.” between two other sentences, or at its paragraph's edge before “he said”."""
    if before.strip() and not _ENDS_SENTENCE.search(before.rstrip()):
        return False
    ended = not after.strip() or not after.lstrip()[:1].islower()
    if ended and _ENDS_SENTENCE.search(inner):
        return True
    return ENDS_LIKE_SPEECH.search(inner) is not None and says(after[:80])


def is_title(before: str, inner: str) -> bool:
    """A name that somebody gave to something: “Operation Fox”, a report called “Dark Routes”."""
    words = _WORD.findall(inner)
    capitalised = sum(w[0].isupper() or w[0].isdigit() for w in words)
    titled = len(words) > 1 and capitalised >= 0.6 * len(words) and not _FINITE.search(inner)
    introduced = _INTRODUCED.search(before) is not None
    said = introduced
    if introduced and (before.rstrip().endswith(",") or capitalised == len(words) > 1):
        said = says(SENTENCE_EDGE.split(before)[-1][-_NEAR:])  # “a rule, ‘Know Your Rack,’ that …”
    if len(words) > 1 and capitalised == len(words) and _NAMED.search(before):
        return True  # “a show called ‘We Were Only Sleeping’”
    named = NAMING.search(before[-_NEAR:]) is not None or _CALLED_BY_ALL.search(before) is not None
    if titled and capitalised == len(words) and _PUBLICATION.search(before):
        return True  # “wrote in her newsletter, ‘The Anchor’”
    if introduced and inner[:1].islower():
        named = False  # “not in the paper, ‘because I’m shy’”
    return named or (titled and not said)


def _is_term(before: str, after: str, inner: str) -> bool:
    """Two or three words that many use for a thing, or that the sentence explains."""
    words = size(inner)
    if not 2 <= words <= _TERM_WORDS or _ARTICLE.match(inner) or _FINITE.search(inner):
        return False
    listed = inner.endswith(",") or after.startswith(",")
    explained = listed and _EXPLAINED.match(after) is not None and not says(after[:_NEAR])
    return _HABITUALLY.search(before) is not None or explained


def _is_attributed(before: str, after: str, inner: str) -> bool:
    """Whether a short stretch is somebody's words: a verb of saying governs it in its sentence."""
    sentence_before = SENTENCE_EDGE.split(before)[-1]
    sentence_after = SENTENCE_EDGE.split(SHORTENED.sub("", after), maxsplit=1)[0]
    words = size(inner)
    if words == 0:
        return False
    if _INTRODUCED.search(before) and says(sentence_before[-80:]):
        return True
    if ENDS_LIKE_SPEECH.search(inner) and says(sentence_after[:60]):
        return True
    begins = not before.strip() or _ENDS_SENTENCE.search(before.rstrip()) is not None
    if begins and after.lstrip()[:1] in tuple(",，–—") and says(sentence_after[:60]):
        return True
    if after.startswith("と") and says(after[1:6]):
        return True  # 「行く」と述べた
    near = says(sentence_before[-60:])
    if near and inner.endswith(("!", "?", "！", "？")):
        return True
    told = says(sentence_before) or _TOLD.search(sentence_before) is not None
    governed = told or says(sentence_after[:90])
    speech = words >= 3 or _FINITE.search(inner) or _PERSON_LED.search(inner)
    return (
        bool(governed and speech)
        or bool(near and words >= 2)
        or (told and _judges(before, inner))
        or (words >= 3 and _is_told_on(before, inner))
    )


def _is_told_on(before: str, inner: str) -> bool:
    """“He wrote that he was ill. The rest was ‘invented by others’.”: what he wrote goes on."""
    sentences = SENTENCE_EDGE.split(before)
    told = len(sentences) > 1 and says(sentences[-2])
    return told and inner[:1].islower() and _ARTICLE.match(inner) is None


def _judges(before: str, inner: str) -> bool:
    """Whether one or two words are what somebody says of something, not what a thing is called."""
    if not inner[:1].islower():
        return False
    called = _CALLED.search(before) is not None and _JUDGEMENT.fullmatch(inner.strip(".,"))
    return bool(called or _PREDICATE.search(before)) or (
        size(inner) > 1 and _ADJUNCT.match(inner) is not None and not _NAMED_BEHIND.search(before)
    )
