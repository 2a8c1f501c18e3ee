//! Paths of facts, such as `unterkunft.grundmiete` or `personen[p1].einkommen[e1].betrag`.
//!
//! Keys are those of the application form; list entries are named by their id, never by their place. Facts that make
//! sense only together are one field, so that two people never end up with one's street and the other's town: an
//! address, a bank account, a name. Those are established under the path of the whole, their **unit**.

use std::fmt;

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    /// The key in its object.
    pub key: String,
    /// The id of the entry, where the key holds a list.
    pub entry: Option<String>,
}

/// A path that was read: non-empty, each key `[a-z0-9_]+`, each id `[A-Za-z0-9._-]+`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<Step>);

/// A text that is not a path; says where it goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a path at `{at}`")]
pub struct NotAPath {
    /// The piece that could not be read.
    pub at: String,
}

const NAME_KEYS: [&str; 8] = [
    "familienname",
    "vornamen",
    "rufname",
    "geburtsname",
    "fruehere_namen",
    "doktorgrad",
    "nur_ein_name",
    "name",
];

impl Path {
    /// Reads `text`.
    ///
    /// # Errors
    /// [`NotAPath`] with the piece that is no key and no id.
    pub fn parse(text: &str) -> Result<Self, NotAPath> {
        let mut steps = Vec::new();
        for piece in split(text) {
            let wrong = || NotAPath { at: piece.to_owned() };
            let (key, entry) = match piece.split_once('[') {
                None => (piece, None),
                Some((key, rest)) => (key, Some(rest.strip_suffix(']').ok_or_else(wrong)?)),
            };
            let key_is_good = !key.is_empty()
                && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
            let entry_is_good = entry.is_none_or(|id| {
                !id.is_empty()
                    && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
            });
            if !key_is_good || !entry_is_good {
                return Err(wrong());
            }
            steps.push(Step { key: key.to_owned(), entry: entry.map(str::to_owned) });
        }
        if steps.is_empty() {
            return Err(NotAPath { at: text.to_owned() });
        }
        Ok(Self(steps))
    }

    /// The steps, outermost first.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether the path names a list entry as a whole (`personen[p1]`).
    #[must_use]
    pub fn is_entry(&self) -> bool {
        self.0.last().is_some_and(|step| step.entry.is_some())
    }

    /// The list entries this path lies in, outermost first, itself excluded.
    #[must_use]
    pub fn enclosing_entries(&self) -> Vec<Self> {
        (1..self.0.len())
            .filter(|&length| self.0[length - 1].entry.is_some())
            .map(|length| Self(self.0[..length].to_vec()))
            .collect()
    }

    /// The field that this path belongs to, and the path of the fact inside it when they differ: an address
    /// (`….anschrift`), the bank account (`bank`), a person's name (`….name`); every other fact is its own field.
    #[must_use]
    pub fn unit(&self) -> (Self, Option<String>) {
        let within = |length: usize| {
            let rest = Self(self.0[length..].to_vec()).to_string();
            (Self(self.0[..length].to_vec()), (length < self.0.len()).then_some(rest))
        };
        for (at, step) in self.0.iter().enumerate() {
            if step.entry.is_none() && (step.key == "anschrift" || (at == 0 && step.key == "bank")) {
                return within(at + 1);
            }
        }
        match self.0.split_last() {
            Some((last, before))
                if last.entry.is_none()
                    && self.is_of_a_person()
                    && NAME_KEYS.contains(&last.key.as_str()) =>
            {
                let mut unit = before.to_vec();
                unit.push(Step { key: "name".to_owned(), entry: None });
                (Self(unit), (last.key != "name").then(|| last.key.clone()))
            }
            _ => (self.clone(), None),
        }
    }

    fn is_of_a_person(&self) -> bool {
        let parent = self.0.len().checked_sub(2).and_then(|at| self.0.get(at));
        parent.is_some_and(|step| ["personen", "eltern", "kind"].contains(&step.key.as_str()))
    }
}

fn split(text: &str) -> Vec<&str> {
    // A dot inside brackets belongs to the id.
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (at, character) in text.char_indices() {
        match character {
            '[' => depth += 1,
            ']' => depth -= 1,
            '.' if depth == 0 => {
                pieces.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    pieces
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            if at > 0 {
                out.write_str(".")?;
            }
            out.write_str(&step.key)?;
            if let Some(entry) = &step.entry {
                write!(out, "[{entry}]")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> (String, Option<String>) {
        let (unit, inside) = Path::parse(text).unwrap().unit();
        (unit.to_string(), inside)
    }

    #[test]
    fn a_path_reads_and_prints_the_same() {
        for text in ["unterkunft.grundmiete", "personen[p1].einkommen[p1.e1].betrag", "bank", "personen[p1]"]
        {
            assert_eq!(Path::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn pieces_that_are_no_key_are_named() {
        for (text, at) in [("", ""), ("a..b", ""), ("Personen", "Personen"), ("a[", "a["), ("a[ü]", "a[ü]")]
        {
            assert_eq!(Path::parse(text), Err(NotAPath { at: at.to_owned() }), "{text}");
        }
    }

    #[test]
    fn address_account_and_name_are_one_field_each() {
        assert_eq!(unit("bank.iban"), ("bank".into(), Some("iban".into())));
        assert_eq!(unit("personen[p1].anschrift.plz"), ("personen[p1].anschrift".into(), Some("plz".into())));
        assert_eq!(
            unit("personen[p1].familienname"),
            ("personen[p1].name".into(), Some("familienname".into()))
        );
        assert_eq!(unit("personen[p1].name"), ("personen[p1].name".into(), None));
        assert_eq!(unit("unterkunft.grundmiete"), ("unterkunft.grundmiete".into(), None));
        assert_eq!(unit("vertretung.name"), ("vertretung.name".into(), None));
    }

    #[test]
    fn entries_around_a_path_are_found_outermost_first() {
        let path = Path::parse("personen[p1].einkommen[e1].betrag").unwrap();
        let around: Vec<_> = path.enclosing_entries().iter().map(ToString::to_string).collect();
        assert_eq!(around, ["personen[p1]", "personen[p1].einkommen[e1]"]);
        assert!(Path::parse("personen[p1].einkommen[e1]").unwrap().is_entry());
        assert_eq!(Path::parse("personen[p1].einkommen[e1]").unwrap().enclosing_entries().len(), 1);
    }
}
