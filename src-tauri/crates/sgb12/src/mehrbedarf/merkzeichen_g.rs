//! § 30 Abs. 1 SGB XII: 17 percent of the own stage with Merkzeichen G, from the age limit (Nr. 1) or with full
//! reduction in earning capacity (Nr. 2). Nr. 2 is not applied beside § 42b Abs. 3.

use super::{of_own_stage, percent_of_stage};
use crate::anspruch::hat_altersgrenze_erreicht;
use crate::input::{Mehrbedarf, Mehrbedarfsart};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};

pub(super) fn row(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    active: &[&Mehrbedarf],
    rows: &mut Rows,
    hinweise: &mut Vec<Hinweis>,
) {
    let is_old = hat_altersgrenze_erreicht(m, mitglied.person);
    let norm = if is_old { "§ 30 Abs. 1 Nr. 1 SGB XII" } else { "§ 30 Abs. 1 Nr. 2 SGB XII" };
    let missing = |text: &str| {
        Hinweis::new(HinweisCode::MehrbedarfVoraussetzungFehlt, norm, text).of(&mitglied.person.id)
    };
    if !is_old && m.is_under(mitglied.person, 15) {
        let text = "Mehrbedarf Merkzeichen G: Vor dem 15. Geburtstag gibt es keine volle Erwerbsminderung; es wird nichts angesetzt.";
        hinweise.push(missing(text));
        return;
    }
    if !is_old && active.iter().any(|need| need.art == Mehrbedarfsart::AusbildungBehinderung) {
        let text = "Mehrbedarf Merkzeichen G: § 30 Abs. 1 Nr. 2 ist neben dem Mehrbedarf nach § 42b Abs. 3 nicht anzuwenden.";
        hinweise.push(missing(text));
        return;
    }
    let percent = m.law.mehrbedarf.merkzeichen_g.0;
    rows.push(
        Schluessel::MbMerkzeichenG,
        of_own_stage(m, mitglied, percent),
        norm,
        percent_of_stage(m, mitglied, percent),
    );
}
