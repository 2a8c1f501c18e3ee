//! The order of the steps: needs, income, own need first, surplus to the others, assets, benefit, payment.

use super::{Bewilligungsmonat, hinweise};
use crate::amount::{Amount, pro_rata};
use crate::anspruch::ausschlussgrund;
use crate::input::{InputError, Leistung};
use crate::output::{Bogen, Grund, GrundCode, Hinweis, PersonBogen, Rows, Schluessel, Teil, VermoegenBogen};
use crate::policy::VermoegenUeberschuss;
use crate::{
    bedarf, einkommen, einsatzgemeinschaft, mehrbedarf, regelbedarf, sofortzuschlag, unterkunft, zahlung,
};

/// What is known of a person after need and income.
struct Stand {
    grund: Option<Grund>,
    is_entitled: bool,
    need: Amount,
    income: Amount,
    from_others: Amount,
    from_assets: Amount,
}

impl Stand {
    fn uncovered(&self) -> Amount {
        if !self.is_entitled {
            return Amount::ZERO;
        }
        (self.need - self.income - self.from_others - self.from_assets).or_zero()
    }

    fn surplus(&self) -> Amount {
        (self.income - self.need).or_zero()
    }
}

/// Computes the month.
///
/// # Errors
/// A value that only shows to be impossible with the law or the pack of the month at hand.
pub(crate) fn bogen(m: &Bewilligungsmonat<'_>) -> Result<Bogen, InputError> {
    let mut notices = hinweise::of_month(m);
    let mut rows = needs(m, &mut notices)?;
    incomes(m, &mut rows, &mut notices);
    let mut stands: Vec<Stand> = m
        .mitglieder
        .iter()
        .zip(&rows)
        .map(|(mitglied, rows)| {
            let grund = ausschlussgrund(m, mitglied);
            Stand {
                is_entitled: mitglied.person.leistung != Leistung::Keine && grund.is_none(),
                grund,
                need: rows.sum(Teil::Bedarf),
                income: rows.sum(Teil::Einkommen),
                from_others: Amount::ZERO,
                from_assets: Amount::ZERO,
            }
        })
        .collect();
    surpluses(m, &mut stands, &mut rows);
    let assets = crate::vermoegen::vermoegen(m);
    use_assets(m, &mut stands, &assets, &mut rows, &mut notices);
    let mut benefits = Vec::with_capacity(stands.len());
    let mut extras = Vec::with_capacity(stands.len());
    for ((mitglied, stand), rows) in m.mitglieder.iter().zip(&stands).zip(&mut rows) {
        let claim = stand.uncovered();
        let extra = if stand.is_entitled {
            let is_kindergeld =
                |key| matches!(key, Schluessel::EinkommenKindergeld | Schluessel::KindergeldWeitergabe);
            let kindergeld: Amount =
                rows.0.iter().filter(|row| is_kindergeld(row.schluessel)).map(|row| row.betrag).sum();
            let without = stand.need - stand.income + kindergeld - stand.from_others - stand.from_assets;
            sofortzuschlag::sofortzuschlag(m, mitglied, claim, without.or_zero(), rows)
        } else {
            Amount::ZERO
        };
        benefits.push(claim + extra);
        extras.push(extra);
    }
    let summe: Amount = benefits.iter().copied().sum();
    let difference = zahlung::nachzahlung(m, summe);
    let payouts =
        zahlung::zahlung(m, &benefits, difference.map(|found| found.nachzahlung), &mut rows, &mut notices);
    notices.extend(difference.and_then(|found| hinweise::ueberzahlung(m, found)));

    let mut personen = Vec::with_capacity(stands.len());
    for (at, ((mitglied, stand), mut rows)) in m.mitglieder.iter().zip(stands).zip(rows).enumerate() {
        rows.0.sort_by_key(|row| row.schluessel);
        let leistung = benefits.get(at).copied().unwrap_or_default();
        let nothing = stand.is_entitled && leistung.is_zero();
        let grund = if nothing { Some(why_zero(&stand)) } else { stand.grund.clone() };
        let some = |amount: Amount| amount.is_positive().then_some(amount);
        personen.push(PersonBogen {
            id: mitglied.person.id.clone(),
            leistungsart: mitglied.person.leistung,
            regelbedarfsstufe: mitglied.stufe.last,
            regelbedarfsstufe_gesetzt: mitglied.stufe.gesetzt,
            zeilen: rows.0,
            gesamtbedarf: stand.need,
            einkommen_bereinigt: stand.income,
            einkommen_partner: stand.from_others,
            vermoegen_einsatz: some(stand.from_assets),
            ueberschuss: some(stand.surplus()),
            sofortzuschlag: extras.get(at).copied().and_then(some),
            leistung,
            auszahlung: payouts.as_ref().and_then(|payouts| payouts.get(at)).copied(),
            grund,
        });
    }
    Ok(Bogen {
        parameterstand: m.law.stand(),
        parameter_ueberschrieben: m.law.overridden,
        personen,
        vermoegen: assets,
        summe,
        bereits_gewaehrt: difference.map(|found| found.gewaehrt),
        nachzahlung: difference.map(|found| found.nachzahlung),
        ueberzahlung: difference.map(|found| found.ueberzahlung).filter(|amount| amount.is_positive()),
        auszahlung: payouts.map(|payouts| payouts.into_iter().sum()),
        hinweise: notices,
    })
}

fn needs(m: &Bewilligungsmonat<'_>, notices: &mut Vec<Hinweis>) -> Result<Vec<Rows>, InputError> {
    let accommodation = unterkunft::unterkunft(m, notices)?;
    let mut all = Vec::with_capacity(m.mitglieder.len());
    for (mitglied, accommodation) in m.mitglieder.iter().zip(accommodation) {
        let mut rows = Rows::default();
        regelbedarf::regelsatz(m, mitglied, &mut rows);
        mehrbedarf::mehrbedarfe(m, mitglied, &mut rows, notices);
        rows.0.extend(accommodation.0);
        bedarf::weitere(m, mitglied, &mut rows);
        all.push(rows);
    }
    Ok(all)
}

/// The youngest first: what a child leaves of its Kindergeld may be its parent's.
fn incomes(m: &Bewilligungsmonat<'_>, rows: &mut [Rows], notices: &mut Vec<Hinweis>) {
    let mut youngest_first = m.by_id().to_vec();
    youngest_first.sort_by_key(|at| {
        m.mitglieder.get(*at).map(|mitglied| std::cmp::Reverse(mitglied.person.geburtsdatum))
    });
    let mut passed_on: Vec<(String, Amount)> = Vec::new();
    for at in youngest_first {
        let (Some(mitglied), Some(rows)) = (m.mitglieder.get(at), rows.get_mut(at)) else { continue };
        let from_children =
            passed_on.iter().filter(|(id, _)| *id == mitglied.person.id).map(|(_, amount)| *amount).sum();
        einkommen::einkommen(m, mitglied, from_children, rows);
        hinweise::beitraege(m, mitglied, rows, notices);
        passed_on.extend(einkommen::weitergabe(m, mitglied, rows, notices));
    }
}

fn surpluses(m: &Bewilligungsmonat<'_>, stands: &mut [Stand], rows: &mut [Rows]) {
    let surplus: Vec<Amount> = stands.iter().map(Stand::surplus).collect();
    let uncovered: Vec<Amount> = stands.iter().map(Stand::uncovered).collect();
    for beitrag in einsatzgemeinschaft::ueberschuesse(m, &surplus, &uncovered) {
        let (Some(stand), Some(rows)) = (stands.get_mut(beitrag.to), rows.get_mut(beitrag.to)) else {
            continue;
        };
        stand.from_others += beitrag.amount;
        let giver = m.mitglieder.get(beitrag.from).map_or("", |mitglied| mitglied.person.id.as_str());
        let is_chapter_four =
            m.mitglieder.get(beitrag.to).is_some_and(|to| to.person.leistung.is_viertes_kapitel());
        let norm = match (beitrag.to_partner, is_chapter_four) {
            (true, true) => "§ 43 Abs. 1 S. 2 SGB XII",
            (true, false) => "§ 27 Abs. 2 S. 2 SGB XII",
            (false, _) => "§ 27 Abs. 2 S. 3 SGB XII",
        };
        let whole = surplus.get(beitrag.from).copied().unwrap_or_default();
        let aus =
            format!("von „{giver}“, dessen Einkommen den eigenen Bedarf um {} übersteigt", whole.german());
        rows.push(Schluessel::UeberschussPartner, beitrag.amount, norm, aus);
    }
}

fn use_assets(
    m: &Bewilligungsmonat<'_>,
    stands: &mut [Stand],
    assets: &VermoegenBogen,
    rows: &mut [Rows],
    notices: &mut Vec<Hinweis>,
) {
    if !assets.einzusetzen.is_positive() {
        return;
    }
    notices.push(hinweise::vermoegen(assets));
    let order = m.by_id();
    let lacking: Vec<Amount> =
        order.iter().map(|at| stands.get(*at).map_or(Amount::ZERO, Stand::uncovered)).collect();
    let needed: Amount = lacking.iter().copied().sum();
    let used = match m.policy.vermoegen_ueberschuss {
        VermoegenUeberschuss::KeinAnspruch => needed,
        VermoegenUeberschuss::Anrechnen => needed.min(assets.einzusetzen),
    };
    for (at, part) in order.iter().copied().zip(pro_rata(used, &lacking)) {
        if let (Some(stand), Some(rows), true) = (stands.get_mut(at), rows.get_mut(at), part.is_positive()) {
            stand.from_assets = part;
            let norm = "§ 90 Abs. 1, Abs. 2 Nr. 9 SGB XII";
            let aus = format!(
                "Vermögen über dem Freibetrag von {}: {}",
                assets.freibetrag.german(),
                assets.einzusetzen.german()
            );
            rows.push(Schluessel::VermoegenEinsatz, part, norm, aus);
        }
    }
}

fn why_zero(stand: &Stand) -> Grund {
    if stand.from_assets.is_positive() {
        let text = "Das Vermögen über dem Freibetrag ist vorrangig einzusetzen; es deckt den Bedarf.";
        return Grund::new(GrundCode::Vermoegen, "§ 90 SGB XII", text);
    }
    let text = if stand.from_others.is_positive() {
        format!(
            "Das eigene Einkommen ({}) und das übersteigende Einkommen aus der Einsatzgemeinschaft ({}) decken den Bedarf von {}.",
            stand.income.german(),
            stand.from_others.german(),
            stand.need.german()
        )
    } else {
        format!("Das Einkommen von {} deckt den Bedarf von {}.", stand.income.german(), stand.need.german())
    };
    Grund::new(GrundCode::BedarfGedeckt, "§ 19, § 27 Abs. 1, § 43 Abs. 1 SGB XII", text)
}
