//! Reads one JSON object field by field and knows, at every step, the path of the field it is at.
//!
//! `null` is the same as absent. A key that nobody asked for is refused by [`Object::finish`].

use super::code::Code;
use super::day;
use crate::deadline::calendar::Month;
use crate::deadline::error::{Problem, TermError};
use jiff::civil::Date;
use serde_json::{Map, Value};

/// An object that is being read.
pub(crate) struct Object<'a> {
    fields: &'a Map<String, Value>,
    path: String,
    asked: Vec<&'static str>,
}

impl<'a> Object<'a> {
    /// The object that `value` is; `path` is empty for the term itself.
    pub(crate) fn of(value: &'a Value, path: &str) -> Result<Self, TermError> {
        let name = if path.is_empty() { "Eingabe" } else { path };
        let fields = value
            .as_object()
            .ok_or_else(|| TermError::new(name, Problem::WrongType { expected: "ein Objekt" }))?;
        Ok(Self { fields, path: path.to_owned(), asked: Vec::new() })
    }

    /// The path of `key` in the input.
    pub(crate) fn field(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn error(&self, key: &str, problem: Problem) -> TermError {
        TermError::new(self.field(key), problem)
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Value> {
        self.asked.push(key);
        self.fields.get(key).filter(|value| !value.is_null())
    }

    fn read<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&'a Value) -> Result<T, Problem>,
    ) -> Result<Option<T>, TermError> {
        match self.get(key) {
            None => Ok(None),
            Some(value) => read(value).map(Some).map_err(|problem| self.error(key, problem)),
        }
    }

    /// `found`, or the complaint that `key` is missing.
    pub(crate) fn need<T>(&self, key: &'static str, found: Option<T>) -> Result<T, TermError> {
        found.ok_or_else(|| self.error(key, Problem::Missing))
    }

    /// A free text.
    pub(crate) fn text(&mut self, key: &'static str) -> Result<Option<String>, TermError> {
        self.read(key, |value| as_text(value).map(str::to_owned))
    }

    /// A day.
    pub(crate) fn day(&mut self, key: &'static str) -> Result<Option<Date>, TermError> {
        self.read(key, |value| day::day(as_text(value)?))
    }

    /// A day that must be there.
    pub(crate) fn needed_day(&mut self, key: &'static str) -> Result<Date, TermError> {
        let day = self.day(key)?;
        self.need(key, day)
    }

    /// A month.
    pub(crate) fn month(&mut self, key: &'static str) -> Result<Option<Month>, TermError> {
        self.read(key, |value| day::month(as_text(value)?))
    }

    /// A month that must be there.
    pub(crate) fn needed_month(&mut self, key: &'static str) -> Result<Month, TermError> {
        let month = self.month(key)?;
        self.need(key, month)
    }

    /// A word from the list of `T`.
    pub(crate) fn code<T: Code>(&mut self, key: &'static str) -> Result<Option<T>, TermError> {
        self.read(key, |value| {
            let raw = as_text(value)?;
            let known = T::ALL.iter().find(|(word, _)| *word == raw);
            known.map(|(_, code)| *code).ok_or_else(|| Problem::UnknownCode {
                raw: raw.to_owned(),
                allowed: T::ALL.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", "),
            })
        })
    }

    /// A word from the list of `T` that must be there.
    pub(crate) fn needed_code<T: Code>(&mut self, key: &'static str) -> Result<T, TermError> {
        let code = self.code(key)?;
        self.need(key, code)
    }

    /// `true` or `false`.
    pub(crate) fn flag(&mut self, key: &'static str) -> Result<Option<bool>, TermError> {
        self.read(key, |value| value.as_bool().ok_or(Problem::WrongType { expected: "true oder false" }))
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn count(
        &mut self,
        key: &'static str,
        least: u16,
        most: u16,
    ) -> Result<Option<u16>, TermError> {
        self.read(key, |value| {
            let number = value.as_u64().and_then(|number| u16::try_from(number).ok());
            number.filter(|number| (least..=most).contains(number)).ok_or(Problem::NotInRange { least, most })
        })
    }

    /// An object, read by `read` to its end.
    pub(crate) fn object<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Object<'a>) -> Result<T, TermError>,
    ) -> Result<Option<T>, TermError> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let mut inner = Object::of(value, &self.field(key))?;
        let found = read(&mut inner)?;
        inner.finish().map(|()| Some(found))
    }

    /// A list of objects, each read by `read` to its end; absent is empty.
    pub(crate) fn objects<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Object<'a>) -> Result<T, TermError>,
    ) -> Result<Vec<T>, TermError> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        let entries = as_list(value).map_err(|problem| self.error(key, problem))?;
        let read_at = |(place, entry)| {
            let mut inner = Object::of(entry, &format!("{}[{place}]", self.field(key)))?;
            let found = read(&mut inner)?;
            inner.finish().map(|()| found)
        };
        entries.iter().enumerate().map(read_at).collect()
    }

    /// A list of texts, each read by `read`; absent is empty.
    pub(crate) fn texts<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Vec<T>, TermError> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        let entries = as_list(value).map_err(|problem| self.error(key, problem))?;
        let read_at = |(place, entry)| {
            as_text(entry).and_then(&read).map_err(|problem| self.error(&format!("{key}[{place}]"), problem))
        };
        entries.iter().enumerate().map(read_at).collect()
    }

    /// Refuses `keys` with the sentence that a term set by law cannot be moved by anybody.
    pub(crate) fn refuse_moving_the_law(&mut self, keys: [&'static str; 3]) -> Result<(), TermError> {
        keys.into_iter().try_for_each(|key| match self.get(key) {
            Some(_) => Err(self.error(key, Problem::Statutory)),
            None => Ok(()),
        })
    }

    /// Refuses the first key that nobody asked for.
    pub(crate) fn finish(&self) -> Result<(), TermError> {
        let unknown = self.fields.keys().find(|key| !self.asked.contains(&key.as_str()));
        unknown.map_or(Ok(()), |key| Err(self.error(key, Problem::UnknownKey)))
    }
}

fn as_text(value: &Value) -> Result<&str, Problem> {
    value.as_str().ok_or(Problem::WrongType { expected: "ein Text" })
}

fn as_list(value: &Value) -> Result<&Vec<Value>, Problem> {
    value.as_array().ok_or(Problem::WrongType { expected: "eine Liste" })
}
