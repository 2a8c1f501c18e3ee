//! What the law says in one month, with the values that a household replaces for its run.

use super::document::Law;
use super::figure::Figure;
use super::tables::*;
use crate::amount::Amount;
use crate::calendar::{Day, Month};
use crate::input::{Contradiction, InputError, Problem};
use rust_decimal::Decimal;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// From here on the law is dated rule by rule; before it, the rules of 2023 are applied.
pub(crate) const DATED_FROM: (i16, i8) = (2023, 1);

/// The law in one month.
pub(crate) struct InMonth<'a> {
    pub(crate) regelbedarfe: Cow<'a, JeStufe>,
    pub(crate) mehrbedarf: Cow<'a, MehrbedarfProzent>,
    pub(crate) ernaehrung: Cow<'a, ErnaehrungProzent>,
    pub(crate) mittagessen: Cow<'a, Mittagessen>,
    pub(crate) schulbedarf: Cow<'a, Schulbedarf>,
    pub(crate) teilhabe: Cow<'a, Betrag>,
    pub(crate) sofortzuschlag: Option<Cow<'a, Betrag>>,
    pub(crate) gemeinschaftsunterkunft: Cow<'a, JeStufe>,
    pub(crate) vermoegen: Cow<'a, Vermoegensgrenzen>,
    pub(crate) einkommen: Cow<'a, Einkommensgrenzen>,
    pub(crate) verordnung_82: Cow<'a, Verordnung82>,
    pub(crate) ausnahmen: Cow<'a, Ausnahmen>,
    pub(crate) freiwilligendienst: Cow<'a, Freiwilligendienst>,
    pub(crate) unterkunft: Cow<'a, Unterkunft35>,
    pub(crate) aufrechnung: Cow<'a, Prozent>,
    pub(crate) altersgrenzen: &'a [Altersgrenze],
    pub(crate) overridden: bool,
    /// The last year for which the document has Regelbedarfe is before the month's year.
    pub(crate) is_carried_on: bool,
    /// The month lies before the rules are dated.
    pub(crate) is_before_dating: bool,
}

const TABLES: [&str; 15] = [
    "regelbedarfsstufen",
    "mehrbedarf_prozent",
    "ernaehrung_dv_empfehlung_2020_prozent_RBS1",
    "mittagessen_42b_2",
    "schulbedarf_34_3",
    "teilhabe_34_7",
    "sofortzuschlag_145",
    "gemeinschaftsunterkunft_142",
    "vermoegen",
    "einkommen",
    "verordnung_82",
    "ausnahmen_82_1",
    "freiwilligendienst_82_2",
    "unterkunft_35",
    "aufrechnung_44b",
];

impl Law {
    /// How a one-off income that comes in in `month` counts (§ 82 Abs. 7 SGB XII), and over how many months it is spread.
    pub(crate) fn zufluss(&self, month: Month) -> (Zuflussregel, i32) {
        let row = latest(&self.zufluss_82_7, month).or(self.zufluss_82_7.first());
        let months = |row: &Zufluss| i32::try_from(row.monate.0).unwrap_or(6).clamp(1, 24);
        row.map_or((Zuflussregel::Zuflussmonat, 6), |row| (row.regel, months(row)))
    }

    /// The law in `month`; `overrides` replaces single values.
    pub(crate) fn in_month<'a>(
        &'a self,
        month: Month,
        overrides: Option<&Map<String, Value>>,
    ) -> Result<InMonth<'a>, InputError> {
        if let Some(unknown) =
            overrides.and_then(|map| map.keys().find(|key| !TABLES.contains(&key.as_str())))
        {
            return Err(InputError::new(format!("parameter.{unknown}"), Problem::UnknownField));
        }
        let replaced = |name: &str| overrides.and_then(|map| map.get(name));
        if latest(&self.regelbedarfsstufen, month).is_none() && replaced("regelbedarfsstufen").is_none() {
            let from =
                self.regelbedarfsstufen.first().map_or_else(String::new, |row| row.gueltig_ab.to_string());
            return Err(InputError::new("monat", Contradiction::NoAmounts { from }.into()));
        }
        let last = self.regelbedarfsstufen.last().map(|row| row.gueltig_ab.year());
        let sofortzuschlag = match (latest(&self.sofortzuschlag_145, month), replaced("sofortzuschlag_145")) {
            (None, None) => None,
            _ => Some(resolve(TABLES[6], &self.sofortzuschlag_145, month, replaced(TABLES[6]))?),
        };
        Ok(InMonth {
            regelbedarfe: resolve(TABLES[0], &self.regelbedarfsstufen, month, replaced(TABLES[0]))?,
            mehrbedarf: resolve(TABLES[1], &self.mehrbedarf_prozent, month, replaced(TABLES[1]))?,
            ernaehrung: resolve(TABLES[2], &self.ernaehrung, month, replaced(TABLES[2]))?,
            mittagessen: resolve(TABLES[3], &self.mittagessen_42b_2, month, replaced(TABLES[3]))?,
            schulbedarf: resolve(TABLES[4], &self.schulbedarf_34_3, month, replaced(TABLES[4]))?,
            teilhabe: resolve(TABLES[5], &self.teilhabe_34_7, month, replaced(TABLES[5]))?,
            sofortzuschlag,
            gemeinschaftsunterkunft: resolve(
                TABLES[7],
                &self.gemeinschaftsunterkunft_142,
                month,
                replaced(TABLES[7]),
            )?,
            vermoegen: resolve(TABLES[8], &self.vermoegen, month, replaced(TABLES[8]))?,
            einkommen: resolve(TABLES[9], &self.einkommen, month, replaced(TABLES[9]))?,
            verordnung_82: resolve(TABLES[10], &self.verordnung_82, month, replaced(TABLES[10]))?,
            ausnahmen: resolve(TABLES[11], &self.ausnahmen_82_1, month, replaced(TABLES[11]))?,
            freiwilligendienst: resolve(
                TABLES[12],
                &self.freiwilligendienst_82_2,
                month,
                replaced(TABLES[12]),
            )?,
            unterkunft: resolve(TABLES[13], &self.unterkunft_35, month, replaced(TABLES[13]))?,
            aufrechnung: resolve(TABLES[14], &self.aufrechnung_44b, month, replaced(TABLES[14]))?,
            altersgrenzen: &self.altersgrenze_41_2,
            overridden: overrides.is_some_and(|map| !map.is_empty()),
            is_carried_on: last.is_some_and(|year| year < month.year()),
            is_before_dating: (month.year(), month.number()) < DATED_FROM,
        })
    }
}

/// The row that holds in `month`.
fn latest<T: Dated>(rows: &[T], month: Month) -> Option<&T> {
    rows.iter().rev().find(|row| row.gueltig_ab() <= month.first_day())
}

/// The row that holds in `month`, the earliest where none does yet, with single values replaced.
fn resolve<'a, T: Dated + Clone + Serialize + DeserializeOwned>(
    name: &'static str,
    rows: &'a [T],
    month: Month,
    replaced: Option<&Value>,
) -> Result<Cow<'a, T>, InputError> {
    let path = |rest: &str| {
        if rest.is_empty() { format!("parameter.{name}") } else { format!("parameter.{name}.{rest}") }
    };
    let wrong =
        |expected: &str| InputError::new(path(""), Problem::WrongKind { expected: expected.to_owned() });
    let row = latest(rows, month).or(rows.first()).ok_or_else(|| wrong("eine Tabelle mit Zeilen"))?;
    let Some(replaced) = replaced else { return Ok(Cow::Borrowed(row)) };
    let Value::Object(replaced) = replaced else { return Err(wrong("ein Objekt")) };
    let mut merged = serde_json::to_value(row).map_err(|_| wrong("ein Objekt"))?;
    merge(&mut merged, replaced);
    let row = serde_path_to_error::deserialize(merged).map_err(|error| {
        let inner = crate::input::explain(error);
        InputError { field: path(&inner.field), ..inner }
    })?;
    Ok(Cow::Owned(row))
}

fn merge(into: &mut Value, from: &Map<String, Value>) {
    let Value::Object(into) = into else { return };
    for (key, value) in from {
        match (into.get_mut(key), value) {
            (Some(slot @ Value::Object(_)), Value::Object(inner)) => merge(slot, inner),
            _ => {
                into.insert(key.clone(), value.clone());
            }
        }
    }
}

impl InMonth<'_> {
    /// The amount of a stage 1 to 6.
    pub(crate) fn stufe(&self, stufe: u8) -> Decimal {
        of_stage(&self.regelbedarfe, stufe)
    }

    /// Stage 1, of which many caps and percentages are taken.
    pub(crate) fn rbs1(&self) -> Amount {
        Amount::round(self.regelbedarfe.rbs1.0)
    }

    /// Percent of the own stage for hot water; nothing for stage 3.
    pub(crate) fn warmwasser(&self, stufe: u8) -> Decimal {
        let percent = &self.mehrbedarf.warmwasser;
        match stufe {
            1 => percent.rbs1.0,
            2 => percent.rbs2.0,
            4 => percent.rbs4.0,
            5 => percent.rbs5.0,
            6 => percent.rbs6.0,
            _ => Decimal::ZERO,
        }
    }

    /// What § 142 takes off a stage.
    pub(crate) fn vollverpflegung(&self, stufe: u8) -> Decimal {
        of_stage(&self.gemeinschaftsunterkunft, stufe)
    }

    /// Since when the Regelbedarfe hold; the answer's `parameterstand`.
    pub(crate) fn stand(&self) -> Day {
        self.regelbedarfe.gueltig_ab
    }

    /// The age limit of those born in `year`, in years and months.
    pub(crate) fn altersgrenze(&self, year: i16) -> (u8, u8) {
        let row = self.altersgrenzen.iter().rev().find(|row| row.geburtsjahr <= year);
        row.map_or((65, 0), |row| (row.jahre, row.monate))
    }
}

fn of_stage(row: &JeStufe, stufe: u8) -> Decimal {
    let Figure(value) = match stufe {
        1 => row.rbs1,
        2 => row.rbs2,
        3 => row.rbs3,
        4 => row.rbs4,
        5 => row.rbs5,
        _ => row.rbs6,
    };
    value
}
