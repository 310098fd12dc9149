"""Words by which an article keeps a statement at a distance, by the basis that they speak for.

English has the fullest list; other languages have their commonest words, which need no parser.
"""

from schemas.brief import ClaimBasis

# In the order in which they win where two begin at the same place.
WORDS: dict[ClaimBasis, str] = {
    "stated_unverified": r"""
        (?:has|have|had|could|can|cannot|can[’']t|was|were|is|are)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+|be\s+)?
          (?:immediately\s+|independently\s+)*(?:verif|confirm|corroborat|authenticat|substantiat)\w*
        |(?:could|can|was|were)\s*(?:not|n[’']t)\s+(?:be\s+)?(?:immediately\s+|independently\s+)*
          (?:(?:verif|confirm|corroborat|authenticat)\w*|establish\w*(?!\s+(?:itself|themselves|an?|who|what|when|where|why|how|which)\b))
        |(?:has|have|had)n[’']t\s+been\s+(?:independently\s+)?(?:verif|confirm)\w+
        |(?:unable|(?:not|n[’']t)\s+(?:been\s+)?able|(?:not|n[’']t)\s+in\s+a\s+position|impossible|difficult|hard)\s+to\s+
          (?:independently\s+)?(?:verify|confirm|corroborate|authenticate|establish)
        |no\s+(?:independent\s+|official\s+)confirmation
        |not\s+(?:been\s+)?(?:independently\s+)?(?:verified|confirmed|corroborated)
        |no\s+evidence\s+(?:has\s+been\s+|was\s+)?(?:offered|given|provided|presented|produced)
        |without\s+(?:offering|providing|giving|citing|presenting)\s+(?:any\s+)?evidence
        |(?:un(?:verified|confirmed|corroborated|substantiated|proven))
        |it\s+(?:is|was|remains)\s+(?:not\s+clear|unclear)(?!\s+(?:who|whom|whose|what|which|when|where|why|how)\b)
        |(?:looking\s+into|verifying|checking|investigating)\s+(?:the\s+|an?\s+|those\s+|these\s+)?(?:\w+\s+)?(?:reports?|claims?|tips?|allegations?|rumou?rs?)
        |yet\s+to\s+(?:be\s+)?(?:independently\s+)?(?:(?:verif|corroborat|authenticat)\w+|confirm\w*|establish(?:ed)?)
        |nicht\s+(?:unabhängig\s+)?(?:zu\s+)?(?:verifizier\w+|bestätig\w+|(?:über)?prüf\w+) |unabhängig\s+nicht\s+\w*prüf\w+
        |no\s+se\s+(?:pudo|pudieron|ha\s+podido|han\s+podido)\s+(?:verificar|confirmar)
        |n[’']a\s+pas\s+(?:pu\s+)?(?:être\s+)?(?:confirm|vérifi)\w+ |no\s+(?:ha|pudo)\s+(?:sido\s+)?(?:verific|confirm)\w+
        |не\s+подтвержд\w+""",
    "alleged": r"""
        alleged(?:ly)? |alleg(?:es|ing|e)\b |(?:allegations?|accusations?|suspicions?)\s+(?:that|of) |purported(?:ly)? |purports?\s+to |supposedly|supposed(?!\s+to\b(?!\s+have\b)) |ostensibly
        |suspected(?:\s+of|\s+to)? |suspects?\s+that |(?<!co-)accus(?:es?|ed|ing)\b |blam(?:es?|ed|ing)\b |is\s+charged\s+with|are\s+charged\s+with
        |(?:was|were|been)\s+charged\s+with
        |(?:prosecutors|the\s+(?:prosecution|crown|complaint|lawsuit|suit|charge\s+sheet)|court\s+(?:papers|documents|filings)|charging\s+documents)\s+
          (?:also\s+)?(?:say|says|said)
        |(?:(?:the|an?)\s+)?(?:(?:high|crown|supreme|federal|district|county|coroner[’']s|magistrates[’']|parish|town|city)\s+)?
          (?:court|jury|jurors|tribunal|inquest|inquiry|dáil|seanad|parliament|commission|committee|panel|assembly|senate|council|mps|
            senators|councillors|magistrates|meeting)\s+(?:has\s+|have\s+|had\s+)?(?:(?:also|previously|earlier)\s+)?(?:heard|hears?|(?:was|were)\s+told)
          (?=\s*[,.;]|\s+(?:(?:on\s+)?(?:\w+day|today)|yesterday)\b)
        |indictments?\s+(?:also\s+)?(?:says?|alleges?|claims?)
        |stand\s+accused
        |angeblich\w* |mutmaßlich\w* |soll(?:en)?(?=(?:\s+[\w-]+){1,10}\s+(?:haben|sein)\b) |avrebbe(?:ro)? |teriam?(?=\s+\w+[dt]o\b) |prétendu\w* |présumé\w* |aurai(?:t|ent)
        |presunt\w+ |supuest\w+ |suspeit\w+ |alegad\w+ |якобы |предположительно |нібито |ймовірно |rzekom\w+ |domniem\w+
        |iddia\w* |يُزعم |مزعوم\w*""",
    "disputed": r"""
        (?:officially\s+|flatly\s+|strongly\s+|repeatedly\s+|categorically\s+|vehemently\s+)?
          (?:disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|contradict(?:s|ed|ing)?|contest(?:s|ed))
          (?=\s+(?:any|all|even|the|that|having|being|it|this|those|these|as|claims?|allegations?|accusations?|reports?|suggestions?|involvement|supplying|sending|selling|knowing|wrongdoing|doing|knowledge|providing|\w+ing|his|her|their|its|[“"‘']))
        |(?:officially\s+|flatly\s+|strongly\s+|repeatedly\s+|categorically\s+|vehemently\s+)?den(?:y|ies|ied|ying)
          (?!\s+(?:entry|bail|access|permission|visas?|boarding|parole|asylum|them|him|us|me|(?:\w+\s+){0,2}(?:access|entry|visas?|permission)\b))
        |(?:flatly\s+|strongly\s+|repeatedly\s+|categorically\s+|vehemently\s+)?(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)
          (?=\s+(?:that\b|(?:as\s+)?[“"‘']|(?:it|this|them|these|those)\s+as\b|(?:(?:any|all|the|these|those|such|his|her|their|its|both)\s+)?(?:[\w’'-]+\s+){0,3}?
            (?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|charges?|findings?|notions?|ideas?|criticisms?|rumou?rs?|conclusions?|speculation|accounts?|statements?|versions?|involvement|wrongdoing)\b))
        |(?:which|that)\s+(?:[^\s.,;]+\s+){1,5}?(?:disputes|disputed|contests|contested|rejects|rejected)(?=\s*[.,;:)—–])
        |call(?:s|ed|ing)?\s+(?:(?:that|this|it|them)|(?:(?:the|that|this|these|those|such|his|her|their|its)\s+)?(?:\w+\s+)?
            (?:claims?|allegations?|accusations?|reports?|figures?|suggestions?|rumou?rs?|story|charges?))\s+[“"‘']?(?:\w+\s+)?
            (?:baseless|groundless|unfounded|false|untrue|fake|fabricat\w+|fiction|nonsense|rubbish|lies?|absurd|ridiculous|ludicrous|propaganda|slander\w*)
        |(?:scoff(?:s|ed|ing)?\s+at|cast(?:s|ing)?\s+doubts?\s+(?:on|over)|pour(?:s|ed|ing)?\s+(?:scorn|cold\s+water)\s+on|tak(?:es?|ing)\s+issue\s+with|took\s+issue\s+with)
        |insist(?:s|ed|ing)?(?:\s+(?:that|it|he|she|they|on|there|the|[“"‘'])|(?=,))
        |(?:is|are|was|were)\s+(?:simply\s+|just\s+|plainly\s+)?[“"‘']*(?:simply\s+|just\s+|plainly\s+)?(?:not\s+true|untrue|nonsense|a\s+lie|lies|baseless|unfounded|groundless)\b
        |bestreit\w+ |dementier\w* |dément\w* |nieg\w+ |neg(?:ó|aron|ou) |desmint\w+ |отрица\w+ |опроверг\w+ |заперечу\w+ |nie(?:nt)?(?=\s+(?:les|la|le|l[’']|avoir|être|toute?s?)\b) |نفى|نفت""",
    "anonymous_source": r"""
        (?:who|which|(?:he|she|they|both|all)(?!\s+spoke))\s+(?:asked|declined|requested|spoke|refused|did\s+not\s+want|wished|wanted|chose|insisted)\s+
          (?:not\s+)?(?:to\s+be\s+(?:named|identified)|to\s+remain\s+anonymous|anonymity|on\s+(?:the\s+)?condition\s+of\s+anonymity|on\s+anonymity|to\s+be\s+quoted\s+by\s+name)(?:(?!\s+(?:said|says|told|added|claimed)\b)[^.,;”"]){0,60}
        |(?:who\s+(?:is|are|was|were)\s*)?(?:not|n[’']t)\s+(?:allowed|authori[sz]ed|permitted|empowered)\s+to\s+
          (?:speak|talk|comment|brief|discuss)(?:(?!\s+(?:said|says|told|added|claimed)\b)[^.,;”"]){0,40}
        |on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:that\s+)?(?:we|he|she|they|(?:his|her|their)\s+names?)\s+[^.,;“”"]{0,20}?
          (?:name[ds]?|identif\w+|used?|published|quoted?))
        |speaking\s+(?:anonymously|on\s+background|off\s+the\s+record)
        |(?:an?|one|two|three|four|five|several|some|another|other)\s+(?:\w+\s+){0,3}(?:persons?|people|m[ae]n|wom[ae]n|officials?|diplomats?|executives?|employees?|insiders?|bankers?|traders?)\s+
          (?:who\s+(?:has|have|had)\s+(?:seen|read|reviewed|been\s+briefed\s+on)|(?:with|who\s+ha(?:s|ve|d))\s+(?:direct\s+|first-?hand\s+|detailed\s+)?knowledge\s+of|
            familiar\s+with|close\s+to|briefed\s+on)(?:(?!\s+(?:said|says|say|told|added|claimed)\b)[^.,;“”"]){2,50}
        |sources?\s+(?:familiar|close|with\s+knowledge|briefed|inside|in)\s+[^.,;“"]{3,50}?\s+(?:said|say|says|told|claim|claims|claimed|believe)
        |(?:one|a|another|the)\s+(?:\w+\s+){0,3}source\s+(?:said|says|told|stated|stating|claimed|claims|added|close|familiar)
        |(?:anonymous|unnamed|unidentified)\s+(?:\w+\s+)?(?:sources?|officials?|persons?|people|diplomats?)
        |people\s+familiar\s+with[^.,;]{3,50}
        |asking\s+(?:not\s+to\s+be\s+(?:named|identified|quoted)|for\s+anonymity)
        |sources?\s+(?:said|say|told|claim|claimed|believe|suggest(?:ed)?|indicate[ds]?) |according\s+to\s+(?:\w+\s+){0,3}sources?""",
    "speculation": r"""
        (?:is|are|was|were|been)\s+reported(?!\s+(?:stolen|missing|lost)\b)(?:\s+to\b)? |reportedly |apparently |presumably |possibly|(?<!as\s)(?<!if\s)(?<!where\s)(?<!wherever\s)possible |perhaps |probably |likely |maybe
        |rumou?r(?:s|ed)?\b |(?:my|our|his|her|their|the|best|\w+[’']s)\s+guess(?:es)?\s+(?:is|are|was|were) |guess(?:es|ed)\s+that |(?:i|we)\s+suspect(?:ed)? |there(?:[’']s|\s+is|\s+was)\s+talk\b |people\s+say |word\s+is |speculat\w+ |thought\s+to |(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|understood|said|feared|rumou?red|assumed|presumed)(?=\s+(?:to|that))
        |(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|understood|said|feared|rumou?red|assumed|presumed)(?:\s+to\s+(?:be|have)\b)?
        |it(?:\s+is|\s+was|[’']s)\s+(?:believed|thought|understood|said|feared)
        |(?:the\s+)?(?:fear|worry|concern|suspicion|theory|assumption|hope)\s+is(?:\s+that)?
        |(?<=[,\s])said\s+to\s+(?:have|be|come|contain|belong)\b |(?<!no\s)(?<!little\s)(?<!any\s)(?<!without\s)doubt(?:s|ed)?\s+that
        |feared\s+(?:that|the|it|he|she|they)\b |talk\s+(?:(?:in|on|at|among|around|of)\s+[^.,;“"]{2,25}?\s+)?that\b
        |(?:stor(?:y|ies)|tales?|posts?|messages?|videos?|claims?|whispers?|gossip)\s+(?:now\s+|is\s+|are\s+|was\s+|were\s+)?
          (?:going\s+(?:a?round|about)|doing\s+the\s+rounds|making\s+the\s+rounds|circulating)
        |(?:some|others|many|people|locals|residents|neighbou?rs|gossip|legend|rumou?r|word|traders|brokers)(?:\s+(?:in|on|at|along)\s+[^.,;“"]{2,25})?\s+
          ha(?:s|ve|d)\s+it(?:\s+that)?
        |(?:as\s+)?(?:has|have|had|was|were|is|are)\s+(?:been\s+)?(?:put|noised|bandied)\s+about
        |(?:could(?!\s+not\b)|might|may)(?=\s+(?:also\s+|well\s+|have\s+|be\s+|\w+ly\s+)*\w+) |appears?\s+to |appeared\s+to |seems?\s+to |seemed\s+to |seemingly
        |(?:privately|quietly|widely)\s+(?:expect|fear|suspect|believe|think|thought|predict|assume|suggest)(?:s|ed)?
        |(?:some|many|most|few|analysts|economists|experts|observers|insiders|traders|diplomats|critics)\s+(?:[\w-]+\s+){0,4}?(?:expect|suspect|fear|assume|predict)(?:ed)?
        |(?:one|another|a|the\s+(?:main|leading|likeliest|prevailing|official))\s+(?:theory|hypothesis|explanation)
        |(?:amid|raised|raising|stoked|stoking|fuelled|fueled)\s+(?:\w+\s+)?(?:fears|concerns|speculation)\s+that
        |as\s+far\s+as\s+(?:he|she|they|we|i|anyone|anybody)\s+(?:knows?|knew|could\s+tell|can\s+tell) |to\s+the\s+best\s+of\s+(?:his|her|their|my|our|its)\s+knowledge
        |(?:takes?|took|taken|taking)\s+(?:(?:it|that|this|which)\s+)?to\s+mean |(?:not|n[’']t)\s+rul(?:e|ed|ing)\s+out
        |suggest(?:s|ed|ing)?\s+that |hint(?:s|ed|ing)?\s+(?:that|at)
        |vermutlich |womöglich |möglicherweise |wahrscheinlich |peut-être |probablement |semble(?:nt)? |posiblemente |probablemente |quizás? |podría\w* |poderia\w* |возможно |вероятно""",
    "attributed": r"""
        according\s+to |in\s+the\s+(?:words|opinion|view|judge?ment)\s+of |(?:speaks?|spoke)\s+of(?=\s+(?:[\w-]+\s+){0,3}?
          (?:shots?|gunfire|explosions?|screams|dead|killed|injured|wounded|\d[\d,.]*|hundreds|thousands|dozens|hundred|thousand)\b) |(?:by|on)\s+(?:his|her|their|its|one|some|most|(?:(?:the|an?)\s+)?\w+[’']s)\s+(?:own\s+)?(?:accounts?|reckoning|estimates?|count|telling|calculations?)
        |boast(?:s|ed|ing)?(?=\s+(?:that|of|on|to|it|he|she|they)\b) |reckon(?:s|ed)?(?!\s+(?:on|with|up)\b) |attribut(?:e|es|ed)(?=\s+(?:[^\s.,;]+\s+){0,6}?to\b)
        |put(?:s|ting)?\s+(?:it|the\s+(?:[\w-]+\s+)?(?:number|figure|toll|total|cost|value|damage|count|losses|share|price|size)(?:\s+[^\s.;“"]+){0,12}?)\s+(?:at|nearer|closer)
        |put(?:s|ting)?\s+(?:the|its|their|his|her)\s+(?:[\w-]+\s+){1,3}?at\s+(?:(?:about|around|some|nearly|over)\s+)?(?=[$€£₹\d])
        |(?:is|are|was|were|been)\s+put\s+at
        |(?<!insurance\s)(?<!asylum\s)claim(?:s|ed|ing)?(?!\s+(?:the\s+)?(?:\S+\s+){0,3}lives\b) |maintain(?:s|ed)?(?=\s+(?:that|it|he|she|they)) |assert(?:s|ed|ing)? |contend(?:s|ed|ing)?
        |argu(?:es|ed|e|ing)(?=\s+(?:that|it|the|he|she)) |believ(?:es|ed|e)(?=,?\s+\w)(?!\s+(?:in|by|me|us|him|you|themselves|himself|herself)\b)
        |sagte|erklärte|behaupte\w+|zufolge|laut(?=\s) |selon|d[’']après|affirm(?:e|ent|é|ait|aient)|a\s+déclaré |según|afirm\w+|aseguró
        |(?<!\bo\s)(?<!el\s)(?<!do\s)(?<!no\s)(?<!um\s)segundo(?=\s+(?:os?|as?|ele|ela|eles|elas|fontes?|autoridades|dados|relatos|uma?|(?-i:[A-Z])\w+)\s)
        |заяв\w+|по\s+словам|по\s+данным|утвержда\w+|за\s+словами|заявив\w*|według|twierdz\w+""",
}  # fmt: skip
# In scripts that set no spaces between words.
UNSPACED: dict[ClaimBasis, str] = {
    "stated_unverified": "未经证实|未經證實|无法(?:独立)?核实|無法(?:獨立)?核實|確認できていない|確認されていない",
    "alleged": "据称|據稱|涉嫌|疑い",
    "disputed": "否认|否認|否定し",
    "anonymous_source": "不愿透露姓名|不願透露姓名|匿名を条件",
    "speculation": "(?<!不)可能(?![なに])|かもしれない|とみられる|恐らく|或许|或許",
    "attributed": "声称|聲稱|据报道|據報導|によると|によれば",
}
