//! Notices about the month as a whole and about its persons; those of a rule stand with the rule.

use super::{Bewilligungsmonat, Mitglied};
use crate::anspruch::hat_altersgrenze_erreicht;
use crate::einkommen;
use crate::input::{Leistung, Mehrbedarfsart};
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel, VermoegenBogen};
use crate::policy::Kv32Mit82a;
use crate::zahlung::Nachzahlung;

pub(super) fn of_month(m: &Bewilligungsmonat<'_>) -> Vec<Hinweis> {
    let mut out = Vec::new();
    let mut say = |code, norm: &'static str, text: String| out.push(Hinweis::new(code, norm, text));
    if m.law.is_before_dating {
        let text = format!(
            "Für {} sind nur die Beträge hinterlegt; gerechnet ist mit den Regeln von 2023.",
            m.month
        );
        say(HinweisCode::RechtslageNichtDatiert, "§§ 30, 35, 82, 90 SGB XII", text);
    }
    if m.law.is_carried_on {
        let text = format!(
            "Für {} liegen noch keine Beträge vor; gerechnet ist mit Stand {}.",
            m.month.year(),
            m.law.stand()
        );
        say(HinweisCode::WerteFortgeschrieben, "§§ 28, 28a, 29 SGB XII", text);
    }
    if m.law.overridden {
        let text = "Werte des Gesetzes sind für diese Rechnung ersetzt.".to_owned();
        say(HinweisCode::ParameterUeberschrieben, "Eingabe „parameter“", text);
    }
    if m.policy != m.rules.policy {
        let text =
            "Offene Rechtsfragen sind für diese Rechnung anders entschieden als im Kommunalpaket.".to_owned();
        say(HinweisCode::PolicyAbweichend, "Eingabe „policy“", text);
    }
    for mitglied in &m.mitglieder {
        of_person(m, mitglied, &mut out);
    }
    out
}

fn of_person(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, out: &mut Vec<Hinweis>) {
    let (person, stufe) = (mitglied.person, &mitglied.stufe);
    let mut say =
        |code, norm: &'static str, text: String| out.push(Hinweis::new(code, norm, text).of(&person.id));
    if stufe.gesetzt {
        let text = format!("Die Regelbedarfsstufe {} ist von Hand gesetzt.", stufe.last);
        say(HinweisCode::RegelbedarfsstufeGesetzt, "Anlage zu § 28 SGB XII", text);
    }
    if stufe.changes() {
        let text = format!(
            "Die Regelbedarfsstufe wechselt im Monat von {} zu {}; gerechnet ist taggenau.",
            stufe.on(stufe.switch - 1),
            stufe.last
        );
        say(HinweisCode::RbsWechsel, "Anlage zu § 28 SGB XII", text);
    }
    if !m.is_whole_month(person)
        && m.entitled_days(person).count() != usize::try_from(m.month.days()).unwrap_or(0)
    {
        let text = "Der Anspruch besteht nicht für den ganzen Monat: Der Regelsatz ist anteilig angesetzt, Unterkunft und Einkommen in voller Höhe.";
        say(HinweisCode::Teilmonat, "§ 27a Abs. 3 S. 3 SGB XII", text.to_owned());
    }
    let reached = hat_altersgrenze_erreicht(m, person);
    if reached && person.leistung == Leistung::GrundsicherungErwerbsminderung {
        let text = "Die Altersgrenze ist erreicht: Der Anspruch besteht nun wegen Alters.".to_owned();
        say(HinweisCode::AltersgrenzeErreicht, "§ 41 Abs. 2 SGB XII", text);
    }
    let lives_with_others = m.mitglieder.len() > 1 && person.partner.is_none() && person.eltern.is_empty();
    let others_are_unrelated = m.mitglieder.iter().any(|other| {
        other.person.id != person.id
            && other.person.leistung == Leistung::Keine
            && !other.person.eltern.contains(&person.id)
    });
    if person.leistung == Leistung::HilfeZumLebensunterhalt && lives_with_others && others_are_unrelated {
        let text = "In einer Haushaltsgemeinschaft wird vermutet, dass gemeinsam gewirtschaftet wird; das ist zu prüfen.";
        say(HinweisCode::Vermutung39, "§ 39 SGB XII", text.to_owned());
    }
    for (source, income) in person.einkommen.iter().enumerate() {
        let Some(inflow) = income.zufluss else { continue };
        if m.zufluesse.is_moved(mitglied.index, source, inflow) {
            let text = format!(
                "Die Einnahme aus {inflow} wird in einem anderen Monat oder über mehrere Monate angerechnet."
            );
            say(HinweisCode::EinnahmeVerteilt, "§ 82 Abs. 7 SGB XII", text);
        }
    }
}

/// § 32: contributions that income does not bear, or that stand in two places.
pub(super) fn beitraege(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    rows: &Rows,
    out: &mut Vec<Hinweis>,
) {
    let norm = "§ 32 SGB XII";
    let person = mitglied.person;
    let has_need =
        rows.0.iter().any(|row| matches!(row.schluessel, Schluessel::KvPv | Schluessel::Kv | Schluessel::Pv));
    let uncovered =
        einkommen::ungedeckte_beitraege(m, mitglied, rows, m.policy.kv_32_mit_82a == Kv32Mit82a::Ja);
    if uncovered.is_positive() && !has_need {
        let text = format!(
            "Das Einkommen deckt {} der Beiträge zur Kranken- und Pflegeversicherung nicht; sie können Bedarf sein.",
            uncovered.german()
        );
        out.push(Hinweis::new(HinweisCode::KvPvUngedeckt, norm, text).of(&person.id));
    }
    let whole = m.amount(person.kv_pv_bedarf.as_ref()).is_positive();
    let part = person
        .mehrbedarfe
        .iter()
        .any(|need| matches!(need.art, Mehrbedarfsart::Kv | Mehrbedarfsart::Pv) && need.applies_in(m.month));
    if whole && part {
        let text =
            "Beiträge stehen in „kv_pv_bedarf“ und zugleich einzeln; bitte nur an einer Stelle ansetzen.";
        out.push(Hinweis::new(HinweisCode::KvPvDoppelt, norm, text).of(&person.id));
    }
}

pub(super) fn vermoegen(assets: &VermoegenBogen) -> Hinweis {
    let text = format!(
        "Über dem Freibetrag von {} liegen {}; sie sind einzusetzen.",
        assets.freibetrag.german(),
        assets.einzusetzen.german()
    );
    Hinweis::new(HinweisCode::VermoegenEinzusetzen, "§ 90 SGB XII", text)
}

pub(super) fn ueberzahlung(m: &Bewilligungsmonat<'_>, found: Nachzahlung) -> Option<Hinweis> {
    found.ueberzahlung.is_positive().then(|| {
        let text = format!(
            "Für {} sind {} zu viel gewährt; Aufhebung und Erstattung sind zu prüfen.",
            m.month,
            found.ueberzahlung.german()
        );
        Hinweis::new(HinweisCode::UeberzahlungPruefen, "§§ 45, 48, 50 SGB X", text)
    })
}
