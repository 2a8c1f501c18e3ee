//! Notices that the law requires or the clerk needs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The codes of notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum HinweisCode {
    /// The first decision must say what the check of the accommodation found (§ 35 Abs. 2).
    KarenzzeitHinweisErforderlich,
    /// Cost was cut to what is appropriate.
    UnterkunftGekuerzt,
    /// Too high a cost is still borne (§ 35 Abs. 3).
    KostensenkungLaeuft,
    /// In the Karenzzeit the ceiling may be exceeded for a household with children (§ 35 Abs. 1 S. 8).
    KarenzAusnahmePruefen,
    /// Rules before 2023 are not dated.
    RechtslageNichtDatiert,
    /// No newer amounts are known for the month.
    WerteFortgeschrieben,
    /// Parameters were replaced for this run.
    ParameterUeberschrieben,
    /// Open points were decided otherwise for this run.
    PolicyAbweichend,
    /// A stage was set by hand.
    RegelbedarfsstufeGesetzt,
    /// The stage changes inside the month.
    RbsWechsel,
    /// Only a part of the month.
    Teilmonat,
    /// § 30 Abs. 3: Nr. 1 and Nr. 2 lead to different amounts.
    #[serde(rename = "mb_30_3_mischfall")]
    Mischfall,
    /// A need was asked for whose conditions are not met.
    MehrbedarfVoraussetzungFehlt,
    /// Alone with children, and a partner in the household.
    AlleinerziehendMitPartner,
    /// Cents of the shares.
    KopfteilRest,
    /// Contributions that income does not cover can be a need (§ 32).
    KvPvUngedeckt,
    /// Contributions both deducted and put in as need.
    KvPvDoppelt,
    /// Child benefit exceeds the child's need.
    KindergeldUeberschuss,
    /// Assets have to be used.
    VermoegenEinzusetzen,
    /// Presumption of support in a shared household (§ 39).
    #[serde(rename = "vermutung_39")]
    Vermutung39,
    /// A one-off income counts in another month, or over several.
    EinnahmeVerteilt,
    /// A set-off was limited.
    AufrechnungBegrenzt,
    /// A direct payment was limited.
    DirektzahlungBegrenzt,
    /// Landlord or insurance paid directly: the person is informed in writing.
    DirektzahlungMitteilen,
    /// More was granted than is due.
    UeberzahlungPruefen,
    /// The person reached the age limit: ask for Grundsicherung im Alter.
    AltersgrenzeErreicht,
    /// The difference method was applied.
    Differenzmethode,
}

/// A notice with its norm and a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Hinweis {
    /// The code.
    pub code: HinweisCode,
    /// Whom it concerns, where it is one person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The norm.
    pub norm: Cow<'static, str>,
    /// A German sentence.
    pub text: String,
}

impl Hinweis {
    pub(crate) fn new(
        code: HinweisCode,
        norm: impl Into<Cow<'static, str>>,
        text: impl Into<String>,
    ) -> Self {
        Self { code, person: None, norm: norm.into(), text: text.into() }
    }

    pub(crate) fn of(mut self, person: &str) -> Self {
        self.person = Some(person.to_owned());
        self
    }
}
