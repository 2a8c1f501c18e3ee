//! The packs that are part of the program: the invented city of demos and tests, and the first real one.

use crate::{Pack, PackError};

macro_rules! files {
    ($folder:literal: $($path:literal),+ $(,)?) => {
        &[$(($path, include_bytes!(concat!("../../../packs/", $folder, "/", $path)).as_slice())),+]
    };
}

const LINDBRUECK: &[(&str, &[u8])] = files!("lindbrueck": "pack.json", "remedies/grundsicherung.txt");

/// Loads the bundled pack of this name.
///
/// # Errors
/// [`PackError::Unknown`] if there is none.
pub fn bundled(name: &str) -> Result<Pack, PackError> {
    match name {
        "lindbrueck" => Pack::from_files(LINDBRUECK.iter().copied()),
        other => Err(PackError::Unknown(other.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_pack_loads_under_its_name() {
        assert_eq!(bundled("lindbrueck").unwrap().municipality.name, "lindbrueck");
        assert_eq!(bundled("atlantis"), Err(PackError::Unknown("atlantis".into())));
    }
}
