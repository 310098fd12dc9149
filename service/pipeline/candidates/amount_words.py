"""Words around amounts: units, containers, and nouns that are counted but are no goods."""

import re


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


MEASURES = _words(
    "ton tons tonne tonnes kilo kilos kilogram kilograms kilogramme kilogrammes kg g gram "
    "t mt grams gramme grammes mg pound pounds lb lbs ounce ounces oz carat carats quintal "
    "quintals bushel bushels barrel barrels bbl litre litres liter liters l gallon gallons "
    "megalitre metre metres meter meters teu tonnen tonne kilogramm gramm zentner liter fass "
    "barrel barils baril quintaux tonelada toneladas kilogramo kilogramos kilos gramos litro "
    "litros barril barriles barris quilo quilos quilogramas tonnellata tonnellate chilo chili "
    "chilogrammi grammi litri barili ton тонн тонны тонну тонна т килограммов килограмма "
    "килограмм кг граммов литров литра баррелей тонни тонну кілограмів кілограма кілограм "
    "літрів барелів"
)
"""Weights and volumes: what they are of is said by “of” or by a noun near by."""

CUBIC = re.compile(r"(?:cubic|metric|short|long|troy|fluid)\s+|(?:square\s+)", re.I)

CONTAINERS = _words(
    "shipment consignment cargo delivery load batch parcel package packet container truckload "
    "lorryload planeload boatload shipload busload carload trainload wagonload tranche lot "
    "box crate case carton bag sack drum barrel tank pallet bale bundle tin can bottle vial "
    "ampoule canister cylinder jerrycan suitcase briefcase trunk trailer flight planeful bucket "
    "tray roll sheet stack pile cache stash haul piece unit item round pair set kit dose dos "
    "tablet "
    "pill head cartridge stick bar ingot tanker truck lorry wagon railcar van boat convoy "
    "convoys supply import export handful load pack jar keg reel spool coil tube tray rack "
    "volley stock stockpile quantity flask tub churn sachet pouch basket"
)
"""Singular nouns whose “of” names the goods that are in them or counted by them."""

TIME = _words(
    "second minute hour day night week weekend fortnight month quarter year decade century "
    "time season morning evening afternoon o'clock am pm a.m p.m semester term generation"
)
DISTANCES = _words(
    "mile kilometre kilometer km metre meter centimetre centimeter cm millimetre millimeter "
    "mm foot feet inch yard knot degree hectare acre nautical mph kph km/h m ft percent "
    "percentage % per point watt kilowatt megawatt gigawatt mw gw kwh volt hertz mph fps amp"
)
MONEY = _words(
    "dollar euro sterling penny pence cent yen yuan renminbi rupee riyal rial dinar dirham "
    "lira peso reais franc rouble ruble hryvnia zloty krona krone baht rand shilling naira "
    "cedi shekel ringgit rupiah dong taka kyat tenge som lari dram manat leu lev forint "
    "koruna złoty birr kwacha pula metical ariary gourde quetzal lempira bolívar boliviano "
    "guarani hryvnias dirhams denar kip riel dalasi leone usd eur gbp dollars euros dólares euro "
    "euros rublos francos libras dollari lire "
    "roubles rubel долларов доллара рублей рубля евро гривен гривень доларів юаней"
)
CASH = _words(
    "cash banknotes notes bills currency coins bargeld espèces efectivo contanti dinheiro"
)

NO_GOODS = _words(
    "scheme programme program pilot abuse fraud corruption cholera measles covid covid-19 murder "
    "rape assault infection "
    "disease talk negotiation minister violence cancer malaria ebola rotation accident "
    "account address adult agreement aim airport allegation ally analyst annex answer "
    "apartment appeal area arrest article attack attempt axis baby ballot base beach berth "
    "blow body book border branch brother building call camp candidate casualty category "
    "certificate challenge change channel chapter charge checkpoint child city civilian claim "
    "class clause client clinic code colleague comment complaint condition continent contract "
    "conviction copy corner corpse correspondent corridor cost count country county crew "
    "crime crossing customer cut daughter dead deal death debt deck decrease degree demand "
    "denial deposit deserter detainee digit dimension district document economy election "
    "email employee enemy entity episode error event example exception explosion eye face "
    "facility fact faction factory fall family fee figure film fine fire firm flag flat flood "
    "floor follower former fraction friend front game goal grade group guest hand harbor "
    "harbour headquarters hearing holiday home hospital hostage house household hull husband idea "
    "image incident increase industry inhabitant injured injury inquiry instance institution "
    "interview investigation invoice island issue job journey kind lane language laugh law "
    "lawsuit layer lesson letter level licence license life line list loan location loss "
    "majority map market mast match meeting member message migrant minor minority missing "
    "mission mistake model monk name nation neighbor neighbour network number nun objective "
    "occasion offence offense office one operation option order other outlet page paragraph "
    "parent part partner party passenger password patient payment permit phase photo "
    "photograph picture place plan plant player pledge point poll port position post price "
    "prisoner probe problem program programme project promise proposal province pupil "
    "question race raid rank rate reader reason recruit refugee region report reporter "
    "request resolution rest review rise rival road role room route rule rumor rumour rumours "
    "salary sale sample sanction school search seat section sector sense sentence share "
    "shareholder shift shop shot show sibling side sign signal signatory signature sister "
    "site son song sort soul source speech staff stage stake stamp state statement station "
    "step store storm story street strike study subscriber survey survivor suspect talk "
    "target task tax teacher team teenager  test them thing tier tonner total town "
    "transaction transfer treaty trial trip tweet tweeter twin type university user verdict "
    "version veteran victim video view viewer village visit visitor vote voter voyage "
    "warehouse warning wave way website wife win word wound wounded zone staffer superdelegate "
    "personnel contest territory squad stitch surety volume"
)
"""Singular nouns that are counted but never shipped; people are in `vocabulary`."""

FINANCE = _words(
    "damage fund money revenue earnings profit aid loan credit bond share stock capital "
    "investment asset subsidy grant donation trade export import cash-flow value worth "
    "compensation ransom bribe kickback commission duty tariff wage salary pension rent "
    "royalty savings interest sales total term budget spending relief contribution pledge "
    "backing support assistance equity saving supply account year quarter proceeds tax "
    "penalty fine"
)
"""Singular nouns after “$5 million in” that are money, not goods."""

VEHICLES = _words(
    "plane aircraft vessel ship boat lorry truck van train car wagon tanker trailer flight "
    "convoy helicopter barge"
)
ONLY_OF = _words(
    "case flight head set pair handful quantity supply group series self yourself themselves"
)
"""Nouns that count goods only with an “of”."""

FURTHER = _words("more other further additional extra such same separate different")

INVARIANT = _words(
    "aircraft ammunition munition livestock cattle sheep fish head ordnance hovercraft spacecraft "
    "smolt fry spat salmon trout cod tuna carp mackerel shrimp squid deer reindeer elk bison swine "
    "poultry grouse quail buffalo"
)
"""Nouns that are plural without an ending."""

ABSTRACT_ENDINGS = re.compile(
    r"(?:tion|sion|ity|ness|ism|ship|hood|ance|ence|ist|ologist|cy|ing)\Z", re.I
)
GOODS_DESPITE_ENDING = _words(
    "munition ammunition provision ration television ship battleship warship airship "
    "medication building-material casing ring bearing housing string wing earring fitting "
    "clothing bedding roofing flooring appliance ambulance substance wiring piping tubing "
    "packaging insulation dressing seedling herring duckling spring casting forging painting "
    "carving ordnance awning coating stuffing electricity fragrance"
)

APPROXIMATORS = (
    r"about|around|some|roughly|nearly|almost|approximately|approx\.?|an\s+estimated|estimated|"
    r"(?:well\s+|far\s+|slightly\s+|no\s+|little\s+)?(?:more|less|fewer)\s+than|(?:well\s+|just\s+)?over|"
    r"(?:just\s+)?under|at\s+(?:least|most)|up\s+to|as\s+(?:many|much|few|little)\s+as|close\s+to|"
    r"in\s+excess\s+of|upwards\s+of|circa|c\.|ca\.|"
    r"rund|etwa|ungefähr|fast|knapp|mehr\s+als|über|mindestens|bis\s+zu|"
    r"environ|près\s+de|plus\s+de|moins\s+de|quelque|au\s+moins|jusqu[’']à|"
    r"unos|unas|alrededor\s+de|cerca\s+de|casi|más\s+de|menos\s+de|al\s+menos|hasta|"
    r"quase|mais\s+de|pelo\s+menos|até|circa|quasi|più\s+di|oltre|almeno|ongeveer|bijna|meer\s+dan|"
    r"около|почти|более|менее|свыше|примерно|порядка|до|близько|майже|понад|більше"
)
"""What an editor copies along with a number, for it changes what the number says."""

LABELS = re.compile(
    r"\b(?:no|nos|number|annex|page|pages|p|pp|part|parts|chapter|article|section|resolution|paragraph|"
    r"room|flight|route|highway|line|figure|table|block|berth|pier|terminal|unit|building|box|lot|"
    r"version|type|model|mark|mk|phase|level|grade|aged?|class|gate|hall|№|nr|núm|n[.º°]|"
    r"articles?|artikel|résolution|résolutions)\.?\s*(?:\d+\s*(?:and|to|or|,|–|-)\s*)?\Z",
    re.I,
)
"""Words that make a number behind them a name: “Annex 14”."""
