//! Whether and when a call is sent again.

use crate::send::is_refused;
use reqwest::Method;
use std::time::{Duration, SystemTime};

/// Whether a call may be sent again. POST may cost money, so only if it cannot have been accepted.
///
/// `response` is the status and the code of an error that was returned. Without one, `unconnected` says whether there was
/// no connection at all, so that nothing was sent.
pub fn may_repeat(method: &Method, response: Option<(u16, &str)>, unconnected: bool) -> bool {
    let is_harmless = method != Method::POST;
    match response {
        None => is_harmless || unconnected,
        Some((429, _)) => true,
        Some((status, _)) if is_harmless => matches!(status, 408 | 425) || status >= 500,
        Some((status, code)) => status == 503 && is_refused(code),
    }
}

/// Whether a job may have been accepted although submitting it failed. The parameters are those of [`may_repeat`].
pub(crate) fn may_have_submitted(response: Option<(u16, &str)>, unconnected: bool) -> bool {
    match response {
        None => !unconnected,
        Some((503, code)) => !is_refused(code),
        Some((status, _)) => status == 408 || !(400..500).contains(&status),
    }
}

/// The pause after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of which a
/// random part of up to a half is left out. `left_out` is between 0 and 1.
pub fn pause_after(attempt: u32, retry_after: Option<&str>, left_out: f64, now: SystemTime) -> Duration {
    let seconds = (0.25 * 2f64.powf(f64::from(attempt))).min(8.0) * (1.0 - left_out / 2.0);
    retry_after
        .and_then(|value| requested_pause(value, now))
        .filter(|requested| !requested.is_zero())
        .unwrap_or_else(|| Duration::from_secs_f64(seconds))
}

fn requested_pause(retry_after: &str, now: SystemTime) -> Option<Duration> {
    if !retry_after.is_empty() && retry_after.bytes().all(|digit| digit.is_ascii_digit()) {
        // More seconds than these are as good as forever.
        return Some(Duration::from_secs(retry_after.parse::<u32>().unwrap_or(u32::MAX).into()));
    }
    httpdate::parse_http_date(retry_after).ok()?.duration_since(now).ok()
}
