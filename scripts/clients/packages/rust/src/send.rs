//! Sending calls so that no job runs twice, and none is lost.

use crate::{
    errors::{phrase_of, ApiError, NoResponse},
    facts::{operation_of, Operation, FACTS},
    retries::{may_have_submitted, may_repeat, pause_after},
};
use reqwest::{
    header::{HeaderMap, HeaderValue, CONTENT_TYPE, LOCATION, RETRY_AFTER},
    Method, Request, Response, StatusCode,
};
use reqwest_middleware::{Error, Middleware, Next, Result};
use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};
use tokio::time::Instant;

/// The longest pause before another attempt. If the server asks for more, the call fails.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// The length from which a key is taken out of responses. A shorter one is found in too many by chance.
const SHORTEST_KEY: usize = 6;

/// Sends a call again where that cannot run a job twice. Shows nothing of itself, since it knows the key.
#[derive(Clone)]
pub(crate) struct SafeSender {
    pub max_retries: u32,
    /// No attempt begins after this.
    pub last_attempt: Option<Instant>,
    /// To take it out of what the server repeats.
    pub key: Arc<str>,
    pub headers: HeaderMap,
}

#[async_trait::async_trait]
impl Middleware for SafeSender {
    async fn handle(&self, mut request: Request, extensions: &mut http::Extensions, next: Next<'_>) -> Result<Response> {
        let operation = operation_of(&request).map_err(|error| Error::Middleware(error.into()))?;
        request.headers_mut().extend(self.headers.clone());
        let mut attempt = 0;
        loop {
            attempt += 1;
            let copy = request
                .try_clone()
                .ok_or_else(|| Error::Middleware(std::io::Error::other("the body cannot be sent twice").into()))?;
            let outcome = match next.clone().run(copy, extensions).await {
                Ok(response) => self.read(operation, response).await,
                Err(failure) => Err(failure),
            };
            let retry_after = outcome.as_ref().ok().and_then(|response| response.retry_after.as_deref());
            let pause = pause_after(attempt, retry_after, fastrand::f64(), SystemTime::now());
            let is_late = self.last_attempt.is_some_and(|last| Instant::now() + pause > last);
            let again = may_repeat_outcome(request.method(), &outcome);
            if !again || attempt > self.max_retries || pause > LONGEST_PAUSE || is_late {
                return match outcome {
                    Err(Error::Reqwest(error))
                        if operation.submits() && may_have_submitted(None, is_unsent(&error)) =>
                    {
                        Err(Error::Middleware(NoResponse(error).into()))
                    }
                    outcome => outcome?.response(),
                };
            }
            tokio::time::sleep(pause).await;
        }
    }
}

/// A response that was read whole.
struct ReadResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
    retry_after: Option<String>,
    /// What it says if it is an error, or if it cannot be read.
    error: Option<ApiError>,
}

impl ReadResponse {
    /// What the generated code reads: success, or an error of the API. Its own error could not say that a job may have
    /// been submitted.
    fn response(self) -> Result<Response> {
        let Self { status, mut headers, body, error, .. } = self;
        let is_readable =
            |error: &ApiError| !error.may_have_submitted && (status.is_client_error() || status.is_server_error());
        if let Some(error) = error.filter(|error| !is_readable(error)) {
            return Err(Error::Middleware(error.into()));
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let mut whole = http::Response::new(body);
        *whole.status_mut() = status;
        *whole.headers_mut() = headers;
        Ok(whole.into())
    }
}

impl SafeSender {
    /// Reads the whole response, so that one which breaks off is a failed attempt too.
    async fn read(&self, operation: &Operation, response: Response) -> Result<ReadResponse> {
        let status = response.status();
        let headers = response.headers().clone();
        let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        let retry_after = text(RETRY_AFTER).map(str::to_owned);
        let location = text(LOCATION).map(|location| self.without_key(location));
        let body = self.without_key(&String::from_utf8_lossy(&response.bytes().await?));
        let found = if status.is_success() { operation.response.read(&body) } else { None };
        let error = found.is_none().then(|| {
            let mut error = ApiError::read(status.as_u16(), &body, &what_happened(status, location.as_deref()));
            error.may_have_submitted =
                operation.submits() && may_have_submitted(Some((error.status, &error.code)), false);
            error
        });
        let body = found.map_or(body, |found| found.to_string());
        Ok(ReadResponse { status, headers, body, retry_after, error })
    }

    fn without_key(&self, text: &str) -> String {
        if self.key.len() < SHORTEST_KEY {
            return text.to_owned();
        }
        text.replace(self.key.as_ref(), "***")
    }
}

fn what_happened(status: StatusCode, location: Option<&str>) -> String {
    if status.is_redirection() {
        let place = location.map_or_else(|| "without saying where to".to_owned(), |location| format!("to {location}"));
        return format!("the server redirected {place}; redirects are not followed");
    }
    if status.is_success() {
        return "the response cannot be read".to_owned();
    }
    phrase_of(status).to_owned()
}

/// Whether nothing was sent: there was no connection, or no request could be made.
fn is_unsent(error: &reqwest::Error) -> bool {
    error.is_connect() || error.is_builder()
}

fn may_repeat_outcome(method: &Method, outcome: &Result<ReadResponse>) -> bool {
    match outcome {
        Ok(ReadResponse { error: Some(error), .. }) => may_repeat(method, Some((error.status, &error.code)), false),
        Ok(_) => false,
        Err(Error::Reqwest(error)) => may_repeat(method, None, error.is_connect()),
        Err(Error::Middleware(_)) => false,
    }
}

/// Whether a code says that a job was not accepted.
pub(crate) fn is_refused(code: &str) -> bool {
    FACTS.refused_codes.iter().any(|refused| refused == code)
}
