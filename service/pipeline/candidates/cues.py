"""Words by which an article keeps a statement at a distance: hedges, attributions, denials.

English has the fullest list; other languages have their commonest words, which need no parser.
"""

import re
from collections.abc import Iterable

from schemas.brief import ClaimBasis
from service.pipeline.candidates.found import Cue
from service.pipeline.page import Page, Sentence

# In the order in which they win where two begin at the same place.
_WORDS: dict[ClaimBasis, str] = {
    "stated_unverified": r"""
        (?:has|have|had|could|can|cannot|can[’']t|was|were|is|are)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+|be\s+)?
          (?:immediately\s+|independently\s+)*(?:verif|confirm|corroborat|authenticat|substantiat)\w*
        |(?:could|can|was|were)\s*(?:not|n[’']t)\s+(?:be\s+)?(?:immediately\s+|independently\s+)*
          (?:(?:verif|confirm|corroborat|authenticat)\w*|establish\w+)
        |(?:has|have|had)n[’']t\s+been\s+(?:independently\s+)?(?:verif|confirm)\w+
        |unable\s+to\s+(?:independently\s+)?(?:verify|confirm|corroborate|authenticate|establish)
        |not\s+(?:been\s+)?(?:independently\s+)?(?:verified|confirmed|corroborated)
        |no\s+evidence\s+(?:has\s+been\s+|was\s+)?(?:offered|given|provided|presented|produced)
        |without\s+(?:offering|providing|giving|citing|presenting)\s+(?:any\s+)?evidence
        |(?:un(?:verified|confirmed|corroborated|substantiated|proven))
        |it\s+(?:is|was|remains)\s+(?:not\s+clear|unclear)
        |yet\s+to\s+be\s+(?:independently\s+)?(?:verif|confirm|corroborat|authenticat)\w+
        |nicht\s+(?:unabhängig\s+)?(?:zu\s+)?(?:verifizier\w+|bestätig\w+|(?:über)?prüf\w+) |unabhängig\s+nicht\s+\w*prüf\w+
        |no\s+se\s+(?:pudo|pudieron|ha\s+podido|han\s+podido)\s+(?:verificar|confirmar)
        |n[’']a\s+pas\s+(?:pu\s+)?(?:être\s+)?(?:confirm|vérifi)\w+ |no\s+(?:ha|pudo)\s+(?:sido\s+)?(?:verific|confirm)\w+
        |не\s+подтвержд\w+""",
    "alleged": r"""
        alleged(?:ly)? |alleg(?:es|ing|e)\b |(?:allegations?|accusations?|suspicions?)\s+(?:that|of) |purported(?:ly)? |supposedly|supposed(?!\s+to\s+(?!have\b)) |ostensibly
        |suspected(?:\s+of|\s+to)? |suspects?\s+that |accus(?:es?|ed|ing)\b |blam(?:es?|ed|ing)\b |is\s+charged\s+with|are\s+charged\s+with
        |(?:was|were|been)\s+charged\s+with |indictments?\s+(?:also\s+)?(?:says?|alleges?|claims?)
        |stand\s+accused |so-called
        |angeblich\w* |mutmaßlich\w* |soll(?:en)?(?=(?:\s+[\w-]+){1,10}\s+(?:haben|sein)\b) |avrebbe(?:ro)? |teriam?(?=\s+\w+[dt]o\b) |prétendu\w* |présumé\w* |aurai(?:t|ent)
        |presunt\w+ |supuest\w+ |suspeit\w+ |alegad\w+ |якобы |предположительно |нібито |ймовірно |rzekom\w+ |domniem\w+
        |iddia\w* |يُزعم |مزعوم\w*""",
    "disputed": r"""
        (?:officially\s+|flatly\s+|strongly\s+|repeatedly\s+|categorically\s+|vehemently\s+)?
          (?:disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|contradict(?:s|ed|ing)?|contest(?:s|ed))
          (?=\s+(?:any|all|the|that|having|being|it|this|those|these|as|claims?|allegations?|accusations?|reports?|suggestions?|involvement|supplying|sending|selling|knowing|wrongdoing|doing|knowledge|providing|\w+ing|his|her|their|its|[“"‘']))
        |(?:officially\s+|flatly\s+|strongly\s+|repeatedly\s+|categorically\s+|vehemently\s+)?den(?:y|ies|ied|ying)
          (?!\s+(?:entry|bail|access|permission|visas?|boarding|parole|asylum|them|him|us|me|(?:\w+\s+){0,2}(?:access|entry|visas?|permission)\b))
        |(?:flatly\s+|strongly\s+|repeatedly\s+|categorically\s+|vehemently\s+)?(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)
          (?=\s+(?:that\b|[“"‘']|(?:it|this|them|these|those)\s+as\b|(?:(?:any|all|the|these|those|such|his|her|their|its|both)\s+)?(?:[\w’'-]+\s+){0,3}?
            (?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|charges?|findings?|notions?|ideas?|criticisms?|rumou?rs?|conclusions?|speculation|accounts?|statements?|versions?|involvement|wrongdoing)\b))
        |insist(?:s|ed|ing)?\s+(?:that|it|he|she|they|on|there|the|[“"‘'])
        |bestreit\w+ |dementier\w* |dément\w* |nieg\w+ |neg(?:ó|aron|ou) |desmint\w+ |отрица\w+ |опроверг\w+ |заперечу\w+ |nie(?:nt)?(?=\s+(?:les|la|le|l[’']|avoir|être|toute?s?)\b) |نفى|نفت""",
    "anonymous_source": r"""
        (?:who|which)\s+(?:asked|declined|requested|spoke|refused|did\s+not\s+want|wished|wanted|chose|insisted)\s+
          (?:not\s+)?(?:to\s+be\s+(?:named|identified)|to\s+remain\s+anonymous|anonymity|on\s+(?:the\s+)?condition\s+of\s+anonymity|on\s+anonymity|to\s+be\s+quoted\s+by\s+name)(?:(?!\s+(?:said|says|told|added|claimed)\b)[^.,;”"]){0,60}
        |on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+(?:he|she|they)\s+not\s+be\s+named)
        |sources?\s+(?:familiar|close|with\s+knowledge|briefed|inside|in)\s+[^.,;“"]{3,50}?\s+(?:said|say|says|told|claim|claims|claimed|believe)
        |(?:one|a|another|the)\s+(?:\w+\s+){0,3}source\s+(?:said|says|told|stated|stating|claimed|claims|added|close|familiar)
        |(?:anonymous|unnamed|unidentified)\s+(?:\w+\s+)?(?:sources?|officials?|persons?|people|diplomats?)
        |people\s+familiar\s+with[^.,;]{3,50}
        |sources?\s+(?:said|say|told|claim|claimed|believe) |according\s+to\s+(?:\w+\s+){0,3}sources?""",
    "speculation": r"""
        (?:is|are|was|were|been)\s+reported(?:\s+to\b)? |reportedly |apparently |presumably |possibly|(?<!as\s)(?<!if\s)(?<!where\s)(?<!wherever\s)possible |perhaps |probably |likely |maybe
        |rumou?r(?:s|ed)?\b |(?:my|our|his|her|their|the|best)\s+guess(?:es)?\s+(?:is|are|was|were) |guess(?:es|ed)\s+that |(?:i|we)\s+suspect(?:ed)? |there(?:[’']s|\s+is|\s+was)\s+talk\b |people\s+say |word\s+is |speculat\w+ |thought\s+to |(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|understood|said|feared|rumou?red|assumed|presumed)(?=\s+(?:to|that))
        |(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|understood|said|feared|rumou?red|assumed|presumed)(?:\s+to\s+(?:be|have)\b)?
        |it\s+(?:is|was)\s+(?:believed|thought|understood|said|feared)
        |(?:the\s+)?(?:fear|worry|concern|suspicion|theory|assumption|hope)\s+is(?:\s+that)?
        |(?:could(?!\s+not\b)|might|may)(?=\s+(?:also\s+|well\s+|have\s+|be\s+|\w+ly\s+)*\w+) |appears?\s+to |appeared\s+to |seems?\s+to |seemed\s+to |seemingly
        |suggest(?:s|ed|ing)?\s+that |hint(?:s|ed|ing)?\s+(?:that|at)
        |vermutlich |womöglich |möglicherweise |wahrscheinlich |peut-être |probablement |semble(?:nt)? |posiblemente |probablemente |quizás? |podría\w* |poderia\w* |возможно |вероятно""",
    "attributed": r"""
        according\s+to |in\s+the\s+words\s+of |by\s+(?:his|her|their|its)\s+account
        |(?<!insurance\s)(?<!asylum\s)claim(?:s|ed|ing)?(?!\s+(?:the\s+)?(?:\S+\s+){0,3}lives\b) |maintain(?:s|ed)?(?=\s+(?:that|it|he|she|they)) |assert(?:s|ed|ing)? |contend(?:s|ed|ing)?
        |argu(?:es|ed|e|ing)(?=\s+(?:that|it|the|he|she)) |believ(?:es|ed|e)(?=\s+(?:that|it|the|he|she|they|some|there))
        |sagte|erklärte|behaupte\w+|zufolge|laut(?=\s) |selon|d[’']après|affirm(?:e|ent|é|ait|aient)|a\s+déclaré |según|afirm\w+|aseguró
        |(?<!\bo\s)(?<!el\s)(?<!do\s)(?<!no\s)(?<!um\s)segundo(?=\s+(?:os?|as?|ele|ela|eles|elas|fontes?|autoridades|dados|relatos|uma?|(?-i:[A-Z])\w+)\s)
        |заяв\w+|по\s+словам|по\s+данным|утвержда\w+|за\s+словами|заявив\w*|według|twierdz\w+""",
}  # fmt: skip
# In scripts that set no spaces between words.
_UNSPACED: dict[ClaimBasis, str] = {
    "stated_unverified": "未经证实|未經證實|无法(?:独立)?核实|無法(?:獨立)?核實|確認できていない|確認されていない",
    "alleged": "据称|據稱|涉嫌|疑い",
    "disputed": "否认|否認|否定し",
    "anonymous_source": "不愿透露姓名|不願透露姓名|匿名を条件",
    "speculation": "(?<!不)可能(?![なに])|かもしれない|とみられる|恐らく|或许|或許",
    "attributed": "声称|聲稱|据报道|據報導|によると|によれば",
}
_PATTERNS = {
    basis: re.compile(rf"(?<!\w)(?:{words})(?!\w)|{_UNSPACED[basis]}", re.I | re.X)
    for basis, words in _WORDS.items()
}
_SAYING = re.compile(
    r"(?<![\w-])(?:said|says|say|told|tells|added|adds|warned|warns|stated|states|stating|saying|noted|explained|"
    r"testified|wrote|declared|"
    r"estimates?|estimated|predicted|predicts|concluded|concludes|suggested|suggests|alleges)(?![\w-])",
    re.I,
)
_MAY_MONTH = re.compile(
    r"May\s+(?:\d|Day)|\d\s+May|(?:in|by|since|last|of|until|this|next) May", re.I
)


def find_cues(page: Page) -> tuple[Cue, ...]:
    """Hedging, attributing and denying words of the prose, in order; headings are read too."""
    return tuple(_cues_in(page, _PATTERNS.items(), keep_headings=True))


def find_sayings(page: Page) -> tuple[Cue, ...]:
    """Plain verbs of saying, which attribute a statement without keeping much distance."""
    return tuple(_cues_in(page, [("attributed", _SAYING)], keep_headings=False))


def _cues_in(
    page: Page, patterns: Iterable[tuple[ClaimBasis, re.Pattern[str]]], *, keep_headings: bool
) -> list[Cue]:
    found: list[Cue] = []
    taken: set[int] = set()
    patterns = list(patterns)
    for sentence in page.sentences:
        if sentence.boilerplate is not None and not (
            keep_headings and sentence.boilerplate == "heading"
        ):
            continue
        for basis, pattern in patterns:
            for match in pattern.finditer(page.text, sentence.start, sentence.end):
                stretch = range(*match.span())
                month = match.group() == "May" and _is_month_or_name(page, sentence, *match.span())
                if taken.isdisjoint(stretch) and not month:
                    taken.update(stretch)
                    found.append(Cue(stretch.start, stretch.stop, basis))
    return sorted(found, key=lambda c: c.start)


def _is_month_or_name(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether “May” is a month or a person; only headlines write the verb with a capital."""
    around = page.text[max(sentence.start, start - 6) : end + 4]
    return sentence.boilerplate is None or _MAY_MONTH.search(around) is not None
