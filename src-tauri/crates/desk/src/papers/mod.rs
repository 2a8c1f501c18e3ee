//! „Unterlagen anfordern“: the letter that asks for missing papers (§§ 60, 65, 66 SGB I).

mod compose;
mod draft;
mod freeze;
mod preview;
