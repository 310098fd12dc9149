"""Goods that are sent, by how they are counted, and the words for amounts."""


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", " ").split(",")]


COUNTED = _words("""
assault rifles, hunting rifles, pistols, grenade launchers, anti-tank missiles, mortar shells,
artillery rounds, night-vision goggles, armoured vehicles, ballistic helmets, surveillance drones,
attack drones, drone engines, machine guns, patrol boats, field radios, detonators, radar sets,
pickup trucks, used cars, tractors, motorcycles, excavators, solar panels, laptops, mobile phones,
graphics processors, microchips, memory modules, sensors, ventilators, oxygen bottles, tents,
blankets, water pumps, generators, hygiene kits, school desks, gas masks, turbines, transformers,
elephant tusks, falcons, live cattle, sheep, tyres, car batteries, antique coins, paintings,
spare parts, gearboxes, jet engines, helicopters, training aircraft, smoke grenades, flak jackets,
satellite phones, cluster bombs, landmines, air-defence missiles, barrels, incubators, wheelchairs
""")
"""Things that are counted one by one, in the plural."""
WEIGHED = _words("""
wheat, maize, rice, barley, sunflower oil, palm oil, sugar, coffee, cocoa, tea, frozen chicken,
flour, baby formula, fertiliser, ammonium nitrate, gunpowder, explosives, steel, copper, cobalt,
lithium, scrap metal, cement, gold, silver, uranium ore, coal, teak, rosewood, cotton, cigarettes,
cocaine, heroin, counterfeit medicine, painkillers, insulin, antibiotics, chemicals, bauxite, tin,
tobacco, fish, shark fins, ivory, body armour, clothing, electronics, machine parts, food, soybeans
""")
"""Things that are counted by weight."""
LIQUID = _words(
    "crude oil, diesel, jet fuel, petrol, fuel oil, liquefied gas, naphtha, heating oil"
)
"""Things that are counted by volume."""
PACKED = _words("""
ammunition, medicines, vaccines, cigarettes, rifle parts, medical supplies, aid, relief goods,
humanitarian aid, electronics, chips, drone parts, aircraft parts, military equipment, uniforms,
gold bars, banknotes, counterfeit handbags, wine, whisky, books, textiles, toys, seeds, weapons,
blood plasma, syringes, malaria tablets, communications gear, radio equipment, explosives, timber
""")
"""Things that come in boxes, lorries and containers."""

WEIGHTS = _words("tonnes, tons, metric tons, kilograms, pounds, kilos")
VOLUMES = _words("barrels, litres, gallons, tonnes, cubic metres")
PACKS = _words("""
boxes, crates, pallets, containers, cartons, truckloads, sacks, suitcases, lorryloads, planeloads
""")
SINGLE_PACKS = _words("""
a container, a shipload, a planeload, a truckload, a consignment, a shipment, a cargo, a crate,
a convoy, a batch, a trainload, one pallet
""")
COUNTS = _words("""
two, three, four, six, seven, nine, eleven, a dozen, two dozen, 14, 15, 18, 20, 22, 25, 30, 36, 40,
45, 48, 60, 75, 80, 96, 110, 120, 150, 180, 200, 240, 300, 350, 400, 500, 640, 750, 800,
dozens of, hundreds of, thousands of, several hundred, about 90, some 70, nearly 300, more than 400,
at least 50, up to 120, around 250, roughly 160, an estimated 700
""")
"""Counts that need no comma; larger numbers are drawn."""
