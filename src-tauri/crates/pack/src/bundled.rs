//! The packs that are part of the program: the invented city of demos and tests, and the first real one.

use crate::{Pack, PackError};

macro_rules! files {
    ($folder:literal: $($path:literal),+ $(,)?) => {
        &[$(($path, include_bytes!(concat!("../../../packs/", $folder, "/", $path)).as_slice())),+]
    };
}

const LINDBRUECK: &[(&str, &[u8])] = files!("lindbrueck":
    "pack.json",
    "remedies/grundsicherung.txt",
    "letters/ga-ablehnung.brief",
    "letters/ga-aenderung.brief",
    "letters/ga-anhoerung.brief",
    "letters/ga-aufhebung.brief",
    "letters/ga-bewilligung.brief",
    "letters/ga-eingang.brief",
    "letters/ga-unterlagen.brief",
);
const SOEST: &[(&str, &[u8])] = files!("soest":
    "pack.json",
    "remedies/grundsicherung.txt",
    "letters/ga-ablehnung.brief",
    "letters/ga-aenderung.brief",
    "letters/ga-anhoerung.brief",
    "letters/ga-aufhebung.brief",
    "letters/ga-bewilligung.brief",
    "letters/ga-eingang.brief",
    "letters/ga-unterlagen.brief",
);

/// Names of the bundled packs.
pub const BUNDLED: [&str; 2] = ["lindbrueck", "soest"];

/// Loads the bundled pack of this name.
///
/// # Errors
/// [`PackError::Unknown`] if there is none.
pub fn bundled(name: &str) -> Result<Pack, PackError> {
    match name {
        "lindbrueck" => Pack::from_files(LINDBRUECK.iter().copied()),
        "soest" => Pack::from_files(SOEST.iter().copied()),
        other => Err(PackError::Unknown(other.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_pack_loads_under_its_name() {
        for name in BUNDLED {
            assert_eq!(bundled(name).unwrap().municipality.name, name);
            assert_eq!(bundled(name).unwrap().templates("grundsicherung").count(), 7);
        }
        assert_eq!(bundled("atlantis"), Err(PackError::Unknown("atlantis".into())));
    }

    #[test]
    fn a_pack_of_public_facts_says_what_the_city_must_confirm() {
        let soest = bundled("soest").unwrap().municipality;
        assert!(!soest.to_confirm.is_empty());
        assert!(soest.local_limits.iter().all(|limit| !limit.source.is_empty()));
    }
}
