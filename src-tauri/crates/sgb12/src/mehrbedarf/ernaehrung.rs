//! § 30 Abs. 5 SGB XII: nutrition that costs more for medical reasons. The clerk decides: an amount, a percentage of
//! stage 1, or the recommendation of the Deutscher Verein (2020), which is data and no law.

use crate::amount::{Amount, german_number};
use crate::input::{Ernaehrung, Mehrbedarf};
use crate::monat::Bewilligungsmonat;
use crate::output::{Rows, Schluessel};

pub(super) fn row(m: &Bewilligungsmonat<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let table = &m.law.ernaehrung;
    let recommended = need.empfehlung.map(|illness| match illness {
        Ernaehrung::Zoeliakie => table.zoeliakie.0,
        Ernaehrung::Mukoviszidose => table.mukoviszidose.0,
        Ernaehrung::KrankheitsassoziierteMangelernaehrung => table.krankheitsassoziierte_mangelernaehrung.0,
        Ernaehrung::DialyseNiereninsuffizienz => table.dialyse_niereninsuffizienz.0,
    });
    let (amount, aus) = match (&need.betrag, need.prozent.map(Amount::decimal).or(recommended)) {
        (Some(amount), _) => (amount.at(m.month), "Betrag nach ärztlicher Bescheinigung".to_owned()),
        (None, Some(percent)) => {
            let rbs1 = m.law.rbs1();
            let aus = format!("{} % von {} (RBS 1, {})", german_number(percent), rbs1.german(), m.stand());
            (rbs1.percent(percent), aus)
        }
        (None, None) => return,
    };
    rows.push(Schluessel::MbErnaehrung, amount, "§ 30 Abs. 5 SGB XII", aus);
}
