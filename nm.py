"""score a data set model-free; print figures and findings"""
import asyncio, sys, json
from evals.datasets import read_dataset
from evals.metrics import CaseScore, metrics
from evals.scorers import score_brief
from service.pipeline.brief import make_brief
from service.settings import Settings
from tests.evals.test_offline_gate import Undecided
async def main():
    cs=[]; 
    for g in read_dataset(sys.argv[1]):
        b=await make_brief(g.request,Undecided(),Settings())
        cs.append(CaseScore(case=g.case.id,sections=score_brief(g,b)))
    m=metrics(cs)
    from evals.metrics import shares
    sh=shares(cs)
    for k in ('actors','shipments','routes','quotes','unverified_claims'):
        print(k, {x: round(m[f'{k}.{x}'],3) if m.get(f'{k}.{x}') is not None else None for x in ('precision','recall','f1')})
    for k,v in sh.items(): print(k,v.right,v.of, end='; ')
    print()
    if len(sys.argv)>2:
        for c in cs:
            print('##',c.case)
            for f in c.findings:
                if sys.argv[2]=='all' or f.section in sys.argv[2].split(','): print('  ',f.section,f.kind,'|',f.item,'|',f.field,'| gold',f.gold,'| pred',f.predicted)
asyncio.run(main())
