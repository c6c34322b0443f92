//! Sending a call again, where that cannot run a job twice.

use crate::{errors::ApiError, facts::FACTS};
use reqwest::{Method, Request, Response};
use reqwest_middleware::{Error, Middleware, Next, Result};
use std::time::{Duration, SystemTime};

/// The longest pause before another attempt. Whoever asks for more has to be asked again later.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

pub(crate) struct SafeRetries {
    pub max_retries: u32,
}

#[async_trait::async_trait]
impl Middleware for SafeRetries {
    async fn handle(&self, request: Request, extensions: &mut http::Extensions, next: Next<'_>) -> Result<Response> {
        let mut attempt = 0;
        loop {
            attempt += 1;
            let copy = request
                .try_clone()
                .ok_or_else(|| Error::Middleware(std::io::Error::other("the body cannot be sent twice").into()))?;
            let outcome = match next.clone().run(copy, extensions).await {
                Ok(response) => read(response).await,
                Err(failure) => Err(failure),
            };
            let retry_after = outcome.as_ref().ok().and_then(|response| response.retry_after.as_deref());
            let pause = pause_after(attempt, retry_after, fastrand::f64(), SystemTime::now());
            let again = may_repeat_outcome(request.method(), &outcome);
            if !again || attempt > self.max_retries || pause > LONGEST_PAUSE {
                return outcome.map(|response| response.response);
            }
            tokio::time::sleep(pause).await;
        }
    }
}

/// A response that was read whole, with what it says where it is an error.
struct ReadResponse {
    response: Response,
    error: Option<ApiError>,
    retry_after: Option<String>,
}

/// Reads the whole response, so that one which breaks off is a failed attempt too.
async fn read(response: Response) -> Result<ReadResponse> {
    let status = response.status();
    let headers = response.headers().clone();
    let retry_after = headers.get("retry-after").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = response.bytes().await?;
    let is_error = status.is_client_error() || status.is_server_error();
    let error = is_error.then(|| ApiError::read(status.as_u16(), &body));
    let mut whole = http::Response::new(body);
    *whole.status_mut() = status;
    *whole.headers_mut() = headers;
    Ok(ReadResponse { response: whole.into(), error, retry_after })
}

fn may_repeat_outcome(method: &Method, outcome: &Result<ReadResponse>) -> bool {
    match outcome {
        Ok(ReadResponse { error: Some(error), .. }) => may_repeat(method, Some((error.status, &error.code)), false),
        Ok(_) => false,
        Err(Error::Reqwest(error)) => may_repeat(method, None, error.is_connect()),
        Err(Error::Middleware(_)) => false,
    }
}

/// Whether a call may be sent again. POST may cost money, so only when it cannot have been accepted.
///
/// `response` is the status and the code of an error that was returned. Without one, `unconnected` says whether there was
/// no connection at all, so that nothing was sent.
pub fn may_repeat(method: &Method, response: Option<(u16, &str)>, unconnected: bool) -> bool {
    let is_harmless = method != Method::POST;
    match response {
        None => is_harmless || unconnected,
        Some((429, _)) => true,
        Some((status, _)) if is_harmless => status >= 500,
        Some((status, code)) => status == 503 && FACTS.refused_codes.iter().any(|refused| refused == code),
    }
}

/// The pause after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of which a
/// random part of up to a half is left out. `left_out` is between 0 and 1.
pub fn pause_after(attempt: u32, retry_after: Option<&str>, left_out: f64, now: SystemTime) -> Duration {
    let seconds = (0.25 * 2f64.powf(f64::from(attempt))).min(8.0) * (1.0 - left_out / 2.0);
    retry_after
        .and_then(|value| asked_pause(value, now))
        .filter(|asked| !asked.is_zero())
        .unwrap_or_else(|| Duration::from_secs_f64(seconds))
}

fn asked_pause(retry_after: &str, now: SystemTime) -> Option<Duration> {
    match retry_after.parse::<u32>() {
        Ok(seconds) => Some(Duration::from_secs(seconds.into())),
        Err(_) => httpdate::parse_http_date(retry_after).ok()?.duration_since(now).ok(),
    }
}
