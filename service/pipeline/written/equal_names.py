"""Names that mean the same in any article. Everything else has to be in the evidence itself."""

from service.pipeline.wording.words import words

# One line for one thing: its names, short forms and the adjective of its people.
_EQUAL = """
United States, United States of America, US, U.S., USA, U.S.A., America, American, Americans
United Kingdom, UK, U.K., Britain, Great Britain, British, Briton, Britons
European Union, EU, E.U.
United Nations, UN, U.N.
United Arab Emirates, UAE, U.A.E., Emirates, Emirati, Emiratis
Russia, Russian Federation, Russian, Russians
China, People's Republic of China, PRC, Chinese
Turkey, Türkiye, Turkiye, Turkish, Turks
North Korea, DPRK, North Korean, North Koreans
South Korea, Republic of Korea, South Korean, South Koreans
Democratic Republic of the Congo, Democratic Republic of Congo, DRC, DR Congo
Czech Republic, Czechia, Czech, Czechs
Myanmar, Burma, Burmese
Netherlands, Holland, Dutch
Ivory Coast, Côte d'Ivoire, Ivorian, Ivorians
NATO, Nato, North Atlantic Treaty Organization, North Atlantic Treaty Organisation
African Union, AU
Kyiv, Kiev
Afghanistan, Afghan, Afghans
Albania, Albanian, Albanians
Algeria, Algerian, Algerians
Argentina, Argentine, Argentinian
Armenia, Armenian, Armenians
Australia, Australian, Australians
Austria, Austrian, Austrians
Azerbaijan, Azerbaijani, Azerbaijanis, Azeri
Belarus, Belarusian, Belarusians
Belgium, Belgian, Belgians
Brazil, Brazilian, Brazilians
Bulgaria, Bulgarian, Bulgarians
Canada, Canadian, Canadians
Colombia, Colombian, Colombians
Croatia, Croatian, Croats
Cuba, Cuban, Cubans
Denmark, Danish, Danes
Egypt, Egyptian, Egyptians
Estonia, Estonian, Estonians
Ethiopia, Ethiopian, Ethiopians
Finland, Finnish, Finns
France, French
Georgia, Georgian, Georgians
Germany, German, Germans
Greece, Greek, Greeks
Hungary, Hungarian, Hungarians
India, Indian, Indians
Indonesia, Indonesian, Indonesians
Iran, Iranian, Iranians
Iraq, Iraqi, Iraqis
Ireland, Irish
Israel, Israeli, Israelis
Italy, Italian, Italians
Japan, Japanese
Jordan, Jordanian, Jordanians
Kazakhstan, Kazakh, Kazakhs
Kenya, Kenyan, Kenyans
Kuwait, Kuwaiti, Kuwaitis
Latvia, Latvian, Latvians
Lebanon, Lebanese
Libya, Libyan, Libyans
Lithuania, Lithuanian, Lithuanians
Mali, Malian, Malians
Mexico, Mexican, Mexicans
Moldova, Moldovan, Moldovans
Morocco, Moroccan, Moroccans
Nigeria, Nigerian, Nigerians
Norway, Norwegian, Norwegians
Pakistan, Pakistani, Pakistanis
Poland, Polish, Poles
Portugal, Portuguese
Qatar, Qatari, Qataris
Romania, Romanian, Romanians
Saudi Arabia, Saudi, Saudis
Serbia, Serbian, Serbs
Somalia, Somali, Somalis
South Africa, South African, South Africans
Spain, Spanish, Spaniards
Sudan, Sudanese
Sweden, Swedish, Swedes
Switzerland, Swiss
Syria, Syrian, Syrians
Taiwan, Taiwanese
Thailand, Thai, Thais
Ukraine, Ukrainian, Ukrainians
Venezuela, Venezuelan, Venezuelans
Vietnam, Vietnamese
Yemen, Yemeni, Yemenis
January, Jan
February, Feb
August, Aug
September, Sept, Sep
October, Oct
November, Nov
December, Dec
Monday, Mon
Tuesday, Tue, Tues
Wednesday, Wed
Thursday, Thu, Thurs
Friday, Fri
"""

Key = tuple[str, ...]


def name_key(name: str) -> Key:
    """Return a name as its words in lower case, without a possessive or the dots of “U.S.”."""
    return tuple(word.key.replace(".", "") for word in words(name))


def _read() -> dict[Key, frozenset[Key]]:
    rows = [line.split(", ") for line in _EQUAL.strip().splitlines()]
    groups = [frozenset(name_key(name) for name in row) for row in rows]
    return {key: group for group in groups for key in group}


EQUAL_NAMES = _read()
LONGEST_NAME = max(map(len, EQUAL_NAMES))
