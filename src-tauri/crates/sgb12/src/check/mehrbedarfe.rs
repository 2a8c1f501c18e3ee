//! Needs: each with the fields of its kind, none twice that can only be once.

use super::{refuse, werte};
use crate::input::{Bildungsposten, Contradiction, InputError, Mehrbedarf, Mehrbedarfsart, Person, Problem};

pub(super) fn check(path: &str, person: &Person) -> Result<(), InputError> {
    for (index, need) in person.mehrbedarfe.iter().enumerate() {
        let path = format!("{path}.mehrbedarfe[{index}]");
        fields(&path, need)?;
        werte::optional(&format!("{path}.betrag"), need.betrag.as_ref())?;
        if let Some(percent) = need.prozent {
            werte::one(&format!("{path}.prozent"), percent)?;
            if percent.decimal() > rust_decimal::Decimal::ONE_HUNDRED {
                return Err(InputError::new(
                    format!("{path}.prozent"),
                    Problem::OutOfRange { from: 0, to: 100 },
                ));
            }
        }
        if need.arbeitstage.is_some_and(|days| days > 31) {
            return Err(InputError::new(
                format!("{path}.arbeitstage"),
                Problem::OutOfRange { from: 0, to: 31 },
            ));
        }
        if matches!((need.ab, need.bis), (Some(ab), Some(bis)) if bis < ab) {
            return Err(refuse(format!("{path}.bis"), Contradiction::PeriodReversed));
        }
        let is_twice = |other: &&Mehrbedarf| other.art == need.art && overlap(other, need);
        if only_once(need.art) && person.mehrbedarfe.iter().take(index).any(|other| is_twice(&other)) {
            return Err(refuse(path, Contradiction::Twice));
        }
    }
    Ok(())
}

fn overlap(one: &Mehrbedarf, other: &Mehrbedarf) -> bool {
    let ends_before =
        |a: &Mehrbedarf, b: &Mehrbedarf| matches!((a.bis, b.ab), (Some(end), Some(begin)) if end < begin);
    !ends_before(one, other) && !ends_before(other, one)
}

fn only_once(art: Mehrbedarfsart) -> bool {
    use Mehrbedarfsart::{Bildung, Einmalig, Ernaehrung, Kv, Pv, Vorsorge};
    !matches!(art, Bildung | Einmalig | Ernaehrung | Kv | Pv | Vorsorge)
}

/// Which fields a kind has, and which it needs.
fn fields(path: &str, need: &Mehrbedarf) -> Result<(), InputError> {
    use Mehrbedarfsart::{
        Alleinerziehend, Bildung, Einmalig, Ernaehrung, Kv, Mittagessen, Pv, Vorsorge, Warmwasser,
    };
    let given = [
        (
            "betrag",
            need.betrag.is_some(),
            matches!(need.art, Ernaehrung | Warmwasser | Einmalig | Vorsorge | Bildung | Kv | Pv),
        ),
        ("prozent", need.prozent.is_some(), matches!(need.art, Ernaehrung | Alleinerziehend)),
        ("empfehlung", need.empfehlung.is_some(), need.art == Ernaehrung),
        ("arbeitstage", need.arbeitstage.is_some(), need.art == Mittagessen),
        ("norm", need.norm.is_some(), need.art == Einmalig),
        ("posten", need.posten.is_some(), need.art == Bildung),
    ];
    if let Some((field, ..)) = given.iter().find(|(_, is_given, belongs)| *is_given && !belongs) {
        let art = serde_json::to_value(need.art)
            .ok()
            .and_then(|art| art.as_str().map(str::to_owned))
            .unwrap_or_default();
        return Err(refuse(format!("{path}.{field}"), Contradiction::NotForThisKind { art }));
    }
    let missing = |field: &str| Err(InputError::new(format!("{path}.{field}"), Problem::Missing));
    let ways = [need.betrag.is_some(), need.prozent.is_some(), need.empfehlung.is_some()];
    match need.art {
        Ernaehrung => match ways.iter().filter(|given| **given).count() {
            0 => missing("betrag"),
            1 => Ok(()),
            _ => Err(refuse(path, Contradiction::OnlyOne { fields: "betrag, prozent, empfehlung" })),
        },
        Einmalig | Vorsorge | Kv | Pv if need.betrag.is_none() => missing("betrag"),
        Mittagessen if need.arbeitstage.is_none() => missing("arbeitstage"),
        Bildung => match need.posten {
            None => missing("posten"),
            Some(
                Bildungsposten::Mittagessen
                | Bildungsposten::Ausflug
                | Bildungsposten::Lernfoerderung
                | Bildungsposten::Befoerderung,
            ) if need.betrag.is_none() => missing("betrag"),
            Some(_) => Ok(()),
        },
        _ => Ok(()),
    }
}
