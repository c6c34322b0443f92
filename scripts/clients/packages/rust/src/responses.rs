//! Reading responses leniently: the API may grow, and a paid job is never lost to a member that changed.

use chrono::DateTime;
use regex_lite::{Captures, Regex};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::{collections::HashMap, sync::LazyLock};
use uuid::Uuid;

/// The texts of JSON, and its numbers.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| regex(r#""(?:[^"\\]|\\.)*"|[-0-9][-+.0-9eE]*"#));

/// A character in two escapes, half of one, or any other escape.
static ESCAPE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|(?<half>\\u[dD][89a-fA-F]\w\w)|\\."));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is part of the crate")
}

/// Reads JSON. What is valid there but does not exist in Rust is replaced: a number beyond every float by null, and half of
/// a character by U+FFFD.
pub(crate) fn read_json(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&TOKEN.replace_all(text, representable)))
}

fn representable(token: &Captures<'_>) -> String {
    let token = &token[0];
    if token.starts_with('"') {
        let whole = |escape: &Captures<'_>| escape.name("half").map_or(&escape[0], |_| r"\ufffd").to_owned();
        return ESCAPE.replace_all(token, whole).into_owned();
    }
    match token.parse::<f64>() {
        Ok(number) if number.is_infinite() => "null".to_owned(),
        _ => token.to_owned(),
    }
}

/// What a value has to be for the generated code to read it. Members that do not fit are taken out.
#[derive(Deserialize)]
pub struct Shape {
    #[serde(rename = "type")]
    pub kind: Kind,
    pub nullable: bool,
    pub items: Option<Box<Shape>>,
    #[serde(default)]
    pub required: Vec<String>,
    #[serde(default)]
    pub members: HashMap<String, Shape>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Object,
    Array,
    String,
    DateTime,
    Uuid,
    Integer,
    Number,
    Boolean,
}

impl Shape {
    /// A body as the generated code reads it, flat or inside of `data`. `None` if a member is missing that has to be
    /// there.
    pub(crate) fn read(&self, body: &str) -> Option<Value> {
        let body: Value = read_json(body).ok()?;
        if body["success"] == false {
            return None;
        }
        let inside = body["data"].clone();
        [body, inside].into_iter().find_map(|value| self.fit(value)).filter(Value::is_object)
    }

    fn fit(&self, value: Value) -> Option<Value> {
        match (value, &self.kind) {
            (Value::Null, _) => self.nullable.then_some(Value::Null),
            (Value::Object(given), Kind::Object) => self.fit_members(given).map(Value::Object),
            (Value::Array(given), Kind::Array) => {
                let items = self.items.as_deref()?;
                Some(given.into_iter().filter_map(|item| items.fit(item)).collect())
            }
            (Value::Bool(value), Kind::Boolean) => Some(value.into()),
            (Value::Number(value), Kind::Number) => Some(value.into()),
            (Value::Number(value), Kind::Integer) => whole(&value),
            (Value::String(text), kind) if fits(&text, kind) => Some(text.into()),
            _ => None,
        }
    }

    fn fit_members(&self, mut given: Map<String, Value>) -> Option<Map<String, Value>> {
        for (name, shape) in &self.members {
            let value = given.remove(name);
            if value.is_none() && !self.required.contains(name) {
                continue;
            }
            match shape.fit(value.unwrap_or_default()) {
                Some(found) => given.insert(name.clone(), found),
                None if shape.nullable => given.insert(name.clone(), Value::Null),
                None => None,
            };
        }
        self.required.iter().all(|name| given.get(name).is_some_and(|value| value != "")).then_some(given)
    }
}

/// A number without a fraction, also if it is written with one.
fn whole(number: &serde_json::Number) -> Option<Value> {
    if number.is_i64() {
        return Some(number.clone().into());
    }
    let value = number.as_f64()?;
    let fits = value.fract() == 0.0 && value.abs() < 9e18;
    #[allow(clippy::cast_possible_truncation)]
    fits.then_some((value as i64).into())
}

fn fits(text: &str, kind: &Kind) -> bool {
    match kind {
        Kind::String => true,
        Kind::DateTime => DateTime::parse_from_rfc3339(text).is_ok(),
        Kind::Uuid => Uuid::parse_str(text).is_ok(),
        _ => false,
    }
}
