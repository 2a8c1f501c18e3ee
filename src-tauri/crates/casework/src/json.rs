//! JSON read strictly: UTF-8, no key twice in one object, bounded depth.
//!
//! Of two equal keys most readers silently keep one, so two programs that read the same bytes may see two different
//! applications (RFC 8259, section 4, calls the behaviour unpredictable). Here such a document is refused.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::RefCell;
use std::fmt;

/// Why bytes are not one JSON document that everybody reads alike.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotJson {
    /// The bytes are not UTF-8.
    #[error("kein UTF-8 ab Byte {at}")]
    NotUtf8 {
        /// Offset of the first byte that is no UTF-8.
        at: usize,
    },
    /// The text does not follow the grammar.
    #[error("kein gültiges JSON in Zeile {line}, Spalte {column}")]
    Grammar {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// An object names a key twice.
    #[error("der Schlüssel „{key}“ steht zweimal in demselben Objekt")]
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// Lists and objects lie deeper in one another than allowed.
    #[error("tiefer als {limit} Ebenen verschachtelt")]
    TooDeep {
        /// The number of levels that are allowed.
        limit: usize,
    },
}

/// Reads `bytes` as one document; a list or object that lies in more than `max_depth` levels (itself counted) is refused.
///
/// # Errors
/// [`NotJson`], naming the first place that is wrong.
pub fn read(bytes: &[u8], max_depth: usize) -> Result<Value, NotJson> {
    let text = std::str::from_utf8(bytes).map_err(|error| NotJson::NotUtf8 { at: error.valid_up_to() })?;
    let trouble = RefCell::new(None);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // The depth is ours to bound; the bound is small enough for every stack.
    let level = Level { depth: 0, max_depth: max_depth.min(100), trouble: &trouble };
    let read = level.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    read.map_err(|error| {
        trouble.into_inner().unwrap_or(NotJson::Grammar { line: error.line(), column: error.column() })
    })
}

#[derive(Clone, Copy)]
struct Level<'a> {
    depth: usize,
    max_depth: usize,
    trouble: &'a RefCell<Option<NotJson>>,
}

impl Level<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == self.max_depth {
            return Err(self.refuse(NotJson::TooDeep { limit: self.max_depth }));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    fn refuse<E: serde::de::Error>(self, why: NotJson) -> E {
        let error = E::custom(&why);
        self.trouble.replace(Some(why));
        error
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(inner)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut values = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            if values.contains_key(&key) {
                return Err(self.refuse(NotJson::DuplicateKey { key }));
            }
            let value = object.next_value_seed(inner)?;
            values.insert(key, value);
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_ordinary_document_reads_as_serde_json_reads_it() {
        let text = r#"{"a": [1, -2, 2.5, true, null, "ẞ"], "b": {"a": {}}}"#;
        assert_eq!(read(text.as_bytes(), 16).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    }

    #[test]
    fn a_key_twice_is_refused_and_named() {
        let why = read(br#"{"a": {"x": 1, "y": 2, "x": 1}}"#, 16).unwrap_err();
        assert_eq!(why, NotJson::DuplicateKey { key: "x".into() });
        let escaped = read(br#"{"x": 1, "\u0078": 2}"#, 16).unwrap_err();
        assert_eq!(escaped, NotJson::DuplicateKey { key: "x".into() });
    }

    #[test]
    fn the_allowed_depth_is_taken_and_one_more_is_not() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(read(nested(16).as_bytes(), 16).is_ok());
        assert_eq!(read(nested(17).as_bytes(), 16), Err(NotJson::TooDeep { limit: 16 }));
        assert_eq!(read(nested(100_000).as_bytes(), 16), Err(NotJson::TooDeep { limit: 16 }));
        assert_eq!(read(b"7", 0), Ok(json!(7)));
    }

    #[test]
    fn what_is_no_document_says_where() {
        assert_eq!(read(b"{\"a\": \xff}", 16), Err(NotJson::NotUtf8 { at: 6 }));
        assert_eq!(read(b"{\n\"a\": }", 16), Err(NotJson::Grammar { line: 2, column: 6 }));
        assert!(matches!(read(b"{} {}", 16), Err(NotJson::Grammar { .. })));
        assert!(matches!(read(b"", 16), Err(NotJson::Grammar { .. })));
        assert!(
            matches!(read(b"\xef\xbb\xbf{}", 16), Err(NotJson::Grammar { .. })),
            "a byte order mark is no JSON"
        );
    }
}
