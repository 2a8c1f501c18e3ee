//! The day on which a decision counts as announced: § 37 Abs. 2 and 2a SGB X, § 4 LZG NRW.
//!
//! Posted within Germany, sent electronically or provided for retrieval: the fourth day after; posted up to 2024-12-31:
//! the third. Earlier receipt changes nothing, proven later receipt takes its place, without receipt nothing is
//! announced. **The day is not moved when it is a day off**: it is no term but a day that the law fixes (BSG
//! 06.05.2010, B 14 AS 12/09 R). The day of posting is the day the letter left the house, not the day it was printed.

use super::calendar::{days_after, is_working_day, words};
use super::error::{Problem, TermError};
use super::hint::Hint;
use super::input::code::codes;
use super::input::reader::Object;
use super::input::{Parameter, schema::Day};
use super::reckoning::Reckoning;
use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::Serialize;

codes! {
    /// How a decision reaches its addressee.
    pub Way {
        /// By post within Germany.
        PostInland = "post_inland",
        /// Sent electronically, within Germany or abroad.
        Elektronisch = "elektronisch",
        /// Provided for retrieval; the notification e-mail counts as the posting.
        Abruf = "abruf",
        /// By post to another country: no fiction.
        PostAusland = "post_ausland",
        /// Handed over.
        Persoenlich = "persoenlich",
        /// Served with a record of service.
        Zustellungsurkunde = "zustellungsurkunde",
        /// Registered letter with return receipt.
        Rueckschein = "rueckschein",
        /// Registered letter that is handed over.
        EinschreibenUebergabe = "einschreiben_uebergabe",
    }
}

/// One letter to one addressee; a couple has two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Posting {
    /// How it goes.
    pub weg: Way,
    /// The day it left the house.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub aufgabe: Option<Date>,
    /// The day of receipt that is proven.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub zugang: Option<Date>,
    /// It did not arrive.
    #[serde(default)]
    pub nicht_zugegangen: bool,
    /// The day of retrieval, where the notification is denied and cannot be proven.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub abruf: Option<Date>,
}

/// Last day of posting for which the third day counts.
const LAST_DAY_OF_THE_OLD_LAW: Date = date(2024, 12, 31);

/// The day on which a decision that left the house on `posted` counts as announced; `received` is the proven day of
/// receipt. `None` where the way knows no fiction and nothing is proven.
#[must_use]
pub fn announcement(way: Way, posted: Date, received: Option<Date>) -> Option<Date> {
    match fiction_days(way, posted, Parameter::default().einschreiben_tage) {
        Some(count) => Some(days_after(posted, count.into())).max(received),
        None => received,
    }
}

fn fiction_days(way: Way, posted: Date, registered: u16) -> Option<u16> {
    let old_law = posted <= LAST_DAY_OF_THE_OLD_LAW;
    match way {
        Way::PostInland | Way::Elektronisch | Way::Abruf => Some(if old_law { 3 } else { 4 }),
        Way::EinschreibenUebergabe => Some(if old_law { 3 } else { registered }),
        Way::PostAusland | Way::Persoenlich | Way::Zustellungsurkunde | Way::Rueckschein => None,
    }
}

impl Posting {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            weg: from.needed_code("weg")?,
            aufgabe: from.day("aufgabe")?,
            zugang: from.day("zugang")?,
            nicht_zugegangen: from.flag("nicht_zugegangen")?.unwrap_or(false),
            abruf: from.day("abruf")?,
        })
    }

    /// The day of announcement, explained in `count`; `None`: nothing is announced.
    pub(crate) fn announce(
        &self,
        given: &Parameter,
        count: &mut Reckoning,
    ) -> Result<Option<Date>, TermError> {
        self.check()?;
        let fiction = self.aufgabe.and_then(|posted| {
            fiction_days(self.weg, posted, given.einschreiben_tage).map(|days| (posted, days))
        });
        if let Some(posted) = self.aufgabe.filter(|_| self.weg != Way::Persoenlich) {
            count.step(posted, "§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB", self.posted_words(posted));
        }
        count.announced = match (self.abruf, fiction) {
            (Some(retrieved), _) if self.zugang.is_none() => {
                count.step(
                    retrieved,
                    "§ 37 Abs. 2a SGB X",
                    format!(
                        "Zugang der Benachrichtigung bestritten und nicht nachweisbar; abgerufen und damit bekannt \
                         gegeben am {}.",
                        words::long(retrieved)
                    ),
                );
                Some(retrieved)
            }
            _ if self.nicht_zugegangen => {
                count.hint(Hint::not_announced());
                None
            }
            (_, Some((posted, days))) => Some(self.by_fiction(posted, days, count)),
            (_, None) => self.zugang.inspect(|&received| {
                count.step(
                    received,
                    self.proof_norm(),
                    format!("{} {}.", self.received_words(), words::long(received)),
                );
            }),
        };
        Ok(count.announced)
    }

    fn by_fiction(&self, posted: Date, days: u16, count: &mut Reckoning) -> Date {
        let counts_as_announced = days_after(posted, days.into());
        let norm = self.fiction_norm();
        let old_law = posted <= LAST_DAY_OF_THE_OLD_LAW;
        let written_norm =
            if old_law { format!("{norm} in der bis 31.12.2024 geltenden Fassung") } else { norm.to_owned() };
        let mut text = format!(
            "Gilt am {} Tag danach als bekannt gegeben: {}.",
            words::ordinal(days),
            words::long(counts_as_announced)
        );
        if let Some(received) = self.zugang.filter(|&received| received > counts_as_announced) {
            count.step(counts_as_announced, written_norm, text.replace("Gilt", "Gälte"));
            count.step(
                received,
                "§ 37 Abs. 2 S. 3 SGB X",
                format!(
                    "Nachweislich später zugegangen und damit bekannt gegeben: {}.",
                    words::long(received)
                ),
            );
            return received;
        }
        let day_off = !is_working_day(counts_as_announced);
        if day_off {
            text.push_str(" Dieser Tag verschiebt sich nicht (BSG, 06.05.2010, B 14 AS 12/09 R).");
        }
        count.step(counts_as_announced, written_norm, text);
        if day_off {
            count.hint(Hint::fiction_on_a_day_off(counts_as_announced, norm));
        }
        if posted >= date(2024, 12, 29) && old_law {
            count.hint(Hint::turn_of_2025());
        }
        if let Some(received) = self.zugang.filter(|&received| received < counts_as_announced) {
            count.hint(Hint::arrived_earlier(received, counts_as_announced));
        }
        counts_as_announced
    }

    fn check(&self) -> Result<(), TermError> {
        let refuse = |field: &str, problem| Err(TermError::new(format!("bescheid.{field}"), problem));
        if self.abruf.is_some() && self.weg != Way::Abruf {
            return refuse("abruf", Problem::OnlyFor { way: "abruf" });
        }
        if self.zugang.is_some() && self.nicht_zugegangen {
            return refuse("zugang", Problem::NotTogether { other: "nicht_zugegangen" });
        }
        for (field, day) in [("zugang", self.zugang), ("abruf", self.abruf)] {
            if let Some((_, posted)) = day.zip(self.aufgabe).filter(|(day, posted)| day < posted) {
                return refuse(field, Problem::Before { what: "der Aufgabe", day: posted });
            }
        }
        if self.nicht_zugegangen || self.zugang.is_some() || self.abruf.is_some() {
            return Ok(());
        }
        match self.weg {
            Way::PostAusland => refuse(
                "zugang",
                Problem::Needed { because: "im Ausland zählt der nachgewiesene Tag, keine Vermutung" },
            ),
            Way::Persoenlich | Way::Zustellungsurkunde | Way::Rueckschein => {
                refuse("zugang", Problem::Needed { because: "bei diesem Weg zählt der nachgewiesene Tag" })
            }
            Way::PostInland | Way::Elektronisch | Way::Abruf | Way::EinschreibenUebergabe => {
                if self.aufgabe.is_some() { Ok(()) } else { refuse("aufgabe", Problem::Missing) }
            }
        }
    }

    fn posted_words(&self, posted: Date) -> String {
        let what = match self.weg {
            Way::Elektronisch => "Elektronisch abgesandt",
            Way::Abruf => "Benachrichtigung über die Bereitstellung abgesandt",
            _ => "Zur Post gegeben",
        };
        format!("{what} am {}; dieser Tag zählt nicht mit.", words::long(posted))
    }

    fn received_words(&self) -> &'static str {
        match self.weg {
            Way::Persoenlich => "Persönlich übergeben und damit bekannt gegeben am",
            Way::Zustellungsurkunde | Way::Rueckschein | Way::EinschreibenUebergabe => "Zugestellt am",
            _ => "Nachweislich zugegangen und damit bekannt gegeben am",
        }
    }

    fn fiction_norm(&self) -> &'static str {
        match self.weg {
            Way::Elektronisch => "§ 37 Abs. 2 S. 2 SGB X",
            Way::Abruf => "§ 37 Abs. 2a SGB X",
            Way::EinschreibenUebergabe => "§ 65 Abs. 2 SGB X, § 4 Abs. 2 LZG NRW",
            _ => "§ 37 Abs. 2 S. 1 SGB X",
        }
    }

    fn proof_norm(&self) -> &'static str {
        match self.weg {
            Way::Zustellungsurkunde => "§ 65 Abs. 2 SGB X, § 3 LZG NRW",
            Way::Rueckschein | Way::EinschreibenUebergabe => "§ 65 Abs. 2 SGB X, § 4 Abs. 2 LZG NRW",
            _ => "§ 37 Abs. 1 S. 1 SGB X",
        }
    }
}
