use crate::{apis, models::Job, responses::read_json};
use serde_json::Value;
use std::fmt;

/// How much of a body that cannot be read an error keeps, in characters.
const LONGEST_BODY: usize = 2000;

/// An error that the API returned, a redirect, or something that cannot be read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status.
    pub status: u16,
    /// The code of the API, such as `INSUFFICIENT_BALANCE`; `HTTP_<status>` if the response has none.
    pub code: String,
    /// What went wrong, for people.
    pub message: String,
    /// What to quote to support, if the response has it.
    pub request_id: Option<String>,
    /// More about the error, if the response has it.
    pub details: Option<Value>,
    /// The beginning of a body that cannot be read.
    pub body: Option<String>,
}

impl ApiError {
    /// The error that a response stands for. `what_happened` is for one that says nothing itself.
    pub(crate) fn read(status: u16, body: &str, what_happened: &str) -> Self {
        let read: Value = read_json(body).unwrap_or_default();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let error = &read["error"];
        let request_id = text(&read["requestId"]);
        match text(&error["code"]).filter(|_| status / 100 != 3) {
            Some(code) => Self {
                status,
                code,
                message: text(&error["message"]).unwrap_or_default(),
                request_id,
                details: error.get("details").cloned(),
                body: None,
            },
            None => Self {
                status,
                code: format!("HTTP_{status}"),
                message: what_happened.to_owned(),
                request_id,
                details: None,
                body: Some(body.chars().take(LONGEST_BODY).collect()),
            },
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for ApiError {}

/// A call that was not sent, since it is none of the API.
#[derive(Debug)]
pub(crate) struct NotSent(pub String);

impl fmt::Display for NotSent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for NotSent {}

/// A job failed, was cancelled, or the wait for it ended early.
#[derive(Debug)]
#[non_exhaustive]
pub struct JobError {
    pub job_id: String,
    /// How the job was last seen.
    pub job: Option<Box<Job>>,
    /// Why the wait ended.
    pub message: String,
    /// Whether the job was cancelled. If not, and if it has not failed, it may still be running: [`crate::Client::wait`]
    /// goes on waiting.
    pub cancelled: bool,
    /// What went wrong, if the job itself did not fail.
    pub cause: Option<Box<Error>>,
}

/// Everything that can go wrong.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    Api(Box<ApiError>),
    Job(JobError),
    /// There is no API key.
    MissingApiKey,
    /// The API key contains an invalid character.
    InvalidApiKey,
    /// The base URL does not start with `https://` or `http://`, or names no host.
    InvalidBaseUrl,
    /// The call was not sent: an id is empty, or holds characters that no id has.
    NotSent(String),
    /// The list of jobs repeats a page, so it would never end.
    RepeatedCursor,
    /// A callback ended the wait.
    Callback(Box<dyn std::error::Error + Send + Sync>),
    /// There was no connection, or no response in time.
    Transport(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Api(error) => error.fmt(out),
            Error::Job(error) => write!(out, "job {}: {}", error.job_id, error.message),
            Error::MissingApiKey => write!(out, "no API key: set api_key or PIXELBYTE_API_KEY"),
            Error::InvalidApiKey => write!(out, "the API key contains an invalid character, such as a line break"),
            Error::InvalidBaseUrl => out.write_str(
                "the base URL is no address: base_url or PIXELBYTE_BASE_URL must start with https:// or http:// and name a host",
            ),
            Error::NotSent(message) => out.write_str(message),
            Error::RepeatedCursor => write!(out, "the list of jobs repeats a cursor, so it would never end"),
            Error::Callback(error) | Error::Transport(error) => write!(out, "{error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Job(error) => error.cause.as_deref().map(|cause| cause as _),
            Error::Callback(error) | Error::Transport(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}

impl From<reqwest_middleware::Error> for Error {
    fn from(error: reqwest_middleware::Error) -> Self {
        match error {
            reqwest_middleware::Error::Reqwest(error) => Error::Transport(error.into()),
            reqwest_middleware::Error::Middleware(error) => match error.downcast::<ApiError>() {
                Ok(error) => Error::Api(Box::new(error)),
                Err(error) => match error.downcast::<NotSent>() {
                    Ok(NotSent(message)) => Error::NotSent(message),
                    Err(error) => Error::Transport(error.into()),
                },
            },
        }
    }
}

impl<T: fmt::Debug> From<apis::Error<T>> for Error {
    fn from(error: apis::Error<T>) -> Self {
        match error {
            apis::Error::ResponseError(response) => {
                let phrase = response.status.canonical_reason().unwrap_or_default();
                Error::Api(Box::new(ApiError::read(response.status.as_u16(), &response.content, phrase)))
            }
            apis::Error::ReqwestMiddleware(error) => error.into(),
            apis::Error::Reqwest(error) => Error::Transport(error.into()),
            apis::Error::Serde(error) => Error::Transport(error.into()),
            apis::Error::Io(error) => Error::Transport(error.into()),
        }
    }
}
