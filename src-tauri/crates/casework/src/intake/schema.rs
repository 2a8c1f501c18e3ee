//! The JSON Schema of an application, from the same tables by which it is read.
//!
//! The schema says what a sender should write. Reading is more tolerant than it: what does not fit is marked.

use super::form::{self, ENVELOPE, Fields, Need, Shape};
use crate::procedure::Procedure;
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of the application form of `procedure`.
#[must_use]
pub fn schema(procedure: Procedure) -> Value {
    let mut schema = object(ENVELOPE, true);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(format!("aktenkoffer/{}", procedure.name()));
    schema["properties"]["schema"] = json!({"const": format!("aktenkoffer/{}", procedure.name())});
    schema["properties"]["verfahren"] = json!({"const": procedure.name()});
    schema["properties"]["einreichung_id"] = json!({"type": "string", "format": "uuid"});
    schema["properties"]["nutzdaten"] = object(form::answers(procedure), false);
    schema
}

/// `strict`: fields that are needed must be there. The answers are complete or not; they are received either way.
fn object(fields: Fields, strict: bool) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields.iter().flat_map(|group| group.iter()) {
        let mut property = shape(&field.shape, strict);
        property["title"] = json!(field.label);
        properties.insert(field.key.to_owned(), property);
        if strict && field.need == Need::Decision {
            required.push(field.key);
        }
    }
    let mut schema = json!({"type": ["object", "null"], "properties": properties});
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn shape(shape: &Shape, strict: bool) -> Value {
    let pattern = |pattern: &str| json!({"type": ["string", "null"], "pattern": pattern});
    match shape {
        Shape::Text | Shape::Name | Shape::PostalCode => {
            json!({"type": ["string", "null"], "maxLength": 200})
        }
        Shape::FreeText => json!({"type": ["string", "null"], "maxLength": 20_000}),
        Shape::Day | Shape::PastDay => json!({"type": ["string", "null"], "format": "date"}),
        Shape::DayOrForever => pattern("^([0-9]{4}-[0-9]{2}-[0-9]{2}|unbefristet)$"),
        Shape::PartialDate => pattern("^[0-9]{4}(-[0-9]{2})?$"),
        Shape::Month => pattern("^[0-9]{4}-[0-9]{2}$"),
        Shape::Instant => json!({"type": ["string", "null"], "format": "date-time"}),
        Shape::NurseryYear => pattern("^[0-9]{4}/[0-9]{2}$"),
        Shape::Amount => pattern("^-?[0-9]{1,9}\\.[0-9]{2}$"),
        Shape::Decimal => pattern("^-?[0-9]{1,9}(\\.[0-9]{1,9})?$"),
        Shape::Flag => json!({"type": ["boolean", "null"]}),
        Shape::Count(least, most) => json!({"type": ["integer", "null"], "minimum": least, "maximum": most}),
        Shape::Code(words) => {
            let words: Vec<Value> = words.iter().map(|word| json!(word)).chain([Value::Null]).collect();
            json!({"enum": words})
        }
        Shape::Country => pattern("^[A-Z]{2}$"),
        Shape::Language => pattern("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        Shape::Email => json!({"type": ["string", "null"], "format": "email"}),
        Shape::Iban => pattern("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"),
        Shape::PensionNumber => pattern("^[0-9]{8}[A-Z][0-9]{3}$"),
        Shape::TaxId => pattern("^[0-9]{11}$"),
        Shape::Object(fields) => object(fields, strict),
        Shape::List(fields) => json!({"type": ["array", "null"], "items": object(fields, strict)}),
        Shape::Values(inner) => json!({"type": ["array", "null"], "items": self::shape(inner, strict)}),
        Shape::Anything => json!({}),
    }
}
