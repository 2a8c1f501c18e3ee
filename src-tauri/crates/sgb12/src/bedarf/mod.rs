//! Needs that are stated as they are: insurance (§ 32), provision (§ 33), education (§ 34), one-off needs (§ 31).

mod bildung;
mod einmalig;
mod kv_pv;
mod vorsorge;

use crate::input::Mehrbedarfsart;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::Rows;

/// The rows of these needs.
pub(crate) fn weitere(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, rows: &mut Rows) {
    kv_pv::whole(m, mitglied, rows);
    for need in mitglied.person.mehrbedarfe.iter().filter(|need| need.applies_in(m.month)) {
        match need.art {
            Mehrbedarfsart::Kv | Mehrbedarfsart::Pv => kv_pv::part(m, need, rows),
            Mehrbedarfsart::Vorsorge => vorsorge::row(m, need, rows),
            Mehrbedarfsart::Bildung => bildung::row(m, need, rows),
            Mehrbedarfsart::Einmalig => einmalig::row(m, need, rows),
            _ => {}
        }
    }
}
