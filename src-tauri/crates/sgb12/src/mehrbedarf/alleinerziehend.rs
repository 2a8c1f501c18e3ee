//! § 30 Abs. 3 SGB XII: alone with minors. Nr. 1: one child under 7, or two or three under 16: 36 percent of stage 1.
//! Nr. 2, where Nr. 1 is not met: 12 percent per child, at most 60 percent.
//!
//! Read by its words, four children under 16 of whom one is under 7 get 36, without it 48 percent. The policy may take
//! the higher instead, and the clerk may set the percentage; where both numbers lead to different amounts, both are
//! shown. A child's age is that on the first of the month.

use crate::amount::german_number;
use crate::input::Mehrbedarf;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};
use crate::policy::Mischfall;
use rust_decimal::Decimal;

pub(super) fn row(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    need: &Mehrbedarf,
    rows: &mut Rows,
    hinweise: &mut Vec<Hinweis>,
) {
    let children: Vec<_> = m.minor_children(mitglied.person).collect();
    let id = &mitglied.person.id;
    if children.is_empty() {
        let text = "Mehrbedarf Alleinerziehung: Im Haushalt lebt kein minderjähriges Kind dieser Person; es wird nichts angesetzt.";
        hinweise.push(
            Hinweis::new(HinweisCode::MehrbedarfVoraussetzungFehlt, "§ 30 Abs. 3 SGB XII", text).of(id),
        );
        return;
    }
    if mitglied.person.partner.is_some() {
        let text = "Mehrbedarf Alleinerziehung trotz Partner im Haushalt: Bitte prüfen, ob die Person allein für Pflege und Erziehung sorgt.";
        hinweise
            .push(Hinweis::new(HinweisCode::AlleinerziehendMitPartner, "§ 30 Abs. 3 SGB XII", text).of(id));
    }
    let under = |years| children.iter().filter(|child| m.is_under(child.person, years)).count();
    let (under_7, under_16) = (under(7), under(16));
    let table = &m.law.mehrbedarf;
    let nr_1 = under_7 >= 1 || (2..=3).contains(&under_16);
    let first = table.alleinerziehend_nr1.0;
    let second =
        (table.alleinerziehend_je_kind.0 * Decimal::from(children.len())).min(table.alleinerziehend_max.0);

    let takes_first = match m.policy.mb_30_3_mischfall {
        Mischfall::Wortlaut => nr_1,
        Mischfall::Hoechstbetrag => nr_1 && first >= second,
    };
    let (percent, norm) = match need.prozent {
        Some(set) => (set.decimal(), "§ 30 Abs. 3 SGB XII"),
        None if takes_first => (first, "§ 30 Abs. 3 Nr. 1 SGB XII"),
        None => (second, "§ 30 Abs. 3 Nr. 2 SGB XII"),
    };
    let rbs1 = m.law.rbs1();
    if nr_1 && second > first {
        let text = format!(
            "Nr. 1 führt zu {}, Nr. 2 zu {}. Nach dem Wortlaut gilt Nr. 2 nur, wenn Nr. 1 nicht erfüllt ist; angesetzt sind {}.",
            rbs1.percent(first).german(),
            rbs1.percent(second).german(),
            rbs1.percent(percent).german()
        );
        hinweise.push(Hinweis::new(HinweisCode::Mischfall, "§ 30 Abs. 3 SGB XII", text).of(id));
    }
    let kinder = if children.len() == 1 { "Kind" } else { "Kinder" };
    let aus = format!(
        "{} % von {} (RBS 1, {}); {} {kinder}, davon {under_7} unter 7 und {under_16} unter 16 Jahren",
        german_number(percent),
        rbs1.german(),
        m.stand(),
        children.len(),
    );
    rows.push(Schluessel::MbAlleinerziehend, rbs1.percent(percent), norm, aus);
}
