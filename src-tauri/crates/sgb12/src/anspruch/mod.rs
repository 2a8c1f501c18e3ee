//! Whether a person is entitled at all in the month (§§ 19, 21, 41, 41a SGB XII).

mod altersgrenze;
mod ausschluss;

pub(crate) use altersgrenze::{hat_altersgrenze_erreicht, tag_der_altersgrenze};
pub(crate) use ausschluss::ausschlussgrund;
