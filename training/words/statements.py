"""What may be stated: what somebody did, and what happened. {N} is a place, {D1} a date."""


def _lines(text: str) -> list[str]:
    return text.strip().split("\n")


DEEDS = [
    tuple(line.split("/"))
    for line in _lines("""
paid/paid/paying/the broker in cash
forged/forged/forging/the end-user certificate
hid/hidden/hiding/the ship’s log
knew/known/knowing/about the second contract
changed/changed/changing/the labels on the crates
sold/sold/selling/shares before the search
ignored/ignored/ignoring/three warnings
deleted/deleted/deleting/thousands of messages
moved/moved/moving/the money through a bank in {N}
met/met/meeting/the buyers in {N}
bribed/bribed/bribing/two inspectors
closed/closed/closing/the plant in {N}
opened/opened/opening/a branch in {N}
trained/trained/training/fighters near {N}
shelled/shelled/shelling/a school in {N}
poisoned/poisoned/poisoning/the river near {N}
lost/lost/losing/nine million dollars
lost/lost/losing/control of {N}
broke/broken/breaking/the arms embargo
broke/broken/breaking/the ceasefire near {N}
raised/raised/raising/prices by a third
dismissed/dismissed/dismissing/forty workers
rented/rented/renting/the warehouse in {N}
used/used/using/a false address in {N}
sent/sent/sending/rifles to {N}
shipped/shipped/shipping/engines by way of {N}
supplied/supplied/supplying/the rebels with fuel
bought/bought/buying/twelve helicopters
received/received/receiving/a loan from the state
received/received/receiving/drone parts from {N}
stole/stolen/stealing/the designs
copied/copied/copying/the software
warned/warned/warning/the port weeks before
signed/signed/signing/the contract in {N}
withheld/withheld/withholding/the test results
understated/understated/understating/the number of deaths
financed/financed/financing/the campaign
ran/run/running/a network of front companies
overcharged/overcharged/overcharging/the hospitals
smuggled/smuggled/smuggling/gold out of {N}
burned/burned/burning/the records
left/left/leaving/the country on a false passport
ordered/ordered/ordering/the attack on {N}
stopped/stopped/stopping/the payments in {D1}
refused/refused/refusing/to let inspectors in
tested/tested/testing/a new missile
armed/armed/arming/a militia near {N}
dumped/dumped/dumping/waste off {N}
cut/cut/cutting/the water supply of {N}
owed/owed/owing/taxes for three years
won/won/winning/the tender with the help of a friend
evacuated/evacuated/evacuating/the staff from {N}
handed/handed/handing/the list to the police
exported/exported/exporting/chips without a licence
painted/painted/painting/over the name of the ship
switched/switched/switching/off the ship’s transponder
""")
]
"""What somebody did: past, participle, gerund, and the rest."""

EVENTS = _lines("""
the ship’s papers were forged
prices in {N} had doubled
some {n} people fled {N}
the explosion killed {n} workers
the money never reached {N}
the cargo was worth four million dollars
the factory in {N} was empty
the vaccine had expired
the contract was signed in {N} in {D1}
the road to {N} was mined
the harvest was the worst since {year}
the tanker was leaking oil
the brakes failed
the drone came from {N}
the labels had been swapped
the vote was rigged
{n} villages were under water
the bridge at {N} had been closed for a week
the seals on the container were broken
the minister knew of the deal in {D1}
the missile was made in {N}
the loan was paid back in full
a third of the aid was sold in {N}
the guards had been asleep
the fire started in the engine room
half of the vessels had no insurance
the gold came from mines near {N}
the pilot changed course twice
the ceasefire was broken {n} times
exports to {N} rose by a third in {year}
the power station was running at half capacity
the hostages were held near {N}
the chips ended up in missiles
the search lasted {n} hours
the hospital had run out of oxygen
the auction brought in nine million dollars
wages had not been paid since {D1}
the accounts were frozen
the agreement had expired in {D1}
the company had only one employee
""")
"""What happened; nobody in it is an actor."""
