//! What the OpenAPI document says that this crate needs at run time.

use serde::Deserialize;
use std::{collections::HashMap, sync::LazyLock};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Facts {
    pub version: String,
    pub server_url: String,
    pub refused_codes: Vec<String>,
    pub models: HashMap<String, Price>,
}

/// Micro-cents: 1,000,000 are 1 US dollar.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    pub base_cost_micro_cents: u64,
    pub factors: Vec<Factor>,
}

/// One priced parameter: the value that counts when it is left out, and what each value multiplies the cost by.
#[derive(Deserialize)]
pub struct Factor {
    pub parameter: String,
    pub default: String,
    pub millionths: HashMap<String, u64>,
}

pub static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    serde_json::from_str(include_str!("facts.json")).expect("facts.json is part of the crate")
});
