//! What a job costs at list price, without a call.

use crate::facts::{Factor, FACTS};
use serde::Serialize;
use serde_json::Value;
use std::fmt;

/// The model is not listed, the input has a member that the model does not have, or a value without a price.
#[derive(Debug)]
pub struct UnknownPriceError(String);

impl fmt::Display for UnknownPriceError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for UnknownPriceError {}

/// The cost of a job in micro-cents: 1,000,000 are 1 US dollar. What is left out of the input counts with its default.
/// The input is not the whole request.
///
/// The product is taken in whole numbers and rounded once, at the end, half up.
///
/// # Errors
/// There is no price for it.
pub fn estimate_cost(model: &str, input: &impl Serialize) -> Result<u64, UnknownPriceError> {
    let price = FACTS
        .models
        .get(model)
        .ok_or_else(|| UnknownPriceError(format!("{model} is not a model of this version of the crate")))?;
    let input = serde_json::to_value(input).map_err(|error| UnknownPriceError(error.to_string()))?;
    check_members(&price.parameters, &input)?;
    let (mut cost, mut scale) = (u128::from(price.base_cost_micro_cents), 1);
    for factor in &price.factors {
        cost *= u128::from(millionths_of(factor, &input)?);
        scale *= 1_000_000;
    }
    u64::try_from((cost * 2 + scale) / (scale * 2)).map_err(|error| UnknownPriceError(error.to_string()))
}

fn check_members(parameters: &[String], input: &Value) -> Result<(), UnknownPriceError> {
    let Some(members) = input.as_object() else {
        return Err(UnknownPriceError("the input is not an object of parameters and values".to_owned()));
    };
    match members.keys().find(|name| !parameters.contains(name)) {
        None => Ok(()),
        Some(name) => {
            let allowed = parameters.join(", ");
            Err(UnknownPriceError(format!("the model has no parameter {name}; it has {allowed}")))
        }
    }
}

fn millionths_of(factor: &Factor, input: &Value) -> Result<u64, UnknownPriceError> {
    let value = match input.get(&factor.parameter) {
        None => factor.default.clone(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    factor.millionths.get(&value).copied().ok_or_else(|| {
        let mut allowed: Vec<_> = factor.millionths.keys().map(String::as_str).collect();
        allowed.sort_unstable();
        UnknownPriceError(format!("{} has no price for {value}; it is one of {}", factor.parameter, allowed.join(", ")))
    })
}
