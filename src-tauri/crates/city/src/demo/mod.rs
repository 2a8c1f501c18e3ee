//! Invented applications for a demonstration city, in all four procedures.
//!
//! A pure function of seed, count and day: the same arguments give the same bytes. The people do not exist and their
//! names show it; they live in Lindbrück, which does not exist either. Numbers that belong to nobody: pension area 99,
//! bank code 00000000. What they say fits together (ages and pensions, rents and their sums, couples and children),
//! but for the flaws that real letterboxes hold: an answer left out, a digit of an account number mistyped, somebody
//! without means, one address that must not be given out.

mod address;
mod contribution;
mod dice;
mod dwelling;
mod envelope;
mod grundsicherung;
mod hilfe;
mod kita;
mod money;
mod names;
mod numbers;
mod papers;
mod person;

#[cfg(test)]
mod tests;

use dice::Dice;
use jiff::civil::Date;
use uuid::Uuid;

/// An invented application as it would lie in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoApplication {
    /// `einreichung_id`: the JSON belongs into `<id>.json`.
    pub id: Uuid,
    /// The application.
    pub json: Vec<u8>,
    /// Its attachments: the path relative to the inbox (`<id>/n1.pdf`) and the bytes.
    pub attachments: Vec<(String, Vec<u8>)>,
}

/// The place in the sequence whose applicant has a barred address.
const RESTRICTED_AT: usize = 3;

/// `count` invented applications that arrived before `today`.
pub fn generate(seed: u64, count: usize, today: Date) -> impl Iterator<Item = DemoApplication> {
    (0..count).map(move |place| application(&mut Dice::for_place(seed, place), place, today))
}

fn application(dice: &mut Dice, place: usize, today: Date) -> DemoApplication {
    if place == RESTRICTED_AT {
        return grundsicherung::application(dice, today, true);
    }
    match dice.below(100) {
        0..50 => grundsicherung::application(dice, today, false),
        50..65 => hilfe::application(dice, today),
        65..87 => kita::application(dice, today),
        _ => contribution::application(dice, today),
    }
}
