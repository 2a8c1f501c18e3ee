//! § 42a Abs. 3 SGB XII: adults entitled here who live with parents or siblings without a contract get the difference
//! between what is appropriate for the household with and without them; heating in the same ratio. It does not depend
//! on what the household pays. What is left of the actual cost is the others'.

use super::anteile::heads;
use crate::amount::{Amount, share_out};
use crate::input::{Contradiction, InputError, Leistung};
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};
use rust_decimal::Decimal;

pub(super) fn rows(m: &Bewilligungsmonat<'_>, hinweise: &mut Vec<Hinweis>) -> Result<Vec<Rows>, InputError> {
    let norm = "§ 42a Abs. 3 SGB XII";
    let dwelling = &m.household.unterkunft;
    let refuse = |problem: Contradiction| InputError::new("unterkunft.vergleichsraum", problem.into());
    let name = dwelling.vergleichsraum.as_ref().ok_or_else(|| refuse(Contradiction::AreaNeeded))?;
    let heads = heads(m);
    let limit = |persons: usize| {
        let found = m.rules.limits.bruttokaltmiete(name, persons, m.month);
        found.ok_or_else(|| refuse(Contradiction::UnknownArea { name: name.clone() }))
    };
    let ((with, since), (without, _)) = (limit(heads)?, limit(heads.saturating_sub(1))?);
    let difference = (with - without).or_zero();
    let heating = m.amount(dwelling.heizkosten.as_ref());
    let ratio = if with.is_positive() { difference.decimal() / with.decimal() } else { Decimal::ZERO };
    let heating_part = Amount::round(heating.decimal() * ratio);

    let lives_with_parents = |at: usize| {
        m.mitglieder.get(at).is_some_and(|mitglied| {
            let person = mitglied.person;
            let is_entitled = person.leistung != Leistung::Keine && !m.is_under(person, 18);
            let has_child_here = m.mitglieder.iter().any(|other| other.person.eltern.contains(&person.id));
            is_entitled && !has_child_here
        })
    };
    let order = m.by_id().to_vec();
    let (children, others): (Vec<usize>, Vec<usize>) =
        order.into_iter().partition(|at| lives_with_parents(*at));
    let mut out: Vec<Rows> = m.mitglieder.iter().map(|_| Rows::default()).collect();
    for at in &children {
        if let Some(rows) = out.get_mut(*at) {
            let aus = format!(
                "angemessen für {heads} {}, für eine Person weniger {} ({name}, Stand {since})",
                with.german(),
                without.german()
            );
            rows.push(Schluessel::Grundmiete, difference, norm, aus);
            if heating_part.is_positive() {
                let aus = format!("{} × {} / {}", heating.german(), difference.german(), with.german());
                rows.push(Schluessel::Heizung, heating_part, norm, aus);
            }
        }
    }
    let taken = Decimal::from(children.len());
    let left = |total: Amount, part: Amount| (total - Amount::round(part.decimal() * taken)).or_zero();
    let rent = m.amount(dwelling.grundmiete.as_ref()) + m.amount(dwelling.nebenkosten.as_ref());
    let shares = vec![Decimal::ONE / Decimal::from(others.len().max(1)); others.len()];
    for (schluessel, total, norm) in [
        (Schluessel::Grundmiete, left(rent, difference), "§ 35 Abs. 1 SGB XII"),
        (Schluessel::Heizung, left(heating, heating_part), "§ 35 Abs. 5 SGB XII"),
    ] {
        for (at, part) in others.iter().zip(share_out(total, &shares)) {
            if let Some(rows) = out.get_mut(*at).filter(|_| part.is_positive()) {
                rows.push(
                    schluessel,
                    part,
                    norm,
                    format!("{} nach Abzug der Anteile nach § 42a Abs. 3", total.german()),
                );
            }
        }
    }
    let text =
        format!("Die Unterkunft ist nach der Differenzmethode bemessen: {} je Person.", difference.german());
    hinweise.push(Hinweis::new(HinweisCode::Differenzmethode, norm, text));
    Ok(out)
}
