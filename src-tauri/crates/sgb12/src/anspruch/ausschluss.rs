//! What shuts a person out although there may be need: age, precedence, a stay abroad, what the clerk established.

use super::{hat_altersgrenze_erreicht, tag_der_altersgrenze};
use crate::calendar::first_day_of_age;
use crate::input::{Ausschluss, Leistung};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Grund, GrundCode};

/// Why the person has no entitlement in the month; `None` if nothing shuts them out.
pub(crate) fn ausschlussgrund(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>) -> Option<Grund> {
    let person = mitglied.person;
    if person.leistung == Leistung::Keine {
        return None;
    }
    if let Some(established) = person.ausschluss {
        return Some(by_clerk(established));
    }
    match person.leistung {
        Leistung::GrundsicherungAlter if !hat_altersgrenze_erreicht(m, person) => {
            let text = format!(
                "Die Altersgrenze ist mit dem {} erreicht; davor besteht kein Anspruch auf Grundsicherung im Alter.",
                tag_der_altersgrenze(m, person).plus_days(-1).german()
            );
            return Some(Grund::new(GrundCode::AltersgrenzeNichtErreicht, "§ 41 Abs. 2 SGB XII", text));
        }
        Leistung::GrundsicherungErwerbsminderung
            if first_day_of_age(person.geburtsdatum, 18, 0) > m.month.next().first_day() =>
        {
            let text = "Grundsicherung bei Erwerbsminderung setzt das vollendete 18. Lebensjahr voraus.";
            return Some(Grund::new(GrundCode::VolljaehrigkeitNichtErreicht, "§ 41 Abs. 3 SGB XII", text));
        }
        // Stage 3 is the need of § 27b, which the Third Chapter covers at any age.
        Leistung::HilfeZumLebensunterhalt
            if hat_altersgrenze_erreicht(m, person) && person.regelbedarfsstufe != Some(3) =>
        {
            let text = "Die Altersgrenze ist erreicht: Die Grundsicherung im Alter geht der Hilfe zum Lebensunterhalt vor.";
            return Some(Grund::new(GrundCode::VorrangKap4, "§ 19 Abs. 2 SGB XII", text));
        }
        _ => {}
    }
    if person.ausland.is_some() && m.entitled_days(person).next().is_none() {
        let text = "Nach der vierten Woche im Ausland besteht bis zur nachgewiesenen Rückkehr kein Anspruch.";
        return Some(Grund::new(GrundCode::Ausland, "§ 41a SGB XII", text));
    }
    None
}

fn by_clerk(established: Ausschluss) -> Grund {
    let (code, norm, text) = match established {
        Ausschluss::VorrangSgb2 => (
            GrundCode::VorrangSgb2,
            "§ 21 SGB XII, § 5 Abs. 2 SGB II",
            "Die Person ist erwerbsfähig; Leistungen nach dem SGB II gehen vor.",
        ),
        Ausschluss::BedarfHerbeigefuehrt => (
            GrundCode::BedarfHerbeigefuehrt,
            "§ 41 Abs. 4 SGB XII",
            "Die Bedürftigkeit ist in den letzten zehn Jahren vorsätzlich oder grob fahrlässig herbeigeführt worden.",
        ),
        Ausschluss::Ausbildung => (
            GrundCode::Ausbildung,
            "§ 22 SGB XII",
            "Die Ausbildung ist nach anderen Gesetzen dem Grunde nach förderungsfähig.",
        ),
        Ausschluss::AsylbLG => (
            GrundCode::Asylblg,
            "§ 23 Abs. 2 SGB XII",
            "Die Person ist nach dem Asylbewerberleistungsgesetz leistungsberechtigt.",
        ),
        Ausschluss::Auslaender => (
            GrundCode::Auslaender,
            "§ 23 Abs. 3 SGB XII",
            "Die Person ist nach § 23 Abs. 3 SGB XII ausgeschlossen.",
        ),
    };
    Grund::new(code, norm, text)
}
