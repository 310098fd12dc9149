"""Towns and ports with their countries, and the forces, peoples and charities of passages."""

TOWNS = [tuple(pair.strip().split("/")) for pair in """
Mersin/Turkey, Izmir/Turkey, Constanta/Romania, Varna/Bulgaria, Piraeus/Greece, Odesa/Ukraine,
Novorossiysk/Russia, Batumi/Georgia, Poti/Georgia, Baku/Azerbaijan, Aktau/Kazakhstan,
Almaty/Kazakhstan, Tashkent/Uzbekistan, Bandar Abbas/Iran, Basra/Iraq, Erbil/Iraq, Aqaba/Jordan,
Beirut/Lebanon, Tartus/Syria, Port Said/Egypt, Alexandria/Egypt, Benghazi/Libya, Misrata/Libya,
Sfax/Tunisia, Oran/Algeria, Tangier/Morocco, Dakar/Senegal, Bamako/Mali, Niamey/Niger,
Agadez/Niger, Ouagadougou/Burkina Faso, Abidjan/Ivory Coast, Tema/Ghana, Lomé/Togo, Cotonou/Benin,
Lagos/Nigeria, Douala/Cameroon, N’Djamena/Chad, Luanda/Angola, Matadi/Congo, Goma/Congo,
Lusaka/Zambia, Harare/Zimbabwe, Beira/Mozambique, Durban/South Africa, Mombasa/Kenya,
Nairobi/Kenya, Entebbe/Uganda, Kigali/Rwanda, Djibouti City/Djibouti, Massawa/Eritrea,
Berbera/Somalia, Port Sudan/Sudan, Nyala/Sudan, Juba/South Sudan, Addis Ababa/Ethiopia,
Hodeidah/Yemen, Aden/Yemen, Salalah/Oman, Jebel Ali/United Arab Emirates,
Fujairah/United Arab Emirates, Jeddah/Saudi Arabia, Karachi/Pakistan, Gwadar/Pakistan,
Mundra/India, Chennai/India, Colombo/Sri Lanka, Chittagong/Bangladesh, Yangon/Myanmar,
Laem Chabang/Thailand, Port Klang/Malaysia, Batam/Indonesia, Surabaya/Indonesia, Cebu/Philippines,
Haiphong/Vietnam, Sihanoukville/Cambodia, Kaohsiung/Taiwan, Shenzhen/China, Ningbo/China,
Urumqi/China, Busan/South Korea, Nampo/North Korea, Osaka/Japan, Vladivostok/Russia,
Rostov/Russia, Brisbane/Australia, Auckland/New Zealand, Lae/Papua New Guinea, Antwerp/Belgium,
Rotterdam/Netherlands, Hamburg/Germany, Gdansk/Poland, Klaipeda/Lithuania, Tallinn/Estonia,
Riga/Latvia, Gothenburg/Sweden, Bergen/Norway, Esbjerg/Denmark, Marseille/France, Genoa/Italy,
Bar/Montenegro, Durres/Albania, Koper/Slovenia, Belgrade/Serbia, Chisinau/Moldova, Minsk/Belarus,
Valencia/Spain, Setúbal/Portugal, Felixstowe/Britain, Cork/Ireland, Halifax/Canada,
Houston/United States, Miami/United States, Veracruz/Mexico, Puerto Cortés/Honduras, Colón/Panama,
Cartagena/Colombia, Puerto Cabello/Venezuela, Guayaquil/Ecuador, Callao/Peru, Iquique/Chile,
Rosario/Argentina, Montevideo/Uruguay, Asunción/Paraguay, Santos/Brazil, Port-au-Prince/Haiti,
Kingston/Jamaica, Havana/Cuba, Yerevan/Armenia, Ashgabat/Turkmenistan, Kabul/Afghanistan,
Ulaanbaatar/Mongolia, Limassol/Cyprus, Valletta/Malta
""".replace("\n", " ").split(",")]  # fmt: skip

COUNTRIES = sorted({town[1] for town in TOWNS})
WITH_ARTICLE = frozenset({"United States", "United Arab Emirates", "Philippines", "Netherlands"})
"""Countries that take the article."""
WITH_ARTICLE = frozenset({"United States", "United Arab Emirates", "Philippines", "Netherlands"})
"""Countries that take the article."""
PEOPLES = """
Kenyan Nigerian Ukrainian Georgian Turkish Syrian Libyan Sudanese Yemeni Pakistani Indian Malaysian
Indonesian Filipino Vietnamese Chinese Korean Japanese Australian Belgian German Polish Lithuanian
Swedish Norwegian French Italian Serbian Moldovan Spanish British Irish Canadian American Mexican
Colombian Venezuelan Peruvian Chilean Brazilian Haitian Armenian Afghan Mongolian Ghanaian Malian
Chadian Angolan Zambian Ethiopian Somali Egyptian Jordanian Iraqi Iranian Kazakh Russian Romanian
""".split()

MINISTRIES = """
Ministry of Defence|Interior Ministry|Health Ministry|Ministry of Agriculture|Finance Ministry
|Energy Ministry|Foreign Ministry|Ministry of Trade|State Department|Justice Department|Treasury
|Department of Commerce|Customs Service|Border Agency|Port Authority|Food Safety Authority
|Central Bank|Prosecutor General’s Office|Export Control Office|Ministry of Health|Pentagon
|Civil Aviation Authority|Medicines Agency|Tax Authority|Cabinet Office|{people} government
|{people} Ministry of Defence|{people} Interior Ministry|{people} Health Ministry
|{town} City Council|{people} Energy Ministry|{people} Foreign Ministry|{people} embassy
|{people} parliament
""".replace("\n", "").split("|")
FORCES = """
{people} army|{people} navy|{people} air force|{people} coast guard|{number}th Mechanised Brigade
|Presidential Guard|{number}th Desert Battalion|{people} military|Republican Guard
|Border Guard Corps|National Guard|{people} armed forces|Northern Command
|{number}rd Naval Squadron|Marine Corps
|{people} special forces|Royal {people} Navy|{people} border guards|{people} infantry
|{number}th Infantry Regiment|Popular Defence Forces|{people} marines|{number}th Airborne Division
""".replace("\n", "").split("|")
CHARITIES = """
{people} Red Crescent|{people} Red Cross|Doctors for {region}|{root} Relief|World Seed Fund
|Global Medical Bridge|{root} Foundation|Food for {region}|{region} Farmers’ Union|{root} Institute
|{people} Medical Association|International Refugee Fund|{town} University|{region} Dockers’ Union
|Open Roads Foundation|Centre for Trade Studies|{root} Research|Sanctions Monitor
|Clean Rivers Alliance|Transparency {region}|{town} Chamber of Commerce|{region} Aid Network
|{people} Football Federation|{people} Bar Association|Freedom Party|{region} Labour Party
|{people} Lutheran Church
""".replace("\n", "").split("|")
COMPANIES = """
{root} Shipping|{root} Energy|{root} Trading|{root} & Sons|{root} Pharma|{root} Airlines|{root}
|{root} Logistics|{root} Steel|{root} Foods|{root} Metals|{root} Motors|{root} Mining|{root}tech
|{root} Robotics|{root} Dynamics|{root} Ltd|{root} Inc.|{root} GmbH|{root} S.A.|{root} Industries
|{root} Aerospace|{root} Petroleum|{root} Microsystems|{surname} Brothers|{surname} Trading Co.
|{surname} Group|{surname} Arms|{town} Grain Terminal|{town} Freight|{root} Textiles|{root} FZE
|{root} Insurance|{root} Maritime|{root} Agro|{root} LLC|{people} National Oil Company
|{root}-{surname}""".replace("\n", "").split("|")
GROUPS = """
{people} nationals|{town} smugglers|{people} rebels|{people} farmers|{people} refugees|hill farmers
|{people} traders|{town} residents|two {people} brothers|{people} lawmakers|{people} dockers
|{people} miners|striking pilots|{people} investors|fuel smugglers|retired officers|local fishermen
|{people} importers|opposition senators|{town} gang|{people} exiles|tribal elders|human traffickers
|{people} engineers|families of the victims|{people} mercenaries|three lorry drivers|{people} clans
|{region} Liberation Front|Free {region} Army|{region} Salvation Movement|{root} militia
|Los {surname}""".replace("\n", "").split("|")
