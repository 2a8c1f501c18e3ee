//! § 42b Abs. 3 SGB XII (for the Third Chapter: § 30 Abs. 4): 35 percent of the own stage for disabled people from 15
//! who receive Eingliederungshilfe for school or university.

use super::{of_own_stage, percent_of_stage};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};

pub(super) fn row(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    rows: &mut Rows,
    hinweise: &mut Vec<Hinweis>,
) {
    let norm = if mitglied.person.leistung.is_viertes_kapitel() {
        "§ 42b Abs. 3 SGB XII"
    } else {
        "§ 30 Abs. 4 i. V. m. § 42b Abs. 3 SGB XII"
    };
    if m.is_under(mitglied.person, 15) {
        let text = "Mehrbedarf Ausbildung: Er beginnt mit dem 15. Geburtstag; es wird nichts angesetzt.";
        let hinweis = Hinweis::new(HinweisCode::MehrbedarfVoraussetzungFehlt, norm, text);
        hinweise.push(hinweis.of(&mitglied.person.id));
        return;
    }
    let percent = m.law.mehrbedarf.ausbildung.0;
    let amount = of_own_stage(m, mitglied, percent);
    rows.push(Schluessel::MbAusbildung, amount, norm, percent_of_stage(m, mitglied, percent));
}
