//! How a letter asks for a proof. A copy suffices; originals on demand.

use crate::intake::form::PROOFS;

/// The German name of a proof; of an unknown code, the code.
#[must_use]
pub fn proof_label(code: &str) -> String {
    PROOFS.iter().find(|(known, _)| *known == code).map_or(code, |(_, label)| *label).to_owned()
}

/// The sentence that asks for a proof, for the person of that name.
pub(super) fn request_text(code: &str, whom: Option<&str>) -> String {
    let about = whom.map(|name| format!(" von {name}")).unwrap_or_default();
    match code {
        "kontoauszuege" => "Kontoauszüge der letzten drei Monate für alle Konten in Kopie. Empfänger und Zweck von \
             Ausgaben dürfen Sie schwärzen, wo sie etwas über Religion, Weltanschauung, Partei, Gewerkschaft, \
             Gesundheit oder Sexualleben verraten; die Beträge müssen lesbar bleiben."
            .to_owned(),
        "mietvertrag" => "Mietvertrag oder Bescheinigung des Vermieters in Kopie, mit Grundmiete, Nebenkosten und \
             Heizkosten."
            .to_owned(),
        "rentenantrag" => format!(
            "Rentenantrag{about}: Bitte beantragen Sie eine Rente und senden Sie uns eine Kopie des Antrags. Die Rente \
             geht der Sozialhilfe vor (§ 2 SGB XII)."
        ),
        "schwerbehindertenausweis" => format!(
            "Schwerbehindertenausweis{about} (beide Seiten) oder Feststellungsbescheid in Kopie. Ohne diesen Nachweis \
             kann der Mehrbedarf nicht anerkannt werden (§ 30 Abs. 1 SGB XII)."
        ),
        "ausweis" => format!("Ausweis{about} in Kopie (Vorder- und Rückseite); Zugangsnummer und Foto dürfen Sie schwärzen."),
        "mietrueckstand" => "Schreiben des Vermieters über die Mietschulden oder die Kündigung in Kopie.".to_owned(),
        "geburtsurkunde" => "Geburtsurkunde des Kindes in Kopie, sobald sie vorliegt.".to_owned(),
        _ => format!("{}{about} in Kopie.", proof_label(code)),
    }
}
