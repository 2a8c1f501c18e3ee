//! Words from fixed lists. A word that is not in its list is marked and kept.

/// What a submission is.
pub(in crate::intake) const KINDS: &[&str] = &["antrag", "nachreichung", "aenderung", "ruecknahme"];

/// How it arrived.
pub(super) const CHANNELS: &[&str] = &[
    "sozialplattform",
    "kitaplace",
    "fit_connect",
    "beteiligungsportal",
    "papier",
    "email",
    "vorsprache",
    "telefon",
    "andere_behoerde",
];

/// What an attachment is for.
pub(super) const PURPOSES: &[&str] = &["formular", "nachweis", "vollmacht", "bild", "sonstiges"];

/// Proofs, with their German label.
pub(in crate::intake) const PROOFS: &[(&str, &str)] = &[
    ("ausweis", "Ausweis"),
    ("aufenthaltstitel", "Aufenthaltstitel"),
    ("vollmacht", "Vollmacht"),
    ("betreuerausweis", "Betreuerausweis"),
    ("rentenbescheid", "Rentenbescheid"),
    ("rentenanpassung", "Letzte Rentenanpassung"),
    ("grundrentenbescheid", "Nachweis der Grundrentenzeiten"),
    ("rentenantrag", "Antrag auf Rente"),
    ("em_feststellung", "Feststellung der Erwerbsminderung"),
    ("wfbm_bescheinigung", "Bescheinigung der Werkstatt"),
    ("lohnabrechnungen", "Lohnabrechnungen der letzten drei Monate"),
    ("selbststaendig_unterlagen", "Gewinnermittlung"),
    ("einkommensbescheid", "Bescheid über das Einkommen"),
    ("kontoauszuege", "Kontoauszüge der letzten drei Monate"),
    ("vermoegensnachweis", "Nachweis über Vermögen"),
    ("uebertragungsvertrag", "Vertrag über Schenkung oder Übergabe"),
    ("mietvertrag", "Mietvertrag"),
    ("mietbescheinigung", "Mietbescheinigung"),
    ("nebenkostenabrechnung", "Letzte Nebenkostenabrechnung"),
    ("heizkosten", "Nachweis der Heizkosten"),
    ("eigentum_unterlagen", "Unterlagen zum Eigenheim"),
    ("schwerbehindertenausweis", "Schwerbehindertenausweis oder Feststellungsbescheid"),
    ("mutterpass", "Bescheinigung der Schwangerschaft"),
    ("aerztliche_bescheinigung", "Ärztliche Bescheinigung zur Ernährung"),
    ("krankenversicherung_nachweis", "Beitragsbescheid der Kranken- und Pflegeversicherung"),
    ("unterhaltstitel", "Unterhaltstitel"),
    ("scheidungsurteil", "Scheidungsurteil"),
    ("sgb2_bescheid", "Bescheid des Jobcenters"),
    ("mietrueckstand", "Nachweis der Mietschulden"),
    ("stromsperre", "Ankündigung der Stromsperre"),
    ("geburtsurkunde", "Geburtsurkunde"),
    ("arbeitgeberbescheinigung", "Bescheinigung des Arbeitgebers"),
    ("ausbildungsnachweis", "Nachweis der Ausbildung"),
    ("sorgerecht", "Nachweis des Sorgerechts"),
    ("zuzugsnachweis", "Nachweis des Zuzugs"),
    ("foerderbescheid", "Bescheid über Eingliederungshilfe"),
];
