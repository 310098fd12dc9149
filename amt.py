import sys
from evals.datasets import read_dataset
from service.pipeline.article import read_page
from service.pipeline.candidates.reading import read
from service.pipeline.guided.shipments import find_shipments
for g in read_dataset(sys.argv[1]):
    p=read_page(g.request); r=read(p); t=p.text
    print('##',g.case.id)
    for a in r.candidates.amounts: print('   A',t[a.start:a.end],'|',a.unit,'|',t[slice(*a.goods)] if a.goods else None)
    f=find_shipments(r)
    for s in f: print('   F',t[slice(*s.goods)],s.amount and t[s.amount.start:s.amount.end],s.sender and s.sender.name,s.recipient and s.recipient.name,s.status,s.way and [t[slice(*x[1])] for x in s.way.stops])
    for s in g.case.shipments: print('   G' if s.required else '   g',s.quantity,s.goods,'|',s.sender,'|',s.recipient,'|',s.status,'|',s.evidence[:90])
    for s in g.case.routes: print('   R' if s.required else '   r',s.origin,s.transit,s.destination,'|',s.evidence[:90])
    print('   P',[(n.name) for n in r.candidates.names if n.kind is None or n.kind=='country'])
