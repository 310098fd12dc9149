"""What the passages are about: an issue, those it touches, an event, a measure and a thing."""

from typing import NamedTuple


class Subject(NamedTuple):
    """Noun phrases: `issue`, `event`, `measure` and `thing` singular, `group` plural."""

    issue: str
    group: str
    event: str
    measure: str
    thing: str


_LINES = """
the fishing quota; trawler owners; the hearing; a two-year freeze; the harbour
the ferry contract; commuters; the inquiry; a new tender; the terminal
the rent law; tenants; the vote; a rent cap; the housing block
the vaccine order; nurses; the press conference; an emergency purchase; the clinic
the school merger; parents; the council meeting; a delay of one year; the old school
the arms shipment; customs officers; the raid; an embargo; the warehouse
the dam project; farmers; the ceremony; an independent review; the valley
the tax reform; small businesses; the debate; a lower rate; the bill
the election result; voters; the recount; a second count; the ballot
the border closure; truck drivers; the talks; a temporary corridor; the crossing
the pipeline; landowners; the signing; a safety study; the pumping station
the data leak; customers; the investigation; a fine; the server room
the strike; railway workers; the walkout; a pay rise; the depot
the film festival; artists; the opening night; a boycott; the theatre
the flood; villagers; the rescue; a relief fund; the bridge
the trade deal; exporters; the summit; a tariff cut; the agreement
the oil spill; fishermen; the clean-up; a drilling ban; the beach
the corruption case; taxpayers; the trial; a special court; the file
the prison reform; inmates; the visit; an early release; the wing
the cyber attack; hospitals; the briefing; a new agency; the network
the stadium plan; supporters; the match; a public vote; the stadium
the ceasefire; refugees; the negotiations; a prisoner exchange; the camp
the air strike; residents; the funeral; an inquiry; the neighbourhood
the health plan; patients; the rally; a repeal; the programme
the immigration order; migrants; the protest; a travel ban; the checkpoint
the police shooting; marchers; the vigil; a body camera rule; the precinct
the email affair; supporters; the televised debate; a full disclosure; the archive
the campaign loan; donors; the fundraiser; a spending limit; the foundation
the opinion poll; swing voters; the primary; a change of course; the headquarters
the gas price; pensioners; the auction; a price brake; the refinery
the drug trial; volunteers; the conference; a wider study; the laboratory
the airline merger; pilots; the shareholders' meeting; a hostile bid; the hangar
the gold mine; miners; the blockade; a concession; the shaft
the museum theft; curators; the exhibition; a reward; the vault
the drought; herders; the appeal; a water ration; the reservoir
the satellite launch; engineers; the countdown; a second attempt; the launch pad
the language law; teachers; the session; a referendum; the statute
the grain exports; millers; the inspection; a sea corridor; the silo
the drone parts; smugglers; the seizure; an export control; the container
the doping scandal; athletes; the championship; a lifetime ban; the test
the nuclear plant; environmentalists; the safety drill; a shutdown; the reactor
the merger of the banks; savers; the stress test; a state guarantee; the branch
the wildfire; campers; the evacuation; a burning ban; the ridge
the abortion ruling; protesters; the appeal hearing; a constitutional change; the clinic
the gun bill; shop owners; the committee vote; a background check; the range
the university fees; students; the sit-in; a tuition freeze; the campus
the ivory trade; rangers; the auction; a total ban; the park
the port expansion; dockers; the groundbreaking; a levy; the quay
"""

SUBJECTS = [Subject(*line.split("; ")) for line in _LINES.strip().split("\n")]
