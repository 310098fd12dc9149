"""Text in an article that speaks to a language model instead of to a reader."""

import re

from schemas.brief import ArticleWarning
from service.pipeline.page import Page

# Each alone would be odd in a news story; “ignore the rules” or “you must say” would not.
_ORDERS = r"""
\b(?:ignore|disregard|forget|override|bypass)\b \W+(?:(?:all|any|the|your|of)\W+){0,3}?
    (?:previous|prior|above|earlier|preceding|your|system)\b \W+(?:\w+\W+){0,2}?
    (?:instructions?|prompts?)\b
| \b(?:ignor\w*|vergiss|missachte|oublie[zr]?|olvid\w+|dimentica|esqueça|negeer|desconsidere)\b
    \W+(?:\w+\W+){0,4}?
    (?:anweisung\w*|consignes|instruccion\w*|istruzion\w*|instruç\w+|instructies)
| \bignore[zr]?\W+(?:\w+\W+){0,3}?instructions\s+(?:précédentes|antérieures)
| (?:игнорируй|забудь)\w*\W+(?:\w+\W+){0,4}?(?:инструкц|указани)\w*
| (?:忽略|无视|無視|忘记)[^。\n]{0,12}(?:指令|指示|提示)
| تجاهل\W+(?:\w+\W+){0,4}?(?:التعليمات|الأوامر|تعليمات)
| \b(?:attention|note|notice|dear|hey)\b[\s,:]*(?:to\s+)?(?:all\s+)?
    (?:ai|llms?|language\s+models?|chatbots?|chatgpt)\b
| (?:^|(?<=[.!?]\s))(?:to\s+)?(?:(?:all|any)\s+)?(?:automated|machine|ai)\s+
    (?:readers?|assistants?|tools?|agents?|systems?|summari[sz]ers?|crawlers?|models?)\b
    [^.!?:\n]{0,60}[:,]\s*(?:please|when|if|you|do\s+not|ignore|report|describe|add|list|write|say|
    state|treat|include|mark|note|output|summari[sz]e)\b
| \byou\s+must\s+(?:now\s+)?(?:output|summari[sz]e|(?:respond|answer|reply)\s+(?:only|with|in))\b
| <\|[^|<>\n]{1,40}\|> | </?(?:system|assistant|instructions?)> | \[/?(?:INST|SYS|SYSTEM)\]
| <</?SYS>> | ^[\s\#]*(?:system|assistant)\s*:
"""
# What an article on language models may say too: it is shown, and read as any text is.
_HINTS = r"""
\b(?:system|developer)\s+(?:prompt|message)\b
| \byou\s+are\s+(?:now\s+)?(?:an?\s+)?
    (?:ai|llm|(?:large\s+)?language\s+model|chatbot|helpful\s+assistant|chatgpt|gpt-?\d+)\b
| \bas\s+an?\s+(?:ai|large\s+language\s+model|language\s+model|ai\s+(?:assistant|model))\s*,
| \bif\s+you\s+are\s+an?\s+(?:ai|llm|(?:large\s+)?language\s+model|bot)\b
| \b(?:in|from)\s+your\s+(?:summary|output|brief)\b
| \b(?:respond|reply|answer|output|return)\s+only\s+(?:with|in|as|the|json)\b
| \b(?:ignore|disregard|forget|override|bypass)\b \W+(?:\w+\W+){0,4}?
    (?:previous|prior|above|earlier|preceding|all|any|your|other|system|the)\b \W+(?:\w+\W+){0,4}?
    (?:instructions?|prompts?|guidelines|directives)\b
"""
_FLAGS = re.VERBOSE | re.IGNORECASE | re.MULTILINE
_ORDER = re.compile(_ORDERS, _FLAGS)
_PATTERN = re.compile(f"{_ORDERS}|{_HINTS}", _FLAGS)
_DETAIL = "This text speaks to a language model; check what the brief took from around it."


def is_instruction(sentence: str) -> bool:
    """Whether a sentence begins with an order to a model: “Note to AI tools: …”."""
    return _ORDER.match(sentence.lstrip(" \t*_([")) is not None


def article_warnings(page: Page) -> list[ArticleWarning]:
    """Return a warning for each stretch that gives a language model instructions."""
    return [
        ArticleWarning(kind="instructions", span=page.span(*match.span()), detail=_DETAIL)
        for match in _PATTERN.finditer(page.text)
    ]
