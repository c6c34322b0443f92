use crate::{apis, models::Job, responses::read_json};
use reqwest::StatusCode;
use serde_json::Value;
use std::{error::Error as StdError, fmt, iter};

/// How much of a body that cannot be read an error keeps, in characters.
const LONGEST_BODY: usize = 2000;

/// For a response that says nothing itself.
const UNDESCRIBED: &str = "the response is not one that the API describes";

const MAYBE_SUBMITTED: &str = "the job may have been accepted: list the jobs before you submit it again";

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
    /// Whether a job may have been submitted although this is an error. Always false if the call was no submit.
    pub may_have_submitted: bool,
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
                message: text(&error["message"])
                    .filter(|message| !message.trim().is_empty())
                    .unwrap_or_else(|| UNDESCRIBED.to_owned()),
                request_id,
                details: error.get("details").cloned(),
                body: None,
                may_have_submitted: false,
            },
            None => Self {
                status,
                code: format!("HTTP_{status}"),
                message: what_happened.to_owned(),
                request_id,
                details: None,
                body: Some(body.chars().take(LONGEST_BODY).collect()),
                may_have_submitted: false,
            },
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.may_have_submitted {
            return write!(out, "{}: {}; {MAYBE_SUBMITTED}", self.code, self.message.trim_end_matches('.'));
        }
        write!(out, "{}: {}", self.code, self.message)
    }
}

impl StdError for ApiError {}

/// What a status means, for people.
pub(crate) fn phrase_of(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or(UNDESCRIBED)
}

/// A call that was not sent, because the API has no such call.
#[derive(Debug)]
pub(crate) struct NotSent(pub String);

impl fmt::Display for NotSent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl StdError for NotSent {}

/// A submit that was sent, or may have been, and got no response.
#[derive(Debug)]
pub(crate) struct NoResponse(pub reqwest::Error);

impl fmt::Display for NoResponse {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {MAYBE_SUBMITTED}", WithCauses(&self.0))
    }
}

impl StdError for NoResponse {}

/// Shows an error with its causes, which the text of one by reqwest leaves out.
struct WithCauses<'a>(&'a (dyn StdError + 'static));

impl fmt::Display for WithCauses<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)?;
        iter::successors(self.0.source(), |&cause| cause.source()).try_for_each(|cause| write!(out, ": {cause}"))
    }
}

/// A job failed, was cancelled, or the wait for it ended early.
#[derive(Debug)]
#[non_exhaustive]
pub struct JobError {
    pub job_id: String,
    /// How the job was last seen.
    pub job: Option<Box<Job>>,
    /// Why the wait ended.
    pub message: String,
    /// Whether the job was cancelled. If not, and if `job` has not ended, it may still be running:
    /// [`crate::Client::wait`] goes on waiting.
    pub cancelled: bool,
    /// What went wrong, if the job itself did not fail.
    pub cause: Option<Box<Error>>,
}

impl fmt::Display for JobError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "job {}: {}", self.job_id, self.message)
    }
}

impl StdError for JobError {
    /// What is behind the cause, whose own text is in the message.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.cause.as_deref().and_then(StdError::source)
    }
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
    /// The base URL does not begin with `https://` or `http://` and a host, or holds a user or a password.
    InvalidBaseUrl,
    /// The call was not sent: an id is empty, or holds characters that no id has.
    NotSent(String),
    /// The list of jobs repeats a page, so it would never end.
    RepeatedCursor,
    /// A callback ended the wait.
    Callback(Box<dyn StdError + Send + Sync>),
    /// There was no connection, or no response in time. Of a submit, only if it was not sent.
    Transport(Box<dyn StdError + Send + Sync>),
    /// The connection of a submit broke, or there was no response in time: the job may have been accepted.
    MaybeSubmitted(Box<dyn StdError + Send + Sync>),
}

impl Error {
    /// Whether a job may have been submitted although submitting it failed. If so, list the jobs before you submit it
    /// again. False for [`Error::Job`], whose job was submitted for certain.
    pub fn may_have_submitted(&self) -> bool {
        match self {
            Error::Api(error) => error.may_have_submitted,
            Error::MaybeSubmitted(_) => true,
            _ => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Api(error) => error.fmt(out),
            Error::Job(error) => error.fmt(out),
            Error::MissingApiKey => write!(out, "no API key: set api_key or PIXELBYTE_API_KEY"),
            Error::InvalidApiKey => write!(out, "the API key contains an invalid character, such as a line break"),
            Error::InvalidBaseUrl => out.write_str(
                "the base URL (base_url or PIXELBYTE_BASE_URL) must begin with https:// or http:// and a host, \
                 without user or password",
            ),
            Error::NotSent(message) => out.write_str(message),
            Error::RepeatedCursor => write!(out, "the list of jobs repeats a cursor, so it would never end"),
            Error::Callback(error) => error.fmt(out),
            Error::Transport(error) => WithCauses(error.as_ref()).fmt(out),
            Error::MaybeSubmitted(error) => write!(out, "{}; {MAYBE_SUBMITTED}", WithCauses(error.as_ref())),
        }
    }
}

impl StdError for Error {
    /// Only what the text does not say, so that nothing is printed twice.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Error::Job(error) => error.source(),
            Error::Callback(error) => error.source(),
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
                    Err(error) => match error.downcast::<NoResponse>() {
                        Ok(NoResponse(error)) => Error::MaybeSubmitted(error.into()),
                        Err(error) => Error::Transport(error.into()),
                    },
                },
            },
        }
    }
}

impl<T: fmt::Debug> From<apis::Error<T>> for Error {
    fn from(error: apis::Error<T>) -> Self {
        match error {
            apis::Error::ResponseError(response) => {
                let status = response.status;
                Error::Api(Box::new(ApiError::read(status.as_u16(), &response.content, phrase_of(status))))
            }
            apis::Error::ReqwestMiddleware(error) => error.into(),
            apis::Error::Reqwest(error) => Error::Transport(error.into()),
            apis::Error::Serde(error) => Error::Transport(error.into()),
            apis::Error::Io(error) => Error::Transport(error.into()),
        }
    }
}
