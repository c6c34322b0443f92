//! A client of the PixelByte API: jobs that run to their end, safe retries, typed errors, costs and webhooks.
//!
//! [`models`] and [`apis`] are generated from the API's OpenAPI document; what is at the top is written by hand.

// How the generator writes.
#[allow(clippy::all, unused_imports, deprecated)]
pub mod apis;
#[allow(clippy::all, unused_imports, deprecated)]
pub mod models;

mod client;
mod errors;
mod facts;
mod jobs;
mod prices;
mod responses;
mod retries;
mod send;
mod wait;
mod webhooks;

pub use client::{Client, Options};
pub use errors::{ApiError, Error, JobError};
pub use jobs::Jobs;
pub use prices::{estimate_cost, UnknownPriceError};
pub use retries::{may_repeat, pause_after};
pub use wait::{OnProgress, WaitOptions};
pub use webhooks::{verify_webhook, Webhook, WebhookError, WebhookFault};
