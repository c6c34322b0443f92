//! Whether a webhook is to be trusted.

use crate::{facts::FACTS, models::JobFinishedEvent};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{
    fmt,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// Why a webhook is not to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookFault {
    HeaderMissing,
    TooOld,
    TooNew,
    WrongSignature,
    NotAnEvent,
    /// Not a verdict on the webhook, but a mistake of yours: there is no secret, or an empty one. Respond with 500.
    NoSecret,
}

/// A webhook is not to be trusted: respond with 400 and discard it, unless the fault is [`WebhookFault::NoSecret`].
#[derive(Debug)]
pub struct WebhookError {
    pub fault: WebhookFault,
    message: String,
}

impl fmt::Display for WebhookError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for WebhookError {}

/// What arrived, and what it is held against. It does not show itself, since it holds the secrets.
#[derive(Clone)]
pub struct Webhook<'a> {
    /// The body as it arrived, before anything has parsed it.
    pub payload: &'a [u8],
    /// The value of `X-PixelByte-Timestamp`.
    pub timestamp: Option<&'a str>,
    /// The value of `X-PixelByte-Signature`.
    pub signature: Option<&'a str>,
    /// The webhook secret; while you rotate it, both.
    pub secrets: &'a [&'a str],
    /// How far the webhook's clock may be from yours. Five minutes are usual.
    pub tolerance: Duration,
    /// The time of your clock.
    pub now: SystemTime,
}

/// Makes sure that a webhook comes from PixelByte and is fresh, and returns its event.
///
/// # Errors
/// It is not to be trusted, or there is no secret.
pub fn verify_webhook(webhook: &Webhook<'_>) -> Result<JobFinishedEvent, WebhookError> {
    let fault = |fault, message: &str| WebhookError { fault, message: message.to_owned() };
    if webhook.secrets.is_empty() || webhook.secrets.contains(&"") {
        return Err(fault(WebhookFault::NoSecret, "there is no webhook secret, or an empty one"));
    }
    let missing = |name: &str| fault(WebhookFault::HeaderMissing, &format!("the header {name} is missing"));
    let timestamp = webhook.timestamp.ok_or_else(|| missing("X-PixelByte-Timestamp"))?;
    let signature = webhook.signature.ok_or_else(|| missing("X-PixelByte-Signature"))?;
    let sent = UNIX_EPOCH + Duration::from_secs(timestamp.parse::<u32>().map_or(0, u64::from));
    match webhook.now.duration_since(sent) {
        Ok(age) if age > webhook.tolerance => {
            return Err(fault(WebhookFault::TooOld, "the webhook was sent too long ago"));
        }
        Err(early) if early.duration() > webhook.tolerance => {
            return Err(fault(WebhookFault::TooNew, "the webhook was sent too far in the future"));
        }
        _ => {}
    }
    let content = [timestamp.as_bytes(), b".", webhook.payload].concat();
    let digest = signature.strip_prefix("sha256=").and_then(|digits| hex::decode(digits).ok()).unwrap_or_default();
    // All secrets are tried, so that the time does not tell which one fits.
    let fitting = webhook.secrets.iter().filter(|secret| is_signed(secret, &content, &digest)).count();
    if fitting == 0 {
        return Err(fault(WebhookFault::WrongSignature, "the signature does not fit the body, the time and the secret"));
    }
    let event = FACTS.event.read(&String::from_utf8_lossy(webhook.payload));
    event
        .and_then(|event| serde_json::from_value(event).ok())
        .ok_or_else(|| fault(WebhookFault::NotAnEvent, "the body is not an event of a job"))
}

fn is_signed(secret: &str, content: &[u8], digest: &[u8]) -> bool {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key may have any length");
    mac.update(content);
    mac.verify_slice(digest).is_ok()
}
