"""Words that tell what a name or a description stands for."""

COMPANY_SUFFIXES = frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag kg se sa s.a srl "
    "s.r.l sal spa s.p.a bv b.v nv n.v oy ab as a/s aps ooo oao pao zao jsc pjsc ojsc sarl s.a.r.l pte "
    "pty sdn bhd fze fzco fzc kft doo d.o.o sp kk k.k exim".split()
)
COMPANY_WORDS = frozenset(
    "holdings holding industries industry trading traders exports export imports shipping lines "
    "line airlines airways air aviation logistics freight forwarding cargo technologies technology "
    "systems electronics motors motor works steel mining minerals metals bullion oil petroleum "
    "fuels energy gas chemicals chemical pharma pharmaceuticals bank capital ventures partners "
    "manufacturing manufacturers enterprises enterprise marine maritime aerospace aeronautics "
    "arms armaments munitions firearms semiconductors microelectronics foods foodstuffs mills "
    "components engineering shipmanagement milling textiles optics avionics robotics petrochemicals "
    "fertilisers fertilizers cement grain agro seafood fisheries tobacco beverages dairy plastics "
    "timber legnami securities tankers lifesciences denizcilik frères freres hermanos irmãos söhne figli brothers & sons commodities resources solutions dynamics instruments "
    "laboratories distributors supplies suppliers transport haulage couriers joinery processing processors produce power travel tours semiconductor railways "
    "railway rail coaches ferries networks telecom telecoms pharmacy breweries brewery bakeries "
    "bakery farms estates plantations properties realty insurance assurance casinos motorsport "
    "software biotech genetics therapeutics pharmaceutica refining refinery shipyards "
    "shipyard wharves terminals stevedores lubricants fashion apparel garments garment".split()
)
GOVERNMENT_WORDS = frozenset(
    "government ministry minister ministers department agency authority authorities administration "
    "commission council parliament senate congress court tribunal cabinet embassy consulate "
    "customs police prosecutor prosecutors directorate bureau treasury presidency committee "
    "secretariat inspectorate regulator affairs kremlin pentagon whitehall gendarmerie constabulary "
    "municipality state service services registry house junta office board".split()
)
ARMED_WORDS = frozenset(
    "army navy forces force troops military militia militias guard guards corps brigade battalion "
    "regiment division rebels insurgents guerrillas fighters coastguard marines legion "
    "paramilitary paramilitaries command fleet squadron rifles fusiliers".split()
)
ORGANISATION_WORDS = frozenset(
    "front organisation organization university institute institution foundation association union "
    "federation party movement network watch centre center charity society club league academy "
    "college school church initiative project programme program observatory council group panel "
    "times post news press journal gazette herald tribune agency nations mission hospital clinic museum library observer ledger chronicle sentinel "
    "examiner dispatch inquirer cluster international crescent "
    "cross alliance coalition trust fund forum lab".split()
)
MEDIA_WORDS = frozenset(
    "times post news press journal gazette herald tribune guardian telegraph reuters bbc cnn afp "
    "politico axios bloomberg izvestia tass xinhua jazeera broadcaster newspaper magazine".split()
)

AREAS = frozenset(
    "province county district region island islands bay river lake sea ocean strait gulf street "
    "airport airfield road avenue peninsula mountains desert township".split()
)
"""Last words of stretches of land and water, which do nothing."""

METONYMS = {
    "beijing": "CN", "moscow": "RU", "the kremlin": "RU", "kremlin": "RU", "washington": "US",
    "the white house": "US", "white house": "US", "the pentagon": "US", "pentagon": "US",
    "whitehall": "GB", "downing street": "GB", "westminster": "GB", "london": "GB", "paris": "FR",
    "berlin": "DE", "kyiv": "UA", "kiev": "UA", "tehran": "IR", "ankara": "TR", "tokyo": "JP",
    "seoul": "KR", "pyongyang": "KP", "new delhi": "IN", "delhi": "IN", "islamabad": "PK",
    "brussels": "BE", "caracas": "VE", "rome": "IT", "madrid": "ES", "riyadh": "SA", "cairo": "EG",
    "damascus": "SY", "baghdad": "IQ", "kabul": "AF", "minsk": "BY", "warsaw": "PL",
    "belgrade": "RS", "athens": "GR", "jerusalem": "IL", "tel aviv": "IL", "khartoum": "SD",
    "addis ababa": "ET", "asmara": "ER", "kigali": "RW", "kinshasa": "CD", "pretoria": "ZA",
    "abuja": "NG", "nairobi": "KE", "canberra": "AU", "ottawa": "CA", "bogotá": "CO",
    "bogota": "CO", "brasília": "BR", "taipei": "TW", "hanoi": "VN", "zagreb": "HR",
    "wellington": "NZ", "jakarta": "ID", "kuala lumpur": "MY", "manila": "PH", "dhaka": "BD",
    "colombo": "LK", "kathmandu": "NP", "yangon": "MM", "naypyidaw": "MM", "accra": "GH",
    "dakar": "SN", "bamako": "ML", "niamey": "NE", "ouagadougou": "BF", "lomé": "TG",
    "kampala": "UG", "dodoma": "TZ", "lusaka": "ZM", "harare": "ZW", "luanda": "AO",
    "maputo": "MZ", "algiers": "DZ", "tripoli": "LY", "tunis": "TN", "rabat": "MA",
    "amman": "JO", "beirut": "LB", "doha": "QA", "muscat": "OM", "baku": "AZ", "yerevan": "AM",
    "tbilisi": "GE", "chisinau": "MD", "bucharest": "RO", "sofia": "BG", "budapest": "HU",
    "prague": "CZ", "bratislava": "SK", "vienna": "AT", "stockholm": "SE", "oslo": "NO",
    "copenhagen": "DK", "helsinki": "FI", "tallinn": "EE", "riga": "LV", "vilnius": "LT",
    "lisbon": "PT", "dublin": "IE", "the hague": "NL", "bern": "CH", "lima": "PE", "quito": "EC",
    "la paz": "BO", "santiago": "CL", "buenos aires": "AR", "montevideo": "UY",
    "asunción": "PY", "havana": "CU", "managua": "NI", "tegucigalpa": "HN",
    "abu dhabi": "AE", "n’djamena": "TD", "n'djamena": "TD", "mogadishu": "SO", "juba": "SS",
    "monrovia": "LR", "freetown": "SL", "conakry": "GN", "nouakchott": "MR", "libreville": "GA",
    "yaoundé": "CM", "bangui": "CF", "brazzaville": "CG", "lilongwe": "MW", "gaborone": "BW",
    "windhoek": "NA", "maseru": "LS", "antananarivo": "MG", "bujumbura": "BI", "sanaa": "YE",
    "manama": "BH", "tashkent": "UZ", "dushanbe": "TJ", "bishkek": "KG", "ashgabat": "TM",
    "astana": "KZ", "vientiane": "LA", "phnom penh": "KH", "bangkok": "TH", "sarajevo": "BA",
    "skopje": "MK", "tirana": "AL", "podgorica": "ME", "pristina": "XK", "valletta": "MT",
    "nicosia": "CY", "reykjavik": "IS", "ljubljana": "SI", "port-au-prince": "HT",
    "santo domingo": "DO",
}  # fmt: skip
"""Names of places that stand for a government when they say or do something."""

KIN = frozenset(
    "mother father wife husband son daughter brother sister cousin uncle aunt nephew niece widow "
    "widower neighbour neighbor girlfriend boyfriend friend".split()
)
PERSON_NOUNS = KIN | frozenset(
    "man woman person boy girl student citizen national resident worker labourer driver captain "
    "skipper pilot courier trader dealer broker businessman businesswoman smuggler suspect "
    "defendant official officer diplomat envoy ambassador minister president spokesman spokeswoman "
    "spokesperson analyst expert researcher lawyer attorney prosecutor judge commander general "
    "colonel soldier fighter source witness executive director manager founder owner chairman "
    "chairwoman chief head secretary governor mayor senator lawmaker mp deputy adviser advisor "
    "professor farmer fisherman fisher engineer doctor nurse journalist reporter activist "
    "campaigner inspector investigator agent banker accountant trafficker passenger leader "
    "chemist scientist broker dockworker foreman stevedore teacher priest buyer seller importer "
    "commissioner coordinator treasurer chair chairperson speaker magistrate marshal boss caretaker "
    "rector dean editor columnist author adjutant superintendent inspector constable sergeant "
    "comptroller rapporteur ombudsman premier sheriff legislator parliamentarian physician "
    "vice-president president-elect co-founder cofounder consul attache undersecretary minister-counsellor "
    "negotiator delegate trustee partner clerk auditor curator registrar bailiff "
    "shopper customer parent pensioner helper "
    "bystander survivor demonstrator protester pastor deacon bishop imam detective sailor "
    "seaman deckhand shopkeeper landlord "
    "brigadier lieutenant corporal admiral major vet veterinarian rancher hunter trucker mechanic electrician carpenter plumber midwife surgeon "
    "paramedic ranger warden coach player singer actor actress artist writer poet photographer "
    "presenter blogger historian geologist biologist economist sociologist physicist meteorologist "
    "epidemiologist pharmacist dentist librarian archivist conservator archaeologist architect "
    "surveyor technician auctioneer jeweller jeweler tailor butcher winemaker beekeeper shepherd "
    "herder logger forester diver firefighter policeman policewoman patrolman trooper juror "
    "plaintiff claimant tenant landowner homeowner motorist cyclist pedestrian inmate prisoner "
    "detainee convict fugitive hostage refugee migrant villager scholar lecturer academic "
    "headteacher principal provost chancellor vicar rabbi monk nun cook chef waiter attendant "
    "cleaner gardener logistician stewardess planner strategist statistician critic spokesperson "
    "gendarme sailor haulier guide porter bookkeeper shipbroker wholesaler retailer dutchman "
    "frenchman englishman irishman welshman scotsman stranger bargee boatman oilman lobbyist "
    "grower baker builder carer teenager neighbour neighbor consumer subscriber voter "
    "constituent pupil viewer listener grader schoolgirl schoolboy "
    "informant aide employee councillor councilor solicitor barrister quartermaster rebel elder "
    "member guard whip organiser organizer granddaughter grandson counsel local "
    "candidate nominee contender hopeful congressman congresswoman correspondent commentator host "
    "anchor moderator pollster consultant strategist staffer striker midfielder "
    "goalkeeper footballer athlete swimmer sprinter golfer boxer jockey referee comedian novelist "
    "rapper storekeeper examiner rider packer misfit "
    "exporter supplier middleman intermediary harbourmaster harbormaster "
    "agronomist anaesthetist anthropologist apprentice astronomer babysitter barber barista "
    "bartender biochemist blacksmith boatbuilder bodyguard bookseller botanist "
    "bricklayer cameraman cartographer cashier cattleman ceramicist chaplain choirmaster "
    "climatologist cobbler collector companion composer conductor conservationist coroner "
    "counsellor crofter custodian dancer defector designer dietitian docker entomologist "
    "farmhand filmmaker fireman fishmonger fitter fixer florist forager geochemist "
    "geographer graduate grandfather grandmother gynaecologist hacker hawker headmaster "
    "headmistress hotelier housewife hydrologist illustrator instructor interpreter inventor "
    "investor janitor laborer landlady lifeguard linguist locksmith lumberjack machinist "
    "mathematician mediator medic metallurgist milkman miner missionary musician naturalist "
    "navigator notary nutritionist oncologist ophthalmologist optician ornithologist "
    "paediatrician painter parishioner passer-by pathologist patient peasant philosopher "
    "physiotherapist policymaker politician potter preacher programmer psychiatrist "
    "psychologist publican radiographer radiologist receptionist relative retiree "
    "roofer salesman saleswoman schoolteacher sculptor seafarer seamstress shareholder "
    "shipowner shipwright smallholder stallholder steward stockbroker supervisor supporter "
    "taxidermist therapist toxicologist trainee trainer translator traveller umpire undertaker "
    "vendor virologist volunteer waitress watchman weaver welder whistleblower woodcutter "
    "zoologist".split()
)
GROUP_NOUNS = frozenset(
    "companies firms entities nationals citizens officials authorities officers soldiers troops "
    "forces rebels militants insurgents fighters police prosecutors investigators senators "
    "lawmakers deputies mps meps ministers diplomats analysts experts researchers sources witnesses "
    "residents villagers farmers traders dealers smugglers traffickers exporters importers "
    "manufacturers suppliers banks agents inspectors campaigners activists lawyers workers "
    "customs people men women students migrants refugees gangs cartels militia militias army "
    "military navy government governments police force firm company manufacturer maker "
    "exporter importer distributor supplier contractor ministry embassy entity bank broker "
    "buyers sellers intermediaries middlemen captains crew crews drivers couriers "
    "regulators auditors monitors observers commanders generals leaders journalists reporters "
    "editors aides advisers organisations organizations charities groups allies partners "
    "proponents backers operatives negotiators engineers scientists economists academics dockers fishermen miners refiners "
    "merchants wholesalers retailers shippers airlines carriers operators unions "
    "demonstrators protesters protestors detectives passengers supporters critics opponents voters "
    "neighbours neighbors relatives survivors customers shoppers parents pupils commuters tourists "
    "embassy mission consulate gang cartel jury hospital clinic museum school pharmacy factory "
    "laboratory pawnshop garage cooperative co-operative choir patrolmen sailors gendarmes vets "
    "rangers union office department authority "
    "prosecution defence defense court council committee commission panel agency directorate "
    "municipality bureau regulator watchdog inspectorate secretariat tribunal university institute "
    "foundation association federation brigade battalion regiment marines coastguard "
    "gendarmerie squad".split()
)
WRITINGS = frozenset(
    "letter email e-mail text message note diary journal post postcard card telegram cable memo "
    "memorandum statement transcript recording voicemail tape fax chat sms tweet notebook log "
    "logbook memoir affidavit testimony reply response missive dispatch correspondence "
    "answerphone telex submission poem appeal call plea invitation greeting condolence "
    "inscription comment deposition confession speech script remark column essay".split()
)
"""What holds somebody's words: “a letter from Ama Mensah”."""
COMPANY_NOUNS = frozenset(
    "company firm manufacturer maker supplier exporter importer distributor contractor bank "
    "airline carrier shipper charterer trader merchant refiner refinery producer retailer wholesaler "
    "conglomerate startup start-up dealer dealership broker brokerage miner operator shipyard "
    "yard business enterprise subsidiary corporation group vendor developer owner "
    "grinder processor reseller chain utility brewer brewery bakery insurer lender consultancy "
    "pawnshop garage factory pharmacy foundry smelter mill cooperative publisher haulier "
    "bottler roaster canner distiller distillery winery packinghouse sawmill "
    "deck-layer joinery shipbuilder freight-forwarder forwarder".split()
)
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady president prime minister chancellor "
    "secretary senator sen rep representative congressman congresswoman governor gov mayor judge "
    "justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm "
    "brigadier commander cmdr inspector detective chief superintendent ambassador king queen prince "
    "princess pope bishop archbishop father rev reverend sheikh ayatollah imam "
    "chairman chairwoman ceo director spokesman spokeswoman spokesperson attorney sheriff herr frau "
    "senators reps generals ministers deputy vice former brig det const insp supt cpl mp mps msp mep "
    "cllr councillor councilor hon honourable honorable advocate adv alhaji alhaja hajia engr "
    "commodore prefect comptroller datuk dato".split()
)
FEMALE = frozenset("she her hers mrs ms miss dame lady madame queen princess woman spokeswoman "
                   "chairwoman businesswoman congresswoman mother wife sister daughter niece aunt widow "
                   "granddaughter grandmother girl girlfriend actress nun".split())  # fmt: skip
MALE = frozenset("he him his mr sir lord king prince man spokesman chairman businessman "
                 "congressman father husband brother son nephew uncle widower grandson "
                 "grandfather boy boyfriend monk".split())  # fmt: skip
