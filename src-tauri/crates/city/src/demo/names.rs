//! Names that nobody bears, and given names from many languages.

use super::dice::Dice;

const FIRST_HALF: &[&str] = &[
    "Wolken",
    "Löffel",
    "Kiesel",
    "Nebel",
    "Feder",
    "Schlüssel",
    "Zipfel",
    "Tinten",
    "Quitten",
    "Hagebutten",
    "Pusteblumen",
    "Schnecken",
    "Kringel",
    "Murmel",
    "Fingerhut",
    "Laternen",
    "Brummkreisel",
    "Pfützen",
    "Holunder",
    "Zwetschgen",
    "Igel",
    "Seifenblasen",
    "Kastanien",
    "Mörtel",
    "Wimpel",
];
const SECOND_HALF: &[&str] = &[
    "schuh", "stern", "dach", "teich", "klee", "uhr", "segel", "flöte", "deich", "ofen", "treppe", "säge",
    "krug", "pfad", "laube", "glocke", "brücke", "möwe", "haken", "spule",
];
/// Whole names: long, short, with letters that a careless program loses.
const WHOLE: &[&str] = &[
    "Łżywiecki-Beispiel",
    "Ğünüzmuş",
    "Őszibarackfa",
    "ẞenknecht",
    "Kekūlikeʻōpio",
    "Đurđevdanović",
    "Ó",
    "Yx",
    "Þórsmerkursson",
    "Nguyễn-Erfunden",
    "Šťovíčková",
    "Ørstedhavn",
    "O’Nimmerland",
    "d'Ausgedacht",
    "Çiçekböceği",
    "Ünlübahçe",
    "Ńiebyłowicz",
    "Țânțarescu",
    "Żółtobrody",
    "Ħaltuna",
    "M̂rsić",
    "Ķirsītis",
    "Ąžuolėnas",
    "al-Khayālī",
    "von und zu Pfützenstein-Regenrinne auf Wolkenschuh",
    "Sagenumwobensdorfer-Schlüsselblumenthal",
];
const WOMEN: &[&str] = &[
    "Erna",
    "Hedwig",
    "Ğülsüm",
    "Žofie",
    "Łucja",
    "Ingeborg",
    "Fatma",
    "Olha",
    "Maria Magdalena",
    "Ümmühan",
    "Renate",
    "Özlem",
    "Şükran",
    "Ülviye",
    "Þórunn",
    "Zoë",
    "Ana-Maria",
    "Wilhelmine",
    "Thị Mai",
    "Amina",
    "Đorđija",
    "Ilse",
    "Ljudmyla",
    "Ottilie",
    "Ève",
    "Helga",
    "Ħaġar",
    "Noémi",
    "Brunhilde Ottilie Walburga",
    "Ía",
];
const MEN: &[&str] = &[
    "Ansgar",
    "Eberhard",
    "Ġorġ",
    "Łukasz",
    "Kazimierz",
    "Mehmet",
    "Günter",
    "Đorđe",
    "Ümit",
    "Þorsteinn",
    "Oleksij",
    "Ottokar",
    "Jürgen",
    "Ștefan",
    "Žarko",
    "Abdulkadir",
    "Heinz-Rüdiger",
    "Noël",
    "Văn Nam",
    "Yusuf",
    "Ivo",
    "Ødd",
    "Friedhelm",
    "István",
    "Ruprecht Balthasar Melchior",
    "Bo",
    "Çağrı",
    "Emil",
    "Jānis",
    "Willibald",
];
const CHILDREN: &[&str] = &[
    "Ói", "Žoë", "Noah", "Mila", "Ayşe", "Emil", "Łucja", "Ben", "Zofia", "Matilda", "Yunus", "Ida",
    "Levent", "Thuy", "Oskar", "Frieda", "Jonte", "Amélie", "Đuro", "Ella", "Kaja", "Tjark", "Ümit", "Bo",
];

/// A family name.
pub(super) fn family(dice: &mut Dice) -> String {
    match dice.below(10) {
        0..3 => dice.one_of(WHOLE).to_owned(),
        3 => format!("{}-{}", compound(dice), dice.one_of(WHOLE)),
        _ => compound(dice),
    }
}

fn compound(dice: &mut Dice) -> String {
    format!("{}{}", dice.one_of(FIRST_HALF), dice.one_of(SECOND_HALF))
}

/// Given names of an adult.
pub(super) fn given(dice: &mut Dice, woman: bool) -> String {
    dice.one_of(if woman { WOMEN } else { MEN }).to_owned()
}

/// The given name of a child.
pub(super) fn of_a_child(dice: &mut Dice) -> String {
    dice.one_of(CHILDREN).to_owned()
}
