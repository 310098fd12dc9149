"""English words that may begin a sentence, or stand in a title, without being anyone's name.

Names can't be told from other words where all begin with a capital. A word in neither this list,
the article nor the evidence is then taken for a name, and refused.
"""

from service.pipeline.wording.word_set import word_set

COMMON_WORDS = word_set("""
    a about above access accord accused accuses across action activists add added adding adds
    admit admits after again against agency agencies agree agreed agreement agrees aid aim aims
    air alert all alleged allegedly allies along already also although amid among an analysis
    analysts and announce announced announces another any appeal appear appears approve approved
    approves are armed arms army around arrest arrested arrests as ask asked asks at attack
    attacks authorities away back ban bans bars based be because become becomes been before
    begin begins behind being below between bid billion block blocks border both bring brings
    but buy buyers buys by call called calls can capital cargo carry carries case cases caught
    charge charged charges chief children citizens city civilians claim claimed claims clash
    close closed coalition come comes commander commanders companies company concern concerned
    concerns condemn condemns confirm confirmed confirms conflict consider considers continue
    continues contract control convoy could council countries country court critics crisis
    customs cut cuts data day days deal deals death deaths defence defend defends defense delay
    delayed deliver delivered deliveries delivers delivery demand demands denied denies deny
    despite detain detained details did diplomats dispute disputed do does donate donates donors
    down dozens drone drones due during each early eight either election eleven embargo emergency
    employees end ends envoy equipment even every evidence exclusive executives expect expected
    experts explained export exporters exports fear fears few fight fighters fighting find finds
    fire firm firms first five flight flights food for force forces foreign former found four
    freight from fuel full further gain gave general get gets give given gives goods government
    governments group groups guns had half halt halts has have he head heavy help helps her here
    high his hit hits holds hospital how however hundreds if illegal import imports in including
    increase industry inside inspectors intercept intercepted intercepts into investigation
    investigators is issue issues it its join joins journalists judge just keep keeps key kill
    killed kills last late later latest law lawmakers lawyers lead leader leaders leads leave
    leaves left less like likely local long made maker makers make makes man many market may
    meanwhile medical men merchants migrants might military militants millions minister ministers
    ministry missile missiles money month months more moreover most move moved moves much must
    names nation national nations near nearly negotiations neither new news next nine no none
    nor north not nothing now number observers of off offer offers office officer officers
    official officials oil on once one only open opposition or order ordered orders other others
    our out over own parliament part parties partners parts party passengers pay pays peace people
    per plan plane planes planned plans plead pledge pledged pledges police policy port ports
    possible potential power president press pressure previous prime prison probe profits promise
    promised promises prosecutors protest protesters protests provide provided provides public
    put question questions raid raids raise raises reach reached reaches rebels receive received
    receives recent record refugees refuse refuses regional reject rejects relations release
    released report reported reportedly reporters reports representatives requests rescue
    residents response result return returns reveal revealed reveals review rifles rise rises
    risk road role route routed routes routing rule rules said sale sales sanction sanctioned
    sanctions satellite say says school scientists sea search second secret secretary security
    seek seeks seize seized seizes sell sellers sells senators send sends senior sent separate
    separately set seven several she ship shipment shipments shipped shipping ships show showed
    shows shut sign signed signs since six small smuggle smugglers smuggling so social soldiers
    some source sources south sparked spokesman spokesperson spokeswoman staff start starts state
    statement states still stock stop stops strike strikes strong student students such suggest
    suggests supplied supplier suppliers supplies supply supplying support supports suspect
    suspected suspects suspend suspends take taken takes talks target targets tax team tells ten
    tensions territory test than that the their them then there these they third this those
    though thousands threat three through thus to today together told tons took top total
    toward towards trade traders traffickers trafficking training transfer transfers transport
    travel trial troops trucks try turn turns two under union unions united until up urge urged
    urges use used uses using vehicles vessel vessels via victims video villagers vote voters
    vow vows war warn warned warns was watchdog water we weapon weapons week weeks were west what
    when where whether which while who whose why will win with within without witnesses women
    wood work workers world would wounded year years yet you young
    i i'm i've it's that's he's she's they're we're
    """)
