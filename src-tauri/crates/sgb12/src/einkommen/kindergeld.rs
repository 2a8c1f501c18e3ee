//! Kindergeld (§ 82 Abs. 1 S. 4 SGB XII): income of a minor child as far as it needs it for its livelihood without the
//! needs of § 34. What is left over is the parent's (§ 62 EStG) where the clerk says so (`ueberschuss_an`).

use crate::amount::Amount;
use crate::input::Einkommensart;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel, Teil};

/// What of the child's Kindergeld it does not need, and who gets it.
///
/// The child's rows lose it where it would otherwise meet needs of § 34, or where a parent is named.
pub(crate) fn weitergabe(
    m: &Bewilligungsmonat<'_>,
    child: &Mitglied<'_>,
    rows: &mut Rows,
    hinweise: &mut Vec<Hinweis>,
) -> Option<(String, Amount)> {
    if !m.is_under(child.person, 18) {
        return None;
    }
    let sum = |keys: fn(Schluessel) -> bool| {
        rows.0.iter().filter(|row| keys(row.schluessel)).map(|row| row.betrag).sum::<Amount>()
    };
    let kindergeld = sum(|key| key == Schluessel::EinkommenKindergeld);
    if !kindergeld.is_positive() {
        return None;
    }
    let education =
        sum(|key| Schluessel::BildungSchulbedarf1 <= key && key <= Schluessel::BildungBefoerderung);
    let need = rows.sum(Teil::Bedarf) - education;
    let left = (rows.sum(Teil::Einkommen) - need).or_zero().min(kindergeld);
    if !left.is_positive() {
        return None;
    }
    let parent = child
        .person
        .einkommen
        .iter()
        .filter(|source| source.art == Einkommensart::Kindergeld)
        .find_map(|source| source.ueberschuss_an.clone());
    if parent.is_none() && education.is_zero() {
        let text = format!(
            "Das Kind braucht {} seines Kindergeldes nicht. Es kann beim kindergeldberechtigten Elternteil anzurechnen sein.",
            left.german()
        );
        let norm = "§ 82 Abs. 1 S. 4 SGB XII, § 62 EStG";
        hinweise.push(Hinweis::new(HinweisCode::KindergeldUeberschuss, norm, text).of(&child.person.id));
        return None;
    }
    let aus =
        format!("für den eigenen Lebensunterhalt ohne Bedarfe nach § 34 nicht benötigt ({})", need.german());
    rows.push(Schluessel::KindergeldWeitergabe, -left, "§ 82 Abs. 1 S. 4 SGB XII", aus);
    parent.map(|parent| (parent, left))
}
