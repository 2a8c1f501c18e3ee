//! A loaded pack: checked once, then read only.

use crate::template::{Template, check::check, parse::parse};
use crate::{Municipality, Office, PackError, Procedure, arms, folder};
use std::collections::BTreeMap;

/// A municipality pack with its bytes and hash.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    bytes: Vec<u8>,
    hash: [u8; 32],
    /// What the city says about itself.
    pub municipality: Municipality,
    remedies: BTreeMap<String, String>,
    templates: BTreeMap<String, Template>,
}

const MAIN: &str = "pack.json";

impl Pack {
    /// Loads and checks a canonical document.
    ///
    /// # Errors
    /// The first thing that is wrong, with file and line.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackError> {
        let files = folder::files(bytes)?;
        let main = files.get(MAIN).ok_or_else(|| PackError::Missing { file: MAIN.into() })?;
        let municipality: Municipality = serde_json::from_str(main).map_err(|error| PackError::Line {
            file: MAIN.into(),
            line: error.line(),
            reason: error.to_string(),
        })?;
        let mut remedies = BTreeMap::new();
        for (key, procedure) in &municipality.procedures {
            let line = line_of(main, &format!("\"{key}\""));
            if !municipality.offices.contains_key(&procedure.office) {
                let reason = format!("Das Amt „{}“ steht nicht unter offices.", procedure.office);
                return Err(PackError::Line { file: MAIN.into(), line, reason });
            }
            let text = files
                .get(&procedure.remedy)
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty())
                .ok_or_else(|| PackError::Missing { file: procedure.remedy.clone() })?;
            remedies.insert(key.clone(), text);
        }
        let mut templates = BTreeMap::new();
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".brief")) {
            let template = parse(path, text)?;
            check(path, &template)?;
            if !municipality.procedures.contains_key(&template.procedure) {
                let reason = format!("Das Verfahren „{}“ steht nicht in {MAIN}.", template.procedure);
                return Err(PackError::Line { file: path.clone(), line: line_of(text, "verfahren"), reason });
            }
            templates.insert(template.key.clone(), template);
        }
        for path in municipality.arms.iter().flat_map(|drawing| &drawing.paths) {
            let mut colors = path.fill.iter().chain(path.stroke.iter().map(|stroke| &stroke.color));
            let wrong = path.steps().err().or_else(|| colors.find(|c| arms::rgb(c).is_none()).cloned());
            if let Some(piece) = wrong {
                let reason = format!("Das Wappen lässt sich nicht zeichnen: „{piece}“.");
                return Err(PackError::Line { file: MAIN.into(), line: line_of(main, "\"arms\""), reason });
            }
        }
        Ok(Self { bytes: bytes.to_vec(), hash: folder::hash(bytes), municipality, remedies, templates })
    }

    /// Packs and loads a folder given as `(path, bytes)` pairs.
    ///
    /// # Errors
    /// As [`folder::canonical`] and [`Pack::from_bytes`].
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Self, PackError> {
        Self::from_bytes(&folder::canonical(files)?)
    }

    /// The canonical document, as it is synced.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the canonical document.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// The procedure with this key.
    pub fn procedure(&self, key: &str) -> Option<&Procedure> {
        self.municipality.procedures.get(key)
    }

    /// The office that runs a procedure.
    pub fn office_of(&self, procedure: &str) -> Option<&Office> {
        self.municipality.offices.get(&self.procedure(procedure)?.office)
    }

    /// The remedy notice of a procedure (§ 36 SGB X).
    pub fn remedy_notice(&self, procedure: &str) -> Option<&str> {
        self.remedies.get(procedure).map(String::as_str)
    }

    /// The template with this key.
    pub fn template(&self, key: &str) -> Option<&Template> {
        self.templates.get(key)
    }

    /// The templates of a procedure, by key.
    pub fn templates<'a>(&'a self, procedure: &'a str) -> impl Iterator<Item = &'a Template> {
        self.templates.values().filter(move |template| template.procedure == procedure)
    }

    /// The small line above the address in the window.
    pub fn return_line(&self) -> String {
        let authority = &self.municipality.authority;
        format!("{} · {} · {}", authority.name, authority.street, authority.place)
    }
}

pub(crate) fn line_of(text: &str, needle: &str) -> usize {
    text.find(needle).map_or(1, |at| 1 + text[..at].matches('\n').count())
}
