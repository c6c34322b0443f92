//! What the OpenAPI document says that this crate needs at run time.

use crate::{errors::NotSent, responses::Shape};
use regex_lite::Regex;
use reqwest::Request;
use serde::{Deserialize, Deserializer};
use std::{collections::HashMap, sync::LazyLock};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Facts {
    pub version: String,
    pub server_url: String,
    /// Codes of a 503 that says that a job was not accepted, but may be later: `retry: always` in ErrorCode.yaml.
    pub refused_codes: Vec<String>,
    pub operations: Vec<Operation>,
    pub event: Shape,
    pub models: HashMap<String, Price>,
}

/// A call of the API.
#[derive(Deserialize)]
pub struct Operation {
    pub method: String,
    #[serde(deserialize_with = "pattern")]
    pub path: Regex,
    pub response: Shape,
}

/// Micro-cents: 1,000,000 are 1 US dollar.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    pub base_cost_micro_cents: u64,
    pub parameters: Vec<String>,
    pub factors: Vec<Factor>,
}

/// One priced parameter: the value that counts when it is left out, and what each value multiplies the cost by.
#[derive(Deserialize)]
pub struct Factor {
    pub parameter: String,
    pub default: String,
    pub millionths: HashMap<String, u64>,
}

impl Operation {
    /// Whether a call submits a job, which costs money.
    pub fn submits(&self) -> bool {
        self.path.as_str().ends_with("/jobs/submit$")
    }
}

fn pattern<'a, D: Deserializer<'a>>(source: D) -> Result<Regex, D::Error> {
    let path = String::deserialize(source)?;
    Regex::new(&format!("{path}$")).map_err(serde::de::Error::custom)
}

pub static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    serde_json::from_str(include_str!("facts.json")).expect("facts.json is part of the crate")
});

/// The operation that a request is a call of. There is none if an id is empty or would lead elsewhere.
pub(crate) fn operation_of(request: &Request) -> Result<&'static Operation, NotSent> {
    let (method, path) = (request.method().as_str(), request.url().path());
    let is_called = |operation: &&Operation| operation.method == method && operation.path.is_match(path);
    FACTS.operations.iter().find(is_called).ok_or_else(|| {
        NotSent(format!(
            "not sent: {method} {path} is not a call of the API; an id is empty, or holds characters that no id has"
        ))
    })
}
