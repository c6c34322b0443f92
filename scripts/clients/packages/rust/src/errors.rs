use crate::{apis, models::Job};
use std::fmt;

/// An error that the API returned.
#[derive(Debug, Clone)]
pub struct ApiError {
    /// The HTTP status.
    pub status: u16,
    /// The code of the API, such as `INSUFFICIENT_BALANCE`; `HTTP_<status>` when the response has none.
    pub code: String,
    /// What went wrong, for people.
    pub message: String,
    /// What to quote to support, if the response has it.
    pub request_id: Option<String>,
    /// More about the error, if the response has it.
    pub details: Option<serde_json::Value>,
}

impl ApiError {
    /// The error that a response stands for.
    pub(crate) fn read(status: u16, body: &[u8]) -> Self {
        let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let error = &body["error"];
        Self {
            status,
            code: text(&error["code"]).unwrap_or_else(|| format!("HTTP_{status}")),
            message: text(&error["message"]).unwrap_or_default(),
            request_id: text(&body["requestId"]),
            details: error.get("details").cloned(),
        }
    }
}

/// A job failed, was cancelled, or was not done within the deadline.
#[derive(Debug)]
pub struct JobError {
    pub job_id: String,
    /// How the job was last seen.
    pub job: Option<Box<Job>>,
    /// Why the wait ended.
    pub message: String,
}

/// Everything that can go wrong.
#[derive(Debug)]
pub enum Error {
    Api(ApiError),
    Job(JobError),
    /// There is no API key.
    MissingApiKey,
    /// There was no connection, no response in time, or one that is not of the API.
    Transport(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Api(error) => write!(out, "{}: {}", error.code, error.message),
            Error::Job(error) => write!(out, "job {}: {}", error.job_id, error.message),
            Error::MissingApiKey => write!(out, "no API key: set api_key or PIXELBYTE_API_KEY"),
            Error::Transport(error) => write!(out, "{error}"),
        }
    }
}

impl std::error::Error for Error {}

impl<T: fmt::Debug> From<apis::Error<T>> for Error {
    fn from(error: apis::Error<T>) -> Self {
        match error {
            apis::Error::ResponseError(response) => {
                Error::Api(ApiError::read(response.status.as_u16(), response.content.as_bytes()))
            }
            apis::Error::Reqwest(error) => Error::Transport(error.into()),
            apis::Error::ReqwestMiddleware(error) => Error::Transport(error.into()),
            apis::Error::Serde(error) => Error::Transport(error.into()),
            apis::Error::Io(error) => Error::Transport(error.into()),
        }
    }
}
