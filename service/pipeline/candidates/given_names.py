"""Given names that women bear and that men bear, as far as they tell: “Rosa”, “Kofi”.

Only names borne by one of the two wherever they are common; so neither Andrea nor Jean is here.
Written without accents.
"""

import re
import unicodedata
from functools import lru_cache

_WOMEN = frozenset(
    """
abigail ada adaeze adela adelaide adele adriana agata agnes agnieszka aida aigul aileen ainhoa
aisha aishwarya aissatou ama amalia amanda amelia amina aminata amparo amy ana anahit anais
anastasia anastasiya aneta angela angelica angelina anita anjali anna anne anneke annette annika
antonia anya araceli asel asha astrid asuncion audrey aurora awa ayesha ayse aysel azra barbara
beata beatrice beatriz begona belen bella berta bertha betty bianca birgit birgitta blanca
bozena brenda bridget brigitte camila candelaria carla carlota carmen carol carolina caroline
catalina catarina caterina catherine cecilia chiara chinwe chioma chloe christina christine
cindy claire clara claudia colleen concepcion consuelo cora cristina cynthia daniela danuta
daria deborah deepa deirdre denisa diana dilfuza dilnoza dina dolores donna dora doris dorota
dorothy ebru edith edna eileen ekaterina elaine eleanor elena eleni elif elisa elisabeth
elisabetta elise eliza elizabeth ella ellen elodie elsa elvira emilia emily emine emma enikoe
erika erin ernestina esi esperanza estela estelle esther eszter eugenia eva evgenia ewa fadila
fatema fatima fatimah fatma fatou fatoumata fernanda fiona flora florence florentina frances
francesca francisca freya frida frieda gabriela galina gemma genoveva georgina geraldine gerda
gertrude gisela giulia gloria goli grace grainne greta gudrun gulnara gulsen gwen habiba hadiza
hala halima halina hana hanna hannah hanne hatice heather hedda heidi helen helena helene helga
henrietta hildegard huda ida ieva iga ilaria ilse imogen ines inga inger ingrid irena irene
irina iris irma isabel isabella isabelle ivana iwona jacqueline jadwiga jana jane janet janice
jasmina jeanette jelena jennifer jenny jessica joanna johanna josefina josephine juana judith
julia juliana julie juliet jutta kadiatou kalpana karin karina karolina katarina katarzyna kate
kateryna katharina katherine kathleen kathryn katie katja katrin katya kavita khadija kinga
kirsten kirsty klara krystyna laila lakshmi lana lara larisa larissa laura lauren layla leah
leila lena leonor leticia leyla lidia liliana liliya lily lina linda lisa liv livia lorena
louisa louise lourdes lucia lucie lucinda lucy ludmila luisa luz lyudmila mabel madeleine madina
magda magdalena maggie maite malgorzata malika manuela mara marcela marcia margaret margarethe
margarida margarita margit marguerite maria mariam mariama mariana marianne marie mariela
marijke marina marisol marita marlene marta martha martina mary maryam mathilde matilda maud
maureen meera mercedes mercy merete michaela michelle mihaela milagros mildred milena miriam
mona monica monika monique montserrat myriam nadezhda nadia nadine naima nancy naomi natalia
natalie natalya natasha neema neha nelida nelly ngozi nicole nieves nilufar nina nora norma
nuria oksana olena olga olha olivia oluchi ophelia orla pamela paola parvati patricia paula
pauline penelope petra pilar polina pooja priscilla priya rachel radha rahel raisa raluca ramona
rania raquel rebecca regina renata rita ritu roberta rocio rosa rosalia rosalind rose rosemary
roxana rukhsana ruth sabina sabine sabrina saida salma samina samira sandra sara sarah saskia
senka serena shabnam shanti sheila shirin shirley shreya sibel sigrid silvia silvie simona
sinead siobhan smita sofia sonia sonja sonya sophia sophie stefania stella stephanie sumaya
sunita susan susana susanna susanne suzanne svetlana swati sylvia sylvie tamar tamara tania
tanja tanya tatiana tatyana teodora teresa tereza tessa thandiwe theresa therese tina tiziana
ulrike ursula valentina valeria vanessa vera verena veronica veronika victoria viktoria violeta
virginia viveka wanda wanjiru wilhelmina xenia yasmin yasmina yelena yolanda yuliya yvette
yvonne zahra zainab zdenka zehra zeinab zlata zofia zsofia zuzana
""".split()
)
_MEN = frozenset(
    """
aaron abdallah abdel abdou abdoulaye abdul abdulla abdullah abel abraham achim adalberto adam
adil adnan adolfo adrian ahmad ahmed ahmet aidan ajay akbar alain alan alasdair albert alberto
albin aldo alejandro aleksandar aleksander aleksandr alessandro alfonso alfred alfredo ali
alistair alonso alvaro amadou amir anatoly anders andre andreas andrei andrej andres andrew
andrey andris andrzej angelo angus anil anselm anthony antoine anton antoni antonio antti
apolinar aram archibald arif armando armen arnold aron arthur arturo arun ashok atanas august
augusto aurelio aydin aziz babacar baptiste barnaby barry bartosz baurzhan ben benedikt benjamin
bernard bernardo bernd bertrand bilal bill bjorn bob bogdan bohdan boris boubacar brandon
brendan brent brian bruce bruno burak carl carlos cem cesar chad charles chidi chinedu christoph
christopher chukwuma ciaran cillian clement clifford colin conor cormac craig cristian cristobal
curtis cyril daan dalibor damian damien daniel danilo dariusz darko darren dave david davit
declan demetrios denis dennis derek diego dieter dietmar dilip dimitar dimitri dimitrios
dimitris dinesh dirk djordje dmitri dmitry dmytro domingo dominic donald douglas dragan duncan
dusan dwayne eamon ebenezer edgar edmund eduardo edvard edward edwin efrain egil eino eitan
eladio elias elmer emeka emil emiliano emilio emmanuel emre enrico enrique eric erich erik
ernest ernesto ernst esteban ethan etienne eugene eugenio evan evgeny ezekiel fabian fabio fadi
faisal farhad farid fedor felipe felix ferdinand fergus fernando fidel filip flavio florian
francesco francis francisco frank franz fred frederic frederick frederik friedrich fritz fyodor
gabor gareth gary gavin geert gennady geoff geoffrey georg george georges georgi gerald gerard
gerardo gerhard gerry gert giancarlo gideon gilbert gilberto giles gints giorgi giorgio giovanni
giuseppe godfrey goran gordon graeme graham grant greg gregor gregorio gregory grigory grzegorz
guido guillaume guillermo gunnar gunter gustav gustavo guy habib hakan hakim halvor hamza hans
harald haris harold harry hasan hassan haydar hector heinrich heinz helmut hendrik henri henrik
henry herbert heriberto herman hermann hernan hicham hiroshi homer horacio horst howard hugh
hugo humberto huseyin hussein iain ian ibrahim ignacio igor ihor ilir ilya imran imre ioannis
ion irakli isaac isidro ismail israel issa istvan ivan ivar ivo jaakko jacek jack jacob jacques
jaime jakob jakub jamal james jamie janos jaroslav jason javier jeff jeffrey jens jeremiah
jeremy jerome jerry jerzy jesper jesus jim jimmy joachim joao joaquin joel joerg joey johan
johann johannes john johnny jonas jonathan jorge jorgen jose josef joseph joshua josip jozef
juan juergen juhani julian julien julio julius justin kamal kamil karel karim karl kazimierz
keith kelvin kemal kenji kenneth kevin khaled khalid kieran klaus kofi konrad konstantin
konstantinos kostas kristian kristoffer krzysztof kurt kwabena kwaku kwame kwasi kwesi kyle
lamine larry lars laszlo laurent lawrence leif lennart leo leon leonard leonardo leonid leopold
lev lewis liam lionel lorenzo louis luca lucas lucian luigi luis luka lukas lukasz luke maciej
magnus mahmoud mahmud malcolm malik mamadou manoj manuel marat marc marcel marcelo marcin marco
marcos marcus marek mario marius mark marko markus marten martin marvin massimo matej mateo
mateusz mathias mathieu matteo matthew matthias matti maurice mauricio mauro maxim maximilian
mehdi mehmet melvin mesut michael michel miguel mihai mihail mikael mikhail mikko milan milos
miloslav miroslav mohamed mohammad mohammed moses moussa muhammad murat mustafa mykola nabil
nadeem narendra nasser nathan nathaniel neil nelson nestor niall nicholas nick nicolae nicolas
niels nigel nikola nikolai nikolaos nikolay nikos nils noah norbert norman octavio olaf olav ole
oleg oleh oleksandr oleksiy olivier omar orhan orlando oscar oskar osman osvaldo otto ousmane
owen pablo paddy padraig paolo pascal patrick paul paulo pavel pavlo pawel peder pedro pekka per
percy perry peter petr petro petros phil philip philippe pierre pieter piotr predrag radek
rafael rafal rahul raimo rainer raj rajesh rakesh ralf ralph ramesh ramiro ramon rashid raul
ravi raymond reinhard reinhold remigio renato renaud reynaldo ricardo riccardo richard rick riku
robert roberto rodney rodolfo rodrigo roger roland rolf roman romeo ronald rory ross roy ruben
rudolf rudy rui rupert ruslan russell rustam ryan sahib said saleh salim salvador salvatore
samir samuel sandeep sandor sanjay santiago scott sean sebastian sergei sergey sergio serhiy
seyit shane simon sipho slavko slobodan soren stanislav stanislaw stanley stefan stefano stelios
stephen steve steven stewart stjepan stuart suleiman suresh sven taavi tadeusz tamas tapio tarik
tariq ted teodor terrence terry thabo theo theodor thierry thomas tiago tihomir tim timo timothy
timur tobias todd tom tomas tomasz tommaso tommy toomas torsten travis trevor tristan tsvetan
ugo ulrich umar umberto umit uwe vaclav valdis valentin valerio vasil vasile vasily vasyl veljko
victor vijay viktor ville vincent vincenzo vitaly vito vladimir vladislav volodymyr vusi wade
waldemar walid wally walter warren wayne werner wesley wilfred wilhelm willem william wojciech
wolfgang xavier yannick yannis yassin yerlan yevgeny yiannis yosef yuri yuriy yusuf yves
zbigniew zdenek zoltan zoran
""".split()
)
_DAUGHTERS = re.compile(r"(?:ová|ská|[klmnrstv]ova|[^u]eva|skaya)$", re.I)


@lru_cache(maxsize=4096)
def pronoun_of(name: str) -> str | None:
    """“she” or “he” for a full name, by its first word or a daughter's surname; else None."""
    words = name.split()
    if len(words) < 2:
        return None
    first = unicodedata.normalize("NFD", words[0].lower())
    first = "".join(c for c in first if not unicodedata.combining(c)).split("-")[0]
    if first in _WOMEN or (first not in _MEN and _DAUGHTERS.search(words[-1])):
        return "she"
    return "he" if first in _MEN else None
