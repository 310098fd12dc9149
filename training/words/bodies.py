"""Bodies that act and speak, titles that people carry, places: patterns and the words for them."""

PLACES = """
Lisbon Nairobi Tampico Gdansk Odesa Karachi Manila Accra Tucson Leeds Marseille Izmir Da Nang
Valparaíso Tbilisi Mombasa Duluth Perth Bergen Alexandria Chittagong Rosario Kaohsiung Durban
Toledo Cardiff Bremen Salerno Varna Tripoli Basra Almaty Cebu Lagos Recife Albany Dundee Malmö
""".replace("Da Nang", "Danang").split()
REGIONS = """
Northern|Eastern|Western|Central|Coastal|Lakeland|Highland|Riverside|Southern|Midland|Delta
""".strip().split("|")
LANDS = """
Kenya|Portugal|Vietnam|Peru|Norway|Ghana|Poland|Mexico|Turkey|Indonesia|Georgia|Jordan|Chile|Estonia
|Nigeria|Greece|Bangladesh|Canada|Ukraine|Morocco
""".replace("\n", "").split("|")
ADJECTIVES = """
Kenyan|Portuguese|Vietnamese|Peruvian|Norwegian|Ghanaian|Polish|Mexican|Turkish|Indonesian|Georgian
|Jordanian|Chilean|Estonian|Nigerian|Greek|Bangladeshi|Canadian|Ukrainian|Moroccan
""".replace("\n", "").split("|")
ROOTS = """
Harbour|Meridian|Solano|Northgate|Caspia|Ferro|Lumen|Delvaux|Kestrel|Oranje|Pallas|Quayside|Tarn
|Sable|Vega|Helix|Brightwater|Corvus|Ostrava|Mistral|Anchor|Bluestone|Zenith|Torrent|Ardent|Talus
""".replace("\n", "").split("|")
PARTIES = """
Liberals|Conservatives|Greens|Social Democrats|Unionists|Republicans|Democrats|Christian Democrats
|Nationalists|Centrists|Socialists|Reformists
""".replace("\n", "").split("|")
COMPANY = """
{root} Shipping|{root} Energy|{root} Holdings|{root} & Sons|{root} Pharma|{root} Airlines
|{root} Group|{root} Logistics|{root} Steel|{root} Foods|{root} Capital|{root} Motors
|{root} Robotics|{root} Bank|{root} Telecom|{root} Ltd|{root} Inc.
|{root} GmbH|{root} S.A.|{root}soft|{root} Aerospace|{root}
""".replace("\n", "").split("|")
OFFICE = """
Ministry of Transport|Interior Ministry|Ministry of Defence|Health Ministry|Finance Ministry
|Foreign Ministry|Ministry of Agriculture|Department of Labor|Department of Commerce|Coast Guard
|State Department|Treasury|Justice Department|Customs Service|Election Commission|Border Agency
|Education Department|Port Authority|Maritime Agency|Central Bank|Food Safety Authority|Navy
|Environment Agency|Public Prosecutor's Office|{region} Police|{region} Regional Council
|{place} City Council|White House|Supreme Court|Parliament|Senate
""".replace("\n", "").split("|")
ASSOCIATION = """
{root} Institute|{region} Farmers' Union|{place} Chamber of Commerce|{place} University
|Open Roads Foundation|{region} Teachers' Association|Doctors for {region} Care|{root} Foundation
|Clean Rivers Alliance|{place} Tenants' League|Transparency {region}|{region} Fishers' Federation
|Centre for Trade Studies|{land} Watch|Freedom Party|{region} Labour Party|People's Alliance
|Democratic Renewal|National Nurses' Council|{root} Research|{adjective} Bar Association
|{adjective} Red Crescent|Dockers' Union|Progress Party|{region} Medical Association
""".replace("\n", "").split("|")
OUTLET = """
{place} Herald|{place} Tribune|Daily {root}|Radio {root}|{root} News|{place} Post|The {root} Times
|{land} Today|Channel {number}|{place} Gazette|{root} Magazine|{region} Star|The {place} Chronicle
|{adjective} News Agency|{place} Public Radio|{root} TV
""".replace("\n", "").split("|")

TITLES = """
Interior Minister|Prime Minister|Senator|Mayor|Governor|Judge|Professor|Dr|Colonel|President
|Inspector|Congresswoman|Rep.|Sen.|Gov.|Gen.|Captain|Finance Minister|Health Secretary
|Chief Executive|Sheriff|Commissioner|Archbishop|Ambassador|Councillor|Attorney General
|Police Chief|Foreign Minister|Admiral|Deputy Minister|Vice President
|Prosecutor|Sir|Chancellor|Speaker|Secretary of State
""".replace("\n", "").split("|")
CALLED = {
    "Interior Minister": "the minister", "Prime Minister": "the prime minister",
    "Senator": "the senator", "Mayor": "the mayor", "Governor": "the governor",
    "Judge": "the judge", "Professor": "the professor", "Colonel": "the colonel",
    "President": "the president", "Congresswoman": "the congresswoman", "Gov.": "the governor",
    "Sen.": "the senator", "Finance Minister": "the finance minister", "Sheriff": "the sheriff",
    "Commissioner": "the commissioner", "Archbishop": "the archbishop",
    "Ambassador": "the ambassador", "Foreign Minister": "the foreign minister",
    "Attorney General": "the attorney general", "Captain": "the captain",
    "Health Secretary": "the health secretary", "Police Chief": "the police chief",
}  # fmt: skip
"""What somebody with a title is called without the name."""

ROLES = """
a spokes{person} for {body}|the head of {body}|who leads {body}|a lawyer for {group}|an economist
|an analyst at {body}|chief executive of {body}|who represents {group}|a {place} resident
|a former adviser to {body}|the director of {body}|a researcher at {body}|who has studied {issue}
|a mother of three from {place}|the chair of {body}|a retired engineer|an opposition lawmaker
|a union organiser|who runs a shop near {thing}|a long-time critic of {issue}|{number}, of {place}
|a volunteer with {body}|a campaign manager|a strategist|a professor of law at {body}|{number}
|the party's candidate in {place}|a witness|a farmer from {place}|who sits on {body}'s board
""".replace("\n", "").split("|")
PREMODIFIERS = """
opposition leader|union leader|company spokes{person}|lawyer|analyst|campaign manager|shopkeeper
|activist|historian|economist|police spokes{person}|resident|former minister|party colleague
|human rights lawyer|pollster|truck driver|front-runner|candidate|columnist|fellow lawmaker|nurse
""".replace("\n", "").split("|")

DESCRIBED = """
a senior official|a Western diplomat|a person familiar with the matter|a government source
|one of the officials|a neighbour|a former employee|an aide|a police officer at the scene
|a customs officer|one protester|a shipping agent|two people briefed on the talks|a party insider
|a hospital worker|an industry executive|a military spokesman|a driver|a woman in the crowd
|a campaign aide|an intelligence official|a port worker|a lawmaker who asked not to be named
""".replace("\n", "").split("|")
