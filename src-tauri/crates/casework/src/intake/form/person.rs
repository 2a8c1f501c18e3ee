//! One person of the household, with income, deductions and assets.

use super::field::{Field, Fields, Shape, field, needed};
use super::shared::{ADDRESS, CONTACT, NAMES};

const ROLES: &[&str] =
    &["antragsteller", "ehegatte", "lebenspartner", "partner", "kind", "elternteil", "verwandt", "sonstige"];
const SALUTATIONS: &[&str] = &["frau", "herr", "keine"];
const SEXES: &[&str] = &["w", "m", "d", "x"];
const FAMILY: &[&str] =
    &["ledig", "verheiratet", "lebenspartnerschaft", "getrennt", "geschieden", "verwitwet"];
const WORK: &[&str] =
    &["altersgrenze", "dauerhaft_voll", "befristet_voll", "wfbm", "erwerbsfaehig", "kind", "unbekannt"];
const INSURANCE: &[&str] = &["pflicht", "freiwillig", "familie", "privat", "keine"];
const EARLIER: &[&str] = &["sgb2", "sgb12", "wohngeld", "asylblg", "bafoeg", "sonstige"];
const MARKS: &[&str] = &["G", "aG", "B", "H", "Bl", "Gl", "TBl", "RF", "1.Kl.", "VB", "EB"];
const INCOMES: &[&str] = &[
    "altersrente",
    "erwerbsminderungsrente",
    "witwenrente",
    "waisenrente",
    "betriebsrente",
    "riester",
    "basisrente",
    "private_rente",
    "versorgungswerk",
    "kindergeld",
    "unterhalt",
    "wfbm",
    "lohn",
    "minijob",
    "selbststaendig",
    "vermietung",
    "zinsen",
    "pension",
    "auslandsrente",
    "unfallrente",
    "krankengeld",
    "arbeitslosengeld",
    "elterngeld",
    "steuererstattung",
    "sonstiges",
    "pflegegeld",
];
const RHYTHMS: &[&str] = &["monat", "jahr", "einmalig", "unregelmaessig"];
const DEDUCTIONS: &[&str] = &[
    "steuern",
    "krankenversicherung",
    "pflegeversicherung",
    "sozialversicherung",
    "versicherung",
    "altersvorsorge",
    "werbungskosten",
    "arbeitsmittel",
    "sonstiges",
    "fahrt_km",
];
const ASSETS: &[&str] = &[
    "giro",
    "spar",
    "depot",
    "bargeld",
    "bauspar",
    "lebensversicherung",
    "kfz",
    "immobilie",
    "bestattung",
    "forderung",
    "erbschaft",
    "krypto",
    "sonstiges",
];

/// `personen[]`.
pub(super) const PERSON: Fields = &[NAMES, PERSONAL, ENTITLEMENT, MONEY];

const PERSONAL: &[Field] = &[
    needed("id", "Kennung", Shape::Text),
    needed("rolle", "Verhältnis", Shape::Code(ROLES)),
    field("eltern", "Eltern", Shape::Values(&Shape::Text)),
    field("geburtsort", "Geburtsort", Shape::Text),
    field("anrede", "Anrede", Shape::Code(SALUTATIONS)),
    field("geschlecht", "Geschlecht", Shape::Code(SEXES)),
    needed("geburtsdatum", "Geburtsdatum", Shape::PastDay),
    field("geburtsdatum_teil", "Geburtsdatum, soweit bekannt", Shape::PartialDate),
    field("familienstand", "Familienstand", Shape::Code(FAMILY)),
    field("seit", "Familienstand seit", Shape::PastDay),
    needed("staatsangehoerigkeit", "Staatsangehörigkeit", Shape::Values(&Shape::Country)),
    field(
        "aufenthalt",
        "Aufenthalt",
        Shape::Object(&[&[
            field("titel", "Titel", Shape::Text),
            field("gueltig_bis", "Gültig bis", Shape::DayOrForever),
            field("einreise", "Einreise", Shape::PastDay),
        ]]),
    ),
    field("anschrift", "Anschrift", Shape::Object(ADDRESS)),
    field("kontakt", "Kontakt", Shape::Object(CONTACT)),
];

const ENTITLEMENT: &[Field] = &[
    needed("beantragt", "Leistung auch für diese Person", Shape::Flag),
    needed(
        "erwerb",
        "Alter oder Erwerbsminderung",
        Shape::Object(&[&[
            needed("status", "Status", Shape::Code(WORK)),
            field("seit", "Seit", Shape::Day),
            field("bis", "Bis", Shape::Day),
            field("stelle", "Festgestellt von", Shape::Text),
        ]]),
    ),
    field("rv_nummer", "Rentenversicherungsnummer", Shape::PensionNumber),
    field("steuer_id", "Steuer-Identifikationsnummer", Shape::TaxId),
    field(
        "behinderung",
        "Schwerbehinderung",
        Shape::Object(&[&[
            field("gdb", "Grad der Behinderung", Shape::Count(20, 100)),
            field("merkzeichen", "Merkzeichen", Shape::Values(&Shape::Code(MARKS))),
            field("ausweis_gueltig_bis", "Ausweis gültig bis", Shape::DayOrForever),
        ]]),
    ),
    field(
        "schwanger",
        "Schwangerschaft",
        Shape::Object(&[&[field("entbindung", "Voraussichtliche Entbindung", Shape::Day)]]),
    ),
    field("alleinerziehend", "Allein mit Kind", Shape::Flag),
    field("ernaehrung", "Kostenaufwändige Ernährung", Shape::Flag),
    field(
        "wfbm",
        "Werkstatt",
        Shape::Object(&[&[field("mittagessen_tage", "Mittagessen, Tage im Monat", Shape::Count(0, 23))]]),
    ),
    field("ausbildung", "Ausbildung mit Eingliederungshilfe", Shape::Flag),
    needed(
        "krankenversicherung",
        "Kranken- und Pflegeversicherung",
        Shape::Object(&[&[
            needed("art", "Art", Shape::Code(INSURANCE)),
            field("kasse", "Kasse", Shape::Text),
            field("beitrag_kv", "Beitrag zur Krankenversicherung", Shape::Amount),
            field("beitrag_pv", "Beitrag zur Pflegeversicherung", Shape::Amount),
            field("traeger_zahlt", "Zahlt ein Träger", Shape::Flag),
        ]]),
    ),
    field("pflegegrad", "Pflegegrad", Shape::Count(0, 5)),
    field("einrichtung", "Einrichtung", Shape::Text),
    needed(
        "bisher",
        "Bisherige Leistungen",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("art", "Art", Shape::Code(EARLIER)),
            field("traeger", "Träger", Shape::Text),
            field("von", "Von", Shape::Month),
            field("bis", "Bis", Shape::Month),
        ]]),
    ),
];

const MONEY: &[Field] = &[
    needed(
        "einkommen",
        "Einkommen",
        Shape::List(&[&[
            needed("id", "Kennung", Shape::Text),
            needed("art", "Art", Shape::Code(INCOMES)),
            needed("betrag", "Betrag", Shape::Amount),
            field("netto", "Netto", Shape::Amount),
            needed("rhythmus", "Rhythmus", Shape::Code(RHYTHMS)),
            field("seit", "Seit", Shape::Day),
            field("bis", "Bis", Shape::Day),
            field("stelle", "Zahlt", Shape::Text),
            field("grundrentenzeiten", "Grundrentenzeiten", Shape::Flag),
            field("beantragt", "Beantragt, noch nicht gezahlt", Shape::Flag),
        ]]),
    ),
    field(
        "absetzungen",
        "Versicherungen, Fahrtkosten",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("art", "Art", Shape::Code(DEDUCTIONS)),
            field("betrag", "Betrag", Shape::Amount),
            field("rhythmus", "Rhythmus", Shape::Code(RHYTHMS)),
        ]]),
    ),
    needed(
        "vermoegen",
        "Vermögen",
        Shape::List(&[&[
            needed("id", "Kennung", Shape::Text),
            needed("art", "Art", Shape::Code(ASSETS)),
            needed("wert", "Wert", Shape::Amount),
            field("stand", "Stand", Shape::PastDay),
            field("inhaber", "Inhaber", Shape::Values(&Shape::Text)),
            field("verwertbar", "Verwertbar", Shape::Flag),
            field("text", "Beschreibung", Shape::FreeText),
        ]]),
    ),
    needed(
        "uebertragen",
        "Verschenkt oder übertragen",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("art", "Art", Shape::Text),
            field("wert", "Wert", Shape::Amount),
            field("am", "Am", Shape::PastDay),
            field("an", "An", Shape::Text),
        ]]),
    ),
];
