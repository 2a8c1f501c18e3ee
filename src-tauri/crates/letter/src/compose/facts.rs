//! The facts of a decision, as the desk knows them. Nothing here is text of the letter: that is the template's.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a letter says, without its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionFacts {
    /// The Aktenzeichen.
    pub file_number: String,
    /// Date of the letter.
    pub date: Date,
    /// Persons addressed: one, or a couple.
    pub addressees: Vec<Addressee>,
    /// Street, postcode and place, country, one line each.
    pub address: Vec<String>,
    /// Who signs.
    pub clerk: Clerk,
    /// Day of the application.
    #[serde(default)]
    pub application_date: Option<Date>,
    /// Day of receipt.
    #[serde(default)]
    pub received: Option<Date>,
    /// First day of the period, or of the change.
    #[serde(default)]
    pub from: Option<Date>,
    /// Last day of the period; none: until further notice.
    #[serde(default)]
    pub until: Option<Date>,
    /// The benefit decided, EUR per month, two decimals. Must be the sum of the calculation.
    #[serde(default)]
    pub monthly: Option<String>,
    /// The benefit until now, EUR per month.
    #[serde(default)]
    pub previous_monthly: Option<String>,
    /// Date of the earlier decision.
    #[serde(default)]
    pub previous_decision: Option<Date>,
    /// Why, for refusal, change, end and hearing.
    #[serde(default)]
    pub reason: Option<Reason>,
    /// The hearing that went before (§ 24 SGB X).
    #[serde(default)]
    pub hearing: Option<Hearing>,
    /// IBAN of the account.
    #[serde(default)]
    pub iban: Option<String>,
    /// Missing papers.
    #[serde(default)]
    pub papers: Vec<String>,
    /// Last day of the deadline that is set.
    #[serde(default)]
    pub deadline: Option<Date>,
    /// Last day of the Karenzzeit (§ 35 Abs. 1 SGB XII).
    #[serde(default)]
    pub karenz_until: Option<Date>,
    /// Names of the persons of the calculation, by id.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// Keys of the blocks the clerk chose.
    #[serde(default)]
    pub chosen: BTreeSet<String>,
    /// The clerk's own texts by key.
    #[serde(default)]
    pub own_texts: BTreeMap<String, String>,
    /// The calculation is older than its inputs.
    #[serde(default)]
    pub calculation_outdated: bool,
}

/// A person addressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// How the person is addressed.
    pub form: Form,
    /// Academic title, e.g. `Dr.`.
    #[serde(default)]
    pub title: Option<String>,
    /// Given names.
    pub given: String,
    /// Family name; people with one name have it here.
    pub family: String,
}

/// The form of address that the person chose; never guessed from a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Frau.
    Frau,
    /// Herr.
    Herr,
    /// Neither, or not known: the full name without a form.
    Neutral,
}

/// Who signs (§ 33 Abs. 3 SGB X) and gives information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clerk {
    /// Name.
    pub name: String,
    /// Room.
    #[serde(default)]
    pub room: Option<String>,
    /// Telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// E-mail.
    #[serde(default)]
    pub email: Option<String>,
}

/// The essential reasons (§ 35 Abs. 1 SGB X).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The rule, e.g. `§ 43 Absatz 1 SGB XII`.
    pub norm: String,
    /// Whole sentences.
    pub text: String,
    /// The reason is missing cooperation (§ 66 SGB I).
    #[serde(default)]
    pub cooperation: bool,
}

/// What became of the hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case", deny_unknown_fields)]
pub enum Hearing {
    /// The person was heard, or let the deadline pass.
    Held {
        /// Day of the letter that gave the opportunity.
        asked: Date,
        /// Last day to answer.
        until: Date,
    },
    /// Left out for a reason (§ 24 Abs. 2 SGB X).
    Waived {
        /// The number of § 24 Abs. 2 and why.
        reason: String,
    },
}
