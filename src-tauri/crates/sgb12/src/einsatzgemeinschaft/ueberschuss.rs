//! Income above one's own need goes to the partner (§ 27 Abs. 2 S. 2, § 43 Abs. 1 S. 2 SGB XII) and to one's minor,
//! unmarried children (§ 27 Abs. 2 S. 3), never from children to parents. Not to a child who is pregnant or raises a
//! child of its own under six (§ 27 Abs. 2 S. 3, § 19 Abs. 4).
//!
//! Among several it is shared in proportion to what each lacks (policy `ueberschuss_verteilung`).

use crate::amount::{Amount, pro_rata};
use crate::input::Mehrbedarfsart;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::policy::UeberschussVerteilung;

/// What one person gives another, by their places in the month.
pub(crate) struct Beitrag {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) amount: Amount,
    pub(crate) to_partner: bool,
}

/// The contributions, where `surplus` is what each has over and `uncovered` what each entitled person lacks.
pub(crate) fn ueberschuesse(
    m: &Bewilligungsmonat<'_>,
    surplus: &[Amount],
    uncovered: &[Amount],
) -> Vec<Beitrag> {
    let order = m.by_id();
    let of = |amounts: &[Amount], at: usize| amounts.get(at).copied().unwrap_or_default();
    let mut givers: Vec<(usize, Vec<(usize, bool)>)> = order
        .iter()
        .copied()
        .filter(|giver| of(surplus, *giver).is_positive())
        .map(|giver| {
            let lacks = |at: usize| of(uncovered, at).is_positive();
            let reached = order.iter().copied().filter(|at| *at != giver && lacks(*at));
            (giver, reached.filter_map(|at| answers_for(m, giver, at).map(|partner| (at, partner))).collect())
        })
        .collect();
    // Whoever can give to the fewest gives first: the others' surplus then goes where it is still lacking.
    givers.sort_by_key(|(_, reached)| reached.len());
    let mut remaining: Vec<Amount> = uncovered.to_vec();
    let mut out = Vec::new();
    for (giver, mut reached) in givers {
        let mut left = of(surplus, giver);
        let partner_first = m.policy.ueberschuss_verteilung == UeberschussVerteilung::PartnerZuerst;
        let partner =
            reached.iter().position(|(_, partner)| *partner).filter(|_| partner_first && reached.len() > 1);
        if let Some(at) = partner {
            let (to, _) = reached.remove(at);
            let amount = left.min(of(&remaining, to));
            give(&mut out, &mut remaining, Beitrag { from: giver, to, amount, to_partner: true });
            left -= amount;
        }
        let still: Vec<Amount> = reached.iter().map(|(at, _)| of(&remaining, *at)).collect();
        let weights = if still.iter().any(|amount| amount.is_positive()) {
            still
        } else {
            reached.iter().map(|(at, _)| of(uncovered, *at)).collect()
        };
        for ((to, to_partner), amount) in reached.into_iter().zip(pro_rata(left, &weights)) {
            give(&mut out, &mut remaining, Beitrag { from: giver, to, amount, to_partner });
        }
    }
    out
}

fn give(out: &mut Vec<Beitrag>, remaining: &mut [Amount], beitrag: Beitrag) {
    if let Some(lacks) = remaining.get_mut(beitrag.to) {
        *lacks = (*lacks - beitrag.amount).or_zero();
    }
    if beitrag.amount.is_positive() {
        out.push(beitrag);
    }
}

/// Whether `giver` answers for `other`: `Some(true)` as a partner, `Some(false)` as a parent.
fn answers_for(m: &Bewilligungsmonat<'_>, giver: usize, other: usize) -> Option<bool> {
    let (giver, other) = (m.mitglieder.get(giver)?, m.mitglieder.get(other)?);
    if other.person.partner.as_ref() == Some(&giver.person.id) {
        return Some(true);
    }
    let is_child = other.person.eltern.contains(&giver.person.id) && m.is_under(other.person, 18);
    (is_child && other.person.partner.is_none() && !is_spared(m, other)).then_some(false)
}

fn is_spared(m: &Bewilligungsmonat<'_>, child: &Mitglied<'_>) -> bool {
    let is_pregnant = child
        .person
        .mehrbedarfe
        .iter()
        .any(|need| need.art == Mehrbedarfsart::Schwangerschaft && need.applies_in(m.month));
    is_pregnant || m.minor_children(child.person).any(|grandchild| m.is_under(grandchild.person, 6))
}
