//! The contract's worked examples, its properties, its errors, and the schemas beside the crate.

mod errors;
mod hints;
mod properties;
mod schemas;
mod worked_examples;

use super::{Answer, Outcome, TermError, parse};
use jiff::civil::Date;
use serde_json::Value;

fn asked(term: &Value) -> Result<Outcome, TermError> {
    match parse(term.to_string().as_bytes()).and_then(|input| input.compute())? {
        Answer::One(outcome) => Ok(*outcome),
        Answer::Many(_) => panic!("one term was asked for"),
    }
}

fn computed(term: &Value) -> Outcome {
    asked(term).unwrap_or_else(|error| panic!("{term}: {error}"))
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn some(text: &str) -> Option<Date> {
    Some(day(text))
}
