//! Rent, ancillary cost and heating in an ordinary dwelling (§ 35 SGB XII): actual cost, cut to what is appropriate
//! where neither the Karenzzeit nor a period for lowering the cost (Abs. 3) protects it.

use super::anteile::{Anteile, heads};
use super::{heizung, karenzzeit};
use crate::amount::Amount;
use crate::input::{Contradiction, InputError};
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};

/// What the check of the accommodation found.
struct Pruefung {
    recognised: Amount,
    limit: Option<Amount>,
    /// Why the limit does not bite, or which limit does, with the norm of the cut.
    aus: String,
    norm: &'static str,
}

pub(super) fn rows(m: &Bewilligungsmonat<'_>, hinweise: &mut Vec<Hinweis>) -> Result<Vec<Rows>, InputError> {
    let dwelling = &m.household.unterkunft;
    let grundmiete = m.amount(dwelling.grundmiete.as_ref());
    let nebenkosten = m.amount(dwelling.nebenkosten.as_ref());
    let heizkosten = m.amount(dwelling.heizkosten.as_ref());
    let gross_cold = grundmiete + nebenkosten;
    let whole = dwelling.gesamtangemessenheitsgrenze.as_ref().map(|limit| limit.at(m.month));
    let (pruefung, heating) = match whole {
        Some(limit) => {
            (check(m, gross_cold + heizkosten, Some((limit, "Gesamtangemessenheitsgrenze".into()))), None)
        }
        None => (check(m, gross_cold, limit(m)?), Some(heizung::recognised(m, heizkosten))),
    };
    karenz_hinweis(
        m,
        if whole.is_some() { gross_cold + heizkosten } else { gross_cold },
        &pruefung,
        hinweise,
    );

    let anteile = Anteile::of(m);
    let rest = m.policy.kopfteil_rest;
    let mut out: Vec<Rows> = m.mitglieder.iter().map(|_| Rows::default()).collect();
    let share = |total: Amount| anteile.of_amount(total, rest);
    let costs = [
        (Schluessel::Grundmiete, grundmiete, "§ 35 Abs. 1 SGB XII"),
        (Schluessel::Nebenkosten, nebenkosten, "§ 35 Abs. 1 SGB XII"),
        (Schluessel::Heizung, heizkosten, "§ 35 Abs. 5 SGB XII"),
    ];
    let parts = costs.map(|(_, total, _)| share(total));
    for ((schluessel, total, norm), parts) in costs.iter().zip(&parts) {
        if !total.is_positive() {
            continue;
        }
        for ((rows, part), text) in out.iter_mut().zip(parts).zip(&anteile.text) {
            rows.push(*schluessel, *part, *norm, format!("{} {text}", total.german()));
        }
    }
    let sum_at = |at: usize, costs: &[usize]| {
        costs
            .iter()
            .filter_map(|cost| parts.get(*cost).and_then(|parts| parts.get(at)))
            .copied()
            .sum::<Amount>()
    };
    let checked: &[usize] = if whole.is_some() { &[0, 1, 2] } else { &[0, 1] };
    let mut cut = |recognised: Amount, costs: &[usize], norm: &'static str, aus: &str| {
        for (at, (rows, part)) in out.iter_mut().zip(share(recognised)).enumerate() {
            let cut = part - sum_at(at, costs);
            if !cut.is_zero() {
                rows.push(Schluessel::Kappung35, cut, norm, aus);
            }
        }
    };
    let actual = if whole.is_some() { gross_cold + heizkosten } else { gross_cold };
    if pruefung.recognised < actual {
        cut(pruefung.recognised, checked, pruefung.norm, &pruefung.aus);
        let text = format!(
            "Anerkannt sind {} von {}: {}.",
            pruefung.recognised.german(),
            actual.german(),
            pruefung.aus
        );
        hinweise.push(Hinweis::new(HinweisCode::UnterkunftGekuerzt, pruefung.norm, text));
    }
    if let Some(heating) = heating.filter(|heating| *heating < heizkosten) {
        let aus = format!("angemessene Heizkosten {}", heating.german());
        cut(heating, &[2], "§ 35 Abs. 5 SGB XII", &aus);
        let text = format!("Anerkannt sind {} von {} Heizkosten.", heating.german(), heizkosten.german());
        hinweise.push(Hinweis::new(HinweisCode::UnterkunftGekuerzt, "§ 35 Abs. 5 SGB XII", text));
    }
    hinweise.extend(anteile.rest_hinweis(m, &[grundmiete, nebenkosten, heizkosten]));
    Ok(out)
}

/// The limit for the household: the one stated, or that of the Vergleichsraum.
fn limit(m: &Bewilligungsmonat<'_>) -> Result<Option<(Amount, String)>, InputError> {
    let dwelling = &m.household.unterkunft;
    if let Some(limit) = &dwelling.angemessen_bruttokaltmiete {
        return Ok(Some((limit.at(m.month), "Grenze laut Feststellung".to_owned())));
    }
    let Some(name) = &dwelling.vergleichsraum else { return Ok(None) };
    let heads = heads(m);
    let (limit, since) = m.rules.limits.bruttokaltmiete(name, heads, m.month).ok_or_else(|| {
        InputError::new("unterkunft.vergleichsraum", Contradiction::UnknownArea { name: name.clone() }.into())
    })?;
    Ok(Some((limit, format!("Grenze {name} für {heads}, Stand {since}"))))
}

fn check(m: &Bewilligungsmonat<'_>, actual: Amount, limit: Option<(Amount, String)>) -> Pruefung {
    let norm = "§ 35 Abs. 1 SGB XII";
    let Some((limit, name)) = limit else {
        return Pruefung { recognised: actual, limit: None, aus: "tatsächliche Kosten".into(), norm };
    };
    let found =
        |recognised: Amount, norm, aus: String| Pruefung { recognised, limit: Some(limit), aus, norm };
    if m.household.unterkunft.kostensenkung_bis.is_some_and(|last| m.month <= last) {
        return found(actual, "§ 35 Abs. 3 SGB XII", "Kostensenkung läuft".into());
    }
    if karenzzeit::runs(m) {
        return match karenzzeit::ceiling(m, limit) {
            None => found(actual, norm, "Karenzzeit".into()),
            Some(ceiling) => {
                let aus = format!("Karenzzeit, höchstens {} ({name}: {})", ceiling.german(), limit.german());
                found(actual.min(ceiling), "§ 35 Abs. 1 S. 7 SGB XII", aus)
            }
        };
    }
    found(actual.min(limit), "§ 35 Abs. 3 SGB XII", format!("angemessen {} ({name})", limit.german()))
}

/// § 35 Abs. 2: the first decision says what the check found, and how long the Karenzzeit lasts.
fn karenz_hinweis(
    m: &Bewilligungsmonat<'_>,
    actual: Amount,
    pruefung: &Pruefung,
    hinweise: &mut Vec<Hinweis>,
) {
    let dwelling = &m.household.unterkunft;
    let over = pruefung.limit.filter(|limit| actual > *limit);
    if karenzzeit::runs(m) {
        let end = dwelling.karenzzeit_bis.map_or_else(String::new, |last| {
            format!(" Die Karenzzeit endet am {}.", last.last_day().german())
        });
        let found = match (pruefung.limit, over) {
            (None, _) => "Ob die Kosten der Unterkunft angemessen sind, ist noch zu prüfen.".to_owned(),
            (Some(limit), None) => format!(
                "Die Kosten der Unterkunft ({}) sind angemessen (Grenze {}).",
                actual.german(),
                limit.german()
            ),
            (Some(_), Some(limit)) => format!(
                "Die Kosten der Unterkunft ({}) liegen über der Grenze von {}; nach der Karenzzeit werden sie nur noch in angemessener Höhe anerkannt.",
                actual.german(),
                limit.german()
            ),
        };
        let text =
            format!("{found}{end} Das Ergebnis der Prüfung gehört in den ersten Bewilligungsbescheid.");
        hinweise.push(Hinweis::new(HinweisCode::KarenzzeitHinweisErforderlich, "§ 35 Abs. 2 SGB XII", text));
        let has_children = m.mitglieder.iter().any(|mitglied| m.is_under(mitglied.person, 18));
        if has_children && pruefung.recognised < actual {
            let text = "Im Haushalt leben Kinder: Über die Obergrenze der Karenzzeit hinaus kann anerkannt werden; das Ermessen ist auszuüben.";
            hinweise.push(Hinweis::new(HinweisCode::KarenzAusnahmePruefen, "§ 35 Abs. 1 S. 8 SGB XII", text));
        }
    } else if over.is_some() && pruefung.recognised == actual {
        let until = dwelling
            .kostensenkung_bis
            .map_or_else(String::new, |last| format!(" bis {}", last.last_day().german()));
        let text = format!("Die Kosten der Unterkunft sind zu hoch und werden noch{until} übernommen.");
        hinweise.push(Hinweis::new(HinweisCode::KostensenkungLaeuft, "§ 35 Abs. 3 SGB XII", text));
    }
}
