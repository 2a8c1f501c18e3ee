//! `karenzzeit`: how long any rent is recognised (§ 35 Abs. 1 S. 2–6, § 140 SGB XII).
//!
//! One year from the first month with benefit, from 2023-01 at the earliest; minus the months already used in SGB II;
//! plus each full month without benefit that begins before it has ended; a new one after three years without. Not
//! moved: it is a time, no term. What comes after it (§ 35 Abs. 3 S. 2) is a reminder, no automatism.

use crate::deadline::calendar::{Month, words};
use crate::deadline::error::{Problem, TermError};
use crate::deadline::hint::Hint;
use crate::deadline::input::reader::Object;
use crate::deadline::input::{Parameter, schema};
use crate::deadline::reckoning::Reckoning;
use jiff::civil::date;
use serde::Serialize;

/// Asks when the Karenzzeit ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Karenzzeit {
    /// First month with benefit.
    #[schemars(with = "schema::Month")]
    pub beginn: Month,
    /// Stretches of full months without benefit, in order.
    #[serde(default)]
    pub unterbrechungen: Vec<MonthsWithout>,
    /// Months of Karenzzeit already used in SGB II, 0–12.
    #[serde(default)]
    pub sgb2_monate: u16,
    /// No Karenzzeit by § 140 Abs. 2 SGB XII.
    #[serde(default)]
    pub ausgeschlossen_140_2: bool,
}

/// Full months without benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MonthsWithout {
    /// First of them.
    #[schemars(with = "schema::Month")]
    pub von: Month,
    /// Last of them.
    #[schemars(with = "schema::Month")]
    pub bis: Month,
}

const LENGTH: u16 = 12;
/// After so many months without benefit a new Karenzzeit begins.
const RESTART_AFTER: u32 = 36;
const NORM: &str = "§ 35 Abs. 1 S. 2 bis 6 SGB XII";

impl MonthsWithout {
    fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self { von: from.needed_month("von")?, bis: from.needed_month("bis")? })
    }
}

/// A Karenzzeit while it is being counted; `end` is `None` once it is used up.
struct Running {
    first: Month,
    end: Option<Month>,
}

impl Running {
    fn new(first: Month, months: u16) -> Self {
        Self { first, end: months.checked_sub(1).map(|more| first.plus(more)) }
    }

    /// Adds each month of `gap` that begins before the end; says how many.
    fn interrupt(&mut self, gap: MonthsWithout) -> u16 {
        let Some(mut end) = self.end else { return 0 };
        let mut added = 0;
        let mut month = gap.von.max(self.first);
        while month <= gap.bis && month <= end {
            end = end.next();
            added += 1;
            month = month.next();
        }
        self.end = Some(end);
        added
    }
}

impl Karenzzeit {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            beginn: from.needed_month("beginn")?,
            unterbrechungen: from.objects("unterbrechungen", MonthsWithout::read)?,
            sgb2_monate: from.count("sgb2_monate", 0, LENGTH)?.unwrap_or(0),
            ausgeschlossen_140_2: from.flag("ausgeschlossen_140_2")?.unwrap_or(false),
        })
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Result<Reckoning, TermError> {
        let gaps = self.gaps()?;
        let mut count = Reckoning::default();
        if self.ausgeschlossen_140_2 {
            let first = self.beginn.first_day();
            count.step(first, "§ 140 Abs. 2 SGB XII", "Keine Karenzzeit: Sie ist ausgeschlossen.");
            count.hint(Hint::karenzzeit_excluded());
            return Ok(count);
        }
        let first = self.beginn.max(Month::of(date(2023, 1, 1)));
        let mut running = Running::new(first, LENGTH.saturating_sub(self.sgb2_monate));
        self.explain_start(first, &mut count);
        for gap in gaps {
            interrupt(&mut running, gap, &mut count);
        }
        let Some(end) = running.end else { return Ok(count) };
        let lowered = end.plus(given.kostensenkung_monate).last_day();
        count.begin = Some(running.first.first_day());
        count.further.kostensenkung_bis = Some(lowered);
        count.end_at(
            end.last_day(),
            NORM,
            format!(
                "Letzter Tag der Karenzzeit: {}. Danach werden zu hohe Kosten in der Regel längstens bis {} anerkannt \
                 (§ 35 Abs. 3 S. 2 SGB XII).",
                words::long(end.last_day()),
                words::short(lowered)
            ),
        );
        Ok(count)
    }

    fn explain_start(&self, first: Month, count: &mut Reckoning) {
        let day = first.first_day();
        if first > self.beginn {
            count.step(
                day,
                "§ 140 Abs. 1 SGB XII",
                "Zeiten vor Januar 2023 bleiben außer Betracht: Die Karenzzeit beginnt am 01.01.2023."
                    .to_owned(),
            );
        } else {
            count.step(day, NORM, format!("Beginn des ersten Monats mit Leistung: {}.", words::long(day)));
        }
        if self.sgb2_monate > 0 {
            let used = match self.sgb2_monate {
                1 => "Ein Monat ist".to_owned(),
                LENGTH => "Zwölf Monate sind".to_owned(),
                months => format!("{months} Monate sind"),
            };
            let rest = if self.sgb2_monate == LENGTH { "; nichts bleibt übrig" } else { "" };
            count.step(day, NORM, format!("{used} im Bezug nach dem SGB II verbraucht{rest}."));
        }
    }

    /// The interruptions in order, adjoining ones as one.
    fn gaps(&self) -> Result<Vec<MonthsWithout>, TermError> {
        let mut gaps: Vec<MonthsWithout> = Vec::with_capacity(self.unterbrechungen.len());
        for (place, &gap) in self.unterbrechungen.iter().enumerate() {
            let refuse =
                |key: &str, problem| Err(TermError::new(format!("unterbrechungen[{place}].{key}"), problem));
            if gap.bis < gap.von {
                return refuse("bis", Problem::Before { what: "`von`", day: gap.von.first_day() });
            }
            if gap.von <= self.beginn {
                let day = self.beginn.first_day();
                return refuse("von", Problem::NotAfter { what: "dem ersten Monat mit Leistung", day });
            }
            match gaps.last_mut() {
                Some(last) if gap.von <= last.bis => return refuse("von", Problem::Overlap),
                Some(last) if gap.von == last.bis.next() => last.bis = gap.bis,
                _ => gaps.push(gap),
            }
        }
        Ok(gaps)
    }
}

fn interrupt(running: &mut Running, gap: MonthsWithout, count: &mut Reckoning) {
    let stretch = format!("{} bis {}", words::month(gap.von), words::month(gap.bis));
    if gap.von.months_through(gap.bis) >= RESTART_AFTER {
        let again = gap.bis.next();
        *running = Running::new(again, LENGTH);
        let text = format!("Ohne Leistung {stretch}: Nach drei Jahren beginnt eine neue Karenzzeit.");
        count.step(again.first_day(), NORM, text);
        count.hint(Hint::new_karenzzeit(&words::short(again.first_day())));
        return;
    }
    let added = running.interrupt(gap);
    let effect = match added {
        0 => "kein Monat davon verlängert die Karenzzeit".to_owned(),
        1 => "die Karenzzeit verlängert sich um einen Monat".to_owned(),
        more => format!("die Karenzzeit verlängert sich um {more} Monate"),
    };
    count.step(gap.bis.last_day(), NORM, format!("Ohne Leistung {stretch}: {effect}."));
}
