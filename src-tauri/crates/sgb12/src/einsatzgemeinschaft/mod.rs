//! Who answers for whom (§ 27 Abs. 2, § 43 Abs. 1 SGB XII).

mod ueberschuss;

pub(crate) use ueberschuss::ueberschuesse;
