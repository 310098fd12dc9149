"""What a figure counts where there is no parser: by unit words of several languages."""

import re

from service.pipeline.candidates.amount_words import CASH, MEASURES, MONEY
from service.pipeline.candidates.figures import Figure
from service.pipeline.candidates.found import Amount

_WORD = re.compile(r"[\s\u00a0]+([^\W\d_][\w’'-]*)")
_OF = re.compile(
    r"[\s\u00a0]+(?:de\s+la\s+|del\s+|de\s+|d[’']|di\s+|van\s+|von\s+|do\s+|da\s+|of\s+)"
)
_CURRENCY = re.compile(r"\s+(?:de\s+|d[’'])?([^\W\d_]+)")
_CONTAINERS = re.compile(
    r"(?:Kisten?|Container|Fässer|Säcke|Pakete?|Ladung(?:en)?|Lieferung(?:en)?|LKW|Lastwagen|Stück|"
    r"caisses?|conteneurs?|fûts?|sacs?|colis|cargaisons?|camions?|"
    r"cajas?|contenedor(?:es)?|sacos?|paquetes?|cargamentos?|camion(?:es)?|"
    r"caixas?|contêiner(?:es)?|pacotes?|carregamentos?|caminhões|"
    r"casse|container|sacchi|pacchi|carichi|kisten|zakken|vaten|ladingen|"
    r"ящик\w*|контейнер\w*|мешк\w*|парти[йия]|вагон\w*|грузовик\w*|ящик\w*|мішк\w*|вантажів\w*|штук\w*)\Z",
    re.I,
)
# Times, distances, people, shares and words of grammar: none of them goods.
_NO_GOODS = re.compile(
    r"(?:jahre?n?|jährige\w*|monaten?|monate|tagen?|tage|wochen?|stunden?|minuten?|sekunden?|uhr|"
    r"prozent|kilometern?|metern?|zentimeter|mal|menschen|personen|leute\w*|männern?|frauen|kindern?|"
    r"soldaten|toten?|verletzten?|millionen|milliarden|januar|grad|hektar|länder\w*|"
    r"ans?|années?|mois|jours?|semaines?|heures?|minutes?|secondes?|pour|kilomètres?|mètres?|fois|"
    r"personnes|hommes|femmes|enfants|soldats|morts|blessés|pays|degrés|hectares|"
    r"años?|meses|mes|días?|semanas?|horas?|minutos?|segundos?|por|kilómetros?|metros?|veces|personas|"
    r"hombres|mujeres|niños|soldados|muertos|heridos|países|grados|"
    r"anos?|mês|dias?|quilômetros?|vezes|pessoas|homens|mulheres|crianças|mortos|feridos|"
    r"anni|anno|mesi|mese|giorni|giorno|settimane|ore|ora|minuti|per|chilometri|metri|volte|persone|"
    r"uomini|donne|bambini|soldati|morti|feriti|paesi|"
    r"jaar|maanden|maand|dagen|weken|uur|minuten|procent|keer|mensen|mannen|vrouwen|kinderen|doden|"
    r"лет|год\w*|месяц\w*|дн\w+|день|недел\w+|час\w*|минут\w*|процент\w*|километр\w*|метр\w*|раз\w?|"
    r"человек\w*|люд\w+|мужчин\w*|женщин\w*|дет\w+|солдат\w*|стран\w*|"
    r"рок\w*|місяц\w*|дні\w*|днів|тиж\w+|годин\w*|хвилин\w*|відсотк\w*|кілометр\w*|осіб|особ\w*|"
    r"und|oder|bis|von|aus|in|im|am|an|auf|mit|nach|bei|für|war\w*|wurde\w*|sind|ist|der|die|das|"
    r"et|ou|en|à|au|aux|de|des|du|le|la|les|dans|sur|par|ont|sont|était|étaient|dont|"
    r"y|o|el|los|las|del|con|se|fue|fueron|son|que|e|a|os|as|do|da|dos|das|no|na|foi|foram|são|com|"
    r"di|del|della|il|lo|gli|i|con|sono|che|van|het|zijn|met|op|te|и|или|в|на|с|из|по|для|от|до|та|"
    r"або|з|із|від|был\w*|є|бул\w*)\Z",
    re.I,
)
_STOP = re.compile(
    r"(?:\w{1,3}|wurden?|waren|sind|haben|hatten?|ont|sont|furent|fueron|foram|sono|были)\Z"
)


def count(text: str, figure: Figure, stop: int, language: str) -> Amount | None:
    """The amount that a figure is, read from the words behind it up to `stop`, or None."""
    if figure.money:
        return _money(text, figure, stop)
    word = _WORD.match(text, figure.end, stop)
    if word is None or _NO_GOODS.match(word[1]):
        return None
    german = language == "de"
    if word[1].lower() not in MEASURES and not _CONTAINERS.match(word[1]):
        if german and not word[1][0].isupper() and not word[1].endswith(("e", "en", "er")):
            return None
        goods = _run(text, figure.end, stop, capitalised=german)
        return goods and Amount(
            figure.start, figure.end, figure.value, text[slice(*goods)].split(maxsplit=1)[0], goods
        )
    link = _OF.match(text, word.end(), stop)
    bare = language in ("de", "nl", "ru", "uk")
    goods = (
        _run(text, link.end() if link else word.end(), stop, capitalised=german)
        if link or bare
        else None
    )
    if goods is None and _CONTAINERS.match(word[1]):
        goods = word.span(1)
    return Amount(figure.start, word.end(1), figure.value, word[1], goods)


def _run(text: str, at: int, stop: int, *, capitalised: bool) -> tuple[int, int] | None:
    """One to three words that can be goods; of German ones, those up to the first noun."""
    start = end = None
    for _ in range(3):
        word = re.compile(r"[\s\u00a0]*([^\W\d_][\w’'-]*)").match(text, at, stop)
        if word is None or _NO_GOODS.match(word[1]) or _STOP.match(word[1]):
            break
        start, end, at = word.start(1) if start is None else start, word.end(1), word.end()
        if capitalised and word[1][0].isupper():
            return start, end
        if not capitalised and start != word.start(1) and not _OF.match(text, at):
            break
    if start is None or end is None or capitalised:
        return None
    return start, end


def _money(text: str, figure: Figure, stop: int) -> Amount:
    end, unit = figure.end, figure.sign
    word = _CURRENCY.match(text, end, stop)
    if word and word[1].lower() in MONEY:
        end, unit = word.end(1), word[1]
    cash = re.compile(r"\s+(?:in|en|em|in)\s+([^\W\d_]+)").match(text, end, stop)
    goods = cash.span(1) if cash and cash[1].lower() in CASH | {"bar"} else None
    return Amount(figure.start, end, figure.value, unit, goods)
