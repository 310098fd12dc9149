"""The words of dates in nine languages: months, weekdays, seasons, parts of a year.

English and German print months and weekdays with a capital, which is what keeps “may” and
“march” the verbs apart from the months.
"""

import re

_MONTH_NAMES = {
    "en": "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug "
    "September|Sept|Sep October|Oct November|Nov December|Dec",
    "de": "Januar|Jänner Februar|Feber März|Mrz April Mai Juni|Juno Juli August September Oktober|Okt "
    "November Dezember|Dez",
    "fr": "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept "
    "octobre|oct novembre|nov décembre|déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre "
    "noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января|январе|январь|январю|янв февраля|феврале|февраль|февр марта|марте|март "
    "апреля|апреле|апрель|апр мая|мае|май июня|июне|июнь июля|июле|июль августа|августе|август|авг "
    "сентября|сентябре|сентябрь|сент октября|октябре|октябрь|окт ноября|ноябре|ноябрь|нояб "
    "декабря|декабре|декабрь|дек",
    "uk": "січня|січні|січень лютого|лютому|лютий березня|березні|березень квітня|квітні|квітень "
    "травня|травні|травень червня|червні|червень липня|липні|липень серпня|серпні|серпень "
    "вересня|вересні|вересень жовтня|жовтні|жовтень листопада|листопаді|листопад "
    "грудня|грудні|грудень",
}  # fmt: skip
_WEEKDAY_NAMES = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среду|среда четверг пятницу|пятница субботу|суббота воскресенье",
    "uk": "понеділок вівторок середу|середа четвер п[’'ʼ]ятницю суботу|субота неділю|неділя",
}
_SEASON_NAMES = {
    "en": "spring summer autumn|fall winter",
    "de": "Frühjahr|Frühling|Frühjahrs Sommer Herbst Winter",
    "fr": "printemps été automne hiver",
    "es": "primavera verano otoño invierno",
    "pt": "primavera verão outono inverno",
    "it": "primavera estate autunno inverno",
    "nl": "voorjaar|lente zomer najaar|herfst winter",
    "ru": "весной|весны|весна летом|лета|лето осенью|осени|осень зимой|зимы|зима",
    "uk": "навесні|весни|весна влітку|літа|літо восени|осені|осінь взимку|зими|зима",
}
_PART_NAMES = {
    "en": "early|beginning|start|earlier mid|middle late|end|later",
    "de": "Anfang|Beginn Mitte Ende",
    "fr": "début mi|milieu fin",
    "es": "principios|comienzos|inicios mediados finales|fines",
    "pt": "início|começo meados fim|final|finais",
    "it": "inizio|inizi|primi metà fine",
    "nl": "begin half|medio eind|einde",
    "ru": "начале|начала|начало середине|середины конце|конца|конец",
    "uk": "початку|початок середині|середини кінці|кінця",
}
CAPITALISED = ("en", "de")
PARTS = ("early", "mid", "late")
LANGUAGES = tuple(_MONTH_NAMES)

# Months whose names are also words or people's names, if nothing else marks them as a date.
AMBIGUOUS_MONTHS = frozenset(
    "may march mar april apr june jun august aug jan mars mai mayo".split()
)

# Words before a bare year, or before an ambiguous month, that make a date of it.
PREPOSITIONS = frozenset(
    "in since by until till from during before after of for through throughout circa around late "
    "early last next this mid "
    "im seit bis ab von jahr jahre vor nach für en depuis dès avant après fin début année "
    "desde hasta año de antes em até ano nel dal del al anno sinds tot jaar vanaf "
    "в с до после к у з від після год року".split()
)
CONNECTORS = r"and|to|until|till|through|bis|und|à|au|et|y|al|e|até|tot|en|и|по|до|й|та|і"
RANGE_OPENERS = r"between|from|zwischen|von|vom|entre|du|de|del|desde|tra|fra|dal|tussen|van|с|со|між|з|из|между"
SINCE = r"since|seit|depuis|desde|sinds"
UNTIL = r"until|till|bis|jusqu['’]en|hasta|até|fino al|tot"
# What may stand before the words of a date when someone copies it with its preposition.
LEAD_IN = re.compile(
    r"(?:in|on|at|the|during|around|about|of|a|over|throughout|im|am|den|der|dem|des|le|la|les|l['’]|"
    r"en|au|aux|el|los|em|no|na|o|nel|nell['’]|il|lo|op|de|het|в|во|на|у|il|les|jahre?|année|année|anno|"
    r"año|ano|jaar|for|that|this past|as of|as early as|as late as)(?:\s+|(?<=['’]))",
    re.I,
)
YEAR_TAIL = r"(?:\s+(?:года|году|год|г\.|року|році|р\.))?"

# Relative phrases of other languages than English: unit, and how many units from publication.
RELATIVE: tuple[tuple[str, str, int], ...] = (
    (r"gestern|hier|ayer|ieri|ontem|gisteren|вчера|вчора", "day", -1),
    (r"heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|сегодня|сьогодні", "day", 0),
    (r"(?:letzte|vergangene|vorige)n? Woche|la semaine (?:dernière|passée)|semana pasada|"
     r"semana passada|settimana scorsa|scorsa settimana|(?:vorige|afgelopen) week|"
     r"прошлой неделе|минулого тижня", "week", -1),
    (r"(?:letzten|vergangenen|vorigen) Monats?|le mois (?:dernier|passé)|mes pasado|mês passado|"
     r"mese scorso|scorso mese|(?:vorige|afgelopen) maand|прошлом месяце|минулого місяця",
     "month", -1),
    (r"(?:letzte[sn]|vergangene[sn]|vorige[sn]) Jahr(?:es)?|l['’]an(?:née)? (?:dernier|dernière|passée?)|"
     r"año pasado|ano passado|anno scorso|scorso anno|(?:vorig|afgelopen) jaar|прошлом году|"
     r"минулого року", "year", -1),
    (r"(?:diese[rn]?) Woche|cette semaine|esta semana|questa settimana|deze week|этой неделе|"
     r"цього тижня", "week", 0),
    (r"(?:diesen|diesem) Monat|ce mois-ci|este mes|este mês|questo mese|deze maand|этом месяце|"
     r"цього місяця", "month", 0),
    (r"(?:dieses|diesem) Jahr|cette année|este año|este ano|quest['’]anno|dit jaar|этом году|"
     r"цього року", "year", 0),
    (r"nächsten? Woche|la semaine prochaine|próxima semana|prossima settimana|volgende week|"
     r"следующей неделе|наступного тижня", "week", 1),
    (r"nächsten Monat|le mois prochain|próximo mes|próximo mês|prossimo mese|volgende maand|"
     r"следующем месяце|наступного місяця", "month", 1),
    (r"nächstes Jahr|l['’]année prochaine|l['’]an prochain|próximo año|próximo ano|"
     r"prossimo anno|volgend jaar|следующем году|наступного року", "year", 1),
)  # fmt: skip


def month_words(languages: tuple[str, ...]) -> dict[str, int]:
    """The names of the months in those languages as they are printed, and their numbers."""
    return _numbered(_MONTH_NAMES, languages)


def weekday_words(languages: tuple[str, ...]) -> dict[str, int]:
    """The names of the weekdays, Monday being 1."""
    return _numbered(_WEEKDAY_NAMES, languages)


def season_words(languages: tuple[str, ...]) -> dict[str, int]:
    """The names of the seasons, spring being 1."""
    return _numbered(_SEASON_NAMES, languages, cased=False)


def part_words(languages: tuple[str, ...]) -> dict[str, int]:
    """The words for the beginning (1), middle (2) and end (3) of a stretch of time."""
    return _numbered(_PART_NAMES, languages, cased=False)


def _numbered(
    table: dict[str, str], languages: tuple[str, ...], *, cased: bool = True
) -> dict[str, int]:
    words: dict[str, int] = {}
    for language in languages:
        for number, names in enumerate(table[language].split(), start=1):
            for name in names.split("|"):
                forms = {name, name.upper(), name[0].upper() + name[1:]}
                if not (cased and language in CAPITALISED):
                    forms.add(name.lower())
                words |= dict.fromkeys(forms, number)
    return words


def alternatives(words: dict[str, int]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
