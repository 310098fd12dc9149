"""Verbs and nouns that move goods from one hand to another."""

SENDING = frozenset(
    "send ship deliver supply provide export transfer dispatch despatch smuggle mail post forward donate hand "
    "give sell transport carry truck airlift fly ferry consign traffic haul fedex courier reexport "
    "re-export offload furnish lend lease pipe sneak freight convoy airdrop drop cart distribute "
    "airfreight air-freight rail barge gift repatriate return discharge hand-deliver drop-ship railroad".split()
)
"""The subject sends, the object is the goods, “to” names who gets them."""

RECEIVING = frozenset(
    "receive import buy purchase obtain acquire procure get order accept source borrow".split()
)
"""The subject receives, the object is the goods, “from” names who sends them."""

MOVING = frozenset(
    "route rout reroute transship tranship trans-ship move divert reroute channel funnel unload load land bring "
    "take pass travel arrive leave sail cross come go reach enter transit stop lift slip roll flow "
    "wave spirit whisk trickle pump head depart originate drive dock berth steam".split()
)
"""Goods are the object, or the subject, and places are named; nobody need be."""

REACHING = frozenset("leave depart reach enter cross transit exit".split())
"""Of those, the ones whose object is a place."""

SEIZING = frozenset(
    "seize intercept confiscate impound detain stop catch recover find discover uncover capture "
    "block halt hold nab unearth pull retrieve".split()
)
"""The subject stops the goods, which are the object."""

GIVING = frozenset(
    "give provide supply donate gift sell hand lend lease furnish deliver send offer pledge promise".split()
)
"""After these “to” names a recipient; after others that move goods a country is a place."""

PLEDGING = frozenset(
    "pledge promise vow agree offer commit undertake announce approve authorise authorize "
    "plan intend prepare consider propose hope aim schedule expect".split()
)
"""What follows is promised or planned, not done."""

REQUESTING = frozenset(
    "urge call ask demand appeal press lobby request beg encourage want plead".split()
)
"""What follows is wished for by others; nothing is sent."""

DENYING = frozenset("deny refuse reject dispute decline".split())

TRANSFER = SENDING | RECEIVING

SHIPMENT_NOUNS = frozenset(
    "shipment consignment cargo delivery load batch parcel package container truckload lorryload "
    "planeload boatload shipload supply export import transfer sale haul cache crate trainload "
    "tranche lot convoy airlift import flight order trafficking smuggling purchase transport "
    "resupply handover donation".split()
)
"""Nouns whose “of” names the goods."""

ABSTRACT = frozenset(
    "aid support help assistance message letter signal warning information evidence statement "
    "report service training advice money troop team delegation people person man woman worker "
    "soldier officer expert word answer question note copy email invoice bill proof detail "
    "intelligence opportunity access power right permission licence license reason cover "
    "protection security relief business work job training way place role time chance "
    "one it them that which this what who something anything everything nothing thing "
    "member prisoner migrant refugee passenger crew student child shot blow speech lesson sentence "
    "promise pledge contract deal agreement document photograph photo picture video data "
    "figure number image hope idea concern risk threat challenge problem issue step measure "
    "decision move action blame credit attention influence control authority control charge "
    "plane aircraft vessel ship boat lorry truck van train car page section suspect account half "
    "request complaint claim comment response reply result outcome impression view sense "
    "border crossing checkpoint frontier coast gate bridge road river sea line shore desert mountain "
    "loophole visit call clue lead name cause case offence crime violation sanction "
    "confirmation explanation assurance guarantee certificate permit paper paperwork test sample "
    "consent approval blessing backing loan fee payment salary wage bribe price value benefit "
    "home house building mill farm school hospital flat property land stake share stock shop store "
    "log ledger worth rest means bulk number amount majority ton tonne percent share parking tenth fifth fourth sixth seventh eighth ninth seat job vote point match game goal season "
    "record waybill convent church monastery hotel factory plant warehouse clinic villa apartment "
    "holdings company firm business subsidiary crewman "
    "boost insight example precedent incentive excuse motive guidance instruction notice weight "
    "charter indictment dossier file petition summons subpoena verdict ruling envoy delegation draft "
    "application hold arrival departure output turnover key mean "
    "capital city town village district province region territory island airport airfield harbour "
    "harbor headquarters embassy consulate camp".split()
)
"""Objects of those verbs that are no goods. Vehicles are: sent as such, they have an amount."""
