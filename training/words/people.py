"""Given names and surnames by origin. Who is put together from them is nobody."""

from typing import NamedTuple


class Origin(NamedTuple):
    """Names of one origin; a surname may have several words."""

    women: list[str]
    men: list[str]
    surnames: list[str]


def _origin(women: str, men: str, surnames: str) -> Origin:
    return Origin(women.split(), men.split(), [s.strip() for s in surnames.split(",")])


ORIGINS: dict[str, Origin] = {
    "american": _origin(
        "Karen Denise Michelle Sharon Brooke Tamika Amber Lori Paige Cheryl Dana Monica Erin",
        "Todd Craig Randy Darnell Brett Curtis Wade Keith Dwight Marcus Travis Glenn Roy Chad",
        "Hollister, Pruitt, Langford, McAllen, Whitaker, Boone, Dalton, Kessler, Ruffin, Bagley, "
        "Stroud, Hatcher, Loomis, Vance-Porter, Tillman, Ashcombe, Greer, Mabry, Sizemore, Odom, "
        "Ratliff, Crowder, Pickett, Barlow, Fenn",
    ),
    "british": _origin(
        "Fiona Harriet Gillian Imogen Beth Philippa Rosalind Nicola Siobhan Morag Tess",
        "Alistair Nigel Rupert Gareth Callum Hugh Ewan Declan Colin Giles Owen Stuart",
        "Thornbury, Ashworth, Pemberton, McTavish, O'Rourke, Llewellyn, Fairclough, Bickerstaff, "
        "Hargreave, Prosser, Dunmore, Wetherall, Cavanagh, Oakes, Birtwistle, Penrose, Lyle, Rigg",
    ),
    "spanish": _origin(
        "Lucía Pilar Ximena Rocío Marisol Consuelo Inés Paloma Yolanda Beatriz",
        "Ignacio Rodrigo Esteban Joaquín Álvaro Hernán Gonzalo Raúl Matías Fermín",
        "Arriaga, Villaseñor, de la Cueva, Quintero, Zambrano, Montalvo, Peralta Ruiz, Barrios, "
        "Echeverría, Cifuentes, Olmedo, Saavedra, Del Río, Tovar, Urrutia, Carrasco",
    ),
    "portuguese": _origin(
        "Luciana Tereza Fernanda Graça Marília Joana Vitória Rosângela",
        "Thiago Anselmo Rui Caetano Otávio Duarte Nuno Evandro",
        "Figueira, Cardoso Nunes, Magalhães, Teixeira, do Amaral, Vasconcelos, Brandão, Pacheco, "
        "Serrano Lobo, Queiroz, Falcão, Novais",
    ),
    "french": _origin(
        "Mireille Solène Anne-Laure Odile Clémence Fabienne Aurore Delphine",
        "Thibault Gérard Jean-Marc Baptiste Loïc Étienne Pascal Rémi",
        "Charpentier, Delacourt, Vasseur, Le Goff, Marchand, Roussillon, Beaufils, d'Arcy, "
        "Fontanel, Guillemot, Lacombe, Pruvost",
    ),
    "german": _origin(
        "Annegret Heike Katja Sabine Ulrike Friederike Petra Marlies",
        "Jürgen Dietmar Holger Matthias Ralf Detlef Volker Lothar",
        "Steinhauer, Brückner, Kaltenbach, von Reden, Oberländer, Siebert, Wollschläger, Huth, "
        "Mertens, Lindemann, Gerlach, Ziegenhals",
    ),
    "italian": _origin(
        "Chiara Ornella Giuseppina Ilaria Donatella Federica Loredana",
        "Massimo Ettore Gianluca Dario Fabrizio Renato Corrado",
        "Bellandi, Del Vecchio, Manfredi, Santoro, Ruggieri, Castellani, Pavesi, De Angelis, "
        "Tagliabue, Moretti, Zanin, Lo Presti",
    ),
    "polish": _origin(
        "Agnieszka Halina Jolanta Zofia Bożena Kinga Danuta",
        "Zbigniew Mariusz Wojciech Grzegorz Leszek Tadeusz Paweł",
        "Sikorska-Wolny, Jabłoński, Wrona, Kołodziej, Malinowski, Borowik, Zawada, Rutkowski, "
        "Gajda, Pietrzak, Cieślak, Mazurek",
    ),
    "slavic": _origin(
        "Oksana Lyudmila Tatiana Yulia Svetlana Mirjana Daria Vesna Kateryna",
        "Bohdan Dmytro Oleksiy Ruslan Zoran Vadim Goran Mykola Yevgeny Taras",
        "Kovalchuk, Hrytsenko, Petrenko, Babić, Stojanov, Marchenko, Lysenko, Vukasović, Zaytsev, "
        "Dragomirov, Shevchuk, Horvat, Belov, Savchenko, Orlovsky, Jurić",
    ),
    "nordic": _origin(
        "Ingrid Solveig Maarit Astrid Birgitta Sigrún Kirsten Annika",
        "Torbjørn Rasmus Gunnar Jouni Henrik Sven-Erik Håkon Eirik",
        "Lindqvist, Bakken, Mäkinen, Halvorsen, Østergaard, Nyström, Rautio, Dahlberg, Vestby, "
        "Kjeldsen, Hedlund, Virtala",
    ),
    "turkish": _origin(
        "Elif Nurhan Şebnem Gülay Zeynep Aslı Sevgi",
        "Kemal Orhan Cengiz Tolga Yusuf Serdar Burak",
        "Özkan, Demirtaş, Yıldırım, Aksoy, Karaca, Tuncel, Erbil, Güneş, Sezgin, Kılıç, Bulut",
    ),
    "arabic": _origin(
        "Rania Huda Salma Maysoon Nawal Dalia Lubna Ghada",
        "Tariq Walid Mustafa Khalil Nabil Faisal Samir Hazem Adnan",
        "al-Masri, Haddad, Bin Salem, Khoury, al-Otaibi, Mansour, Abu Zayd, Nasser, Ben Youssef, "
        "El Fassi, Darwish, al-Tamimi, Shaheen, Qasim",
    ),
    "persian": _origin(
        "Shirin Parvaneh Mahnaz Laleh Azadeh Fereshteh",
        "Behrouz Davoud Kaveh Rostam Siamak Farhad",
        "Golestani, Rahimzadeh, Tavakoli, Moradi, Sohrabi, Karimian, Ansari, Daneshvar, Yazdani",
    ),
    "south asian": _origin(
        "Lakshmi Sunita Farzana Nandini Ayesha Meenakshi Rukhsana Kavita Shanthi",
        "Rajesh Arvind Imran Suresh Harpreet Vikram Zubair Dilip Naveed Anil",
        "Chaudhary, Iyengar, Siddiqui, Deshpande, Wickramasinghe, Gill, Bhattarai, Mukherjee, Rao, "
        "Qureshi, Nair, Hossain, Perera, Mehta, Baloch, Tripathi",
    ),
    "chinese": _origin(
        "Meiling Xiaoyan Yuhan Shu-fen Hui Lihua",
        "Weidong Jianguo Zhihao Chih-ming Guowei Bolin",
        "Zhao, Xu, Guo, Hsieh, Deng, Luo, Ouyang, Shen, Fang, Tsai, Peng, Yuen",
    ),
    "japanese and korean": _origin(
        "Haruka Keiko Tomoko Sayuri Ji-won Soo-yeon Mi-kyung",
        "Kenjiro Takeshi Hiroaki Daisuke Sung-ho Jae-hyun Min-seok",
        "Morikawa, Hayashida, Okabe, Tsukamoto, Fujinami, Bae, Yoon, Noh, Kwon, Ishimaru, Seo",
    ),
    "southeast asian": _origin(
        "Siti Ratna Thuy Marites Nurul Dewi Maricel Phuong",
        "Bambang Agus Danilo Somchai Minh Hafiz Rodel Anwar",
        "Wibowo, Tran, Santosa, Bautista, Chaiyaporn, Dimaculangan, Abdullah, Nguyen, Hartono, "
        "Macaraeg, Rahmat, Srisuk",
    ),
    "west african": _origin(
        "Adaeze Folake Aminata Efua Ngozi Mariama Akosua Yetunde",
        "Chinedu Kwabena Babatunde Ousmane Emeka Kofi Ibrahima Segun",
        "Okonjo-Bello, Adeyemi, Mensah, Diallo, Eze, Traoré, Owusu, Nwosu, Sarr, Balogun, Cissé, "
        "Boateng, Onyekachi",
    ),
    "east and southern african": _origin(
        "Wanjiru Thandiwe Chipo Amina Nomvula Esther Tigist Akinyi",
        "Kipchoge Sipho Tendai Juma Mandla Otieno Tesfaye Dennis",
        "Kamau, Ndlovu, Mutasa, van der Merwe, Wekesa, Dlamini, Tadesse, Odhiambo, Moyo, Nkosi, "
        "Mwangi, Banda, Botha",
    ),
    "greek and caucasian": _origin(
        "Eleni Despina Nino Anahit Ketevan Vasiliki",
        "Stavros Giorgi Levan Armen Panagiotis Tigran",
        "Papadakis, Kapanadze, Hovsepyan, Mavridis, Beridze, Sargsyan, Kontos, Lomidze, Theodorou",
    ),
    "hebrew": _origin(
        "Tamar Orly Noa Shulamit Efrat",
        "Amnon Gidon Eitan Boaz Yossi",
        "Ben-Ari, Shaked-Levin, Mizrahi, Harel, Peretz, Zilberman, Alon, Katzir",
    ),
}

WEIGHTS = {"american": 5, "british": 2}
"""How often an origin is drawn; the others count 1."""
