//! Jobs that run to their end.

use crate::{
    apis::jobs_api,
    client::Client,
    errors::{Error, JobError},
    models::{Job, SubmitJobRequest},
};
use chrono::{DateTime, Utc};
use std::{
    any::Any,
    fmt,
    panic::{catch_unwind, resume_unwind, AssertUnwindSafe},
    sync::Arc,
    time::Duration,
};
use tokio::time::Instant;

/// How long cancelling a job may take that nobody waits for any more.
const TIME_TO_CANCEL: Duration = Duration::from_secs(10);

/// The longest wait. A longer one counts as no deadline, and may be more than an [`Instant`] can hold.
const LONGEST_WAIT: Duration = Duration::from_secs(100 * 365 * 24 * 3600);

/// Told of a job. An error ends the wait.
pub type OnProgress = Arc<dyn Fn(&Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> + Send + Sync>;

/// How to wait for a job.
#[derive(Clone)]
pub struct WaitOptions {
    /// How long to wait.
    pub deadline: Duration,
    /// Called with the job after every poll.
    pub on_progress: OnProgress,
    /// Cancels the job if the wait ends before the job does, by an error, a panic of the callback or the deadline. Dropping
    /// the future cancels nothing.
    pub cancel_if_unfinished: bool,
}

impl fmt::Debug for WaitOptions {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("WaitOptions")
            .field("deadline", &self.deadline)
            .field("cancel_if_unfinished", &self.cancel_if_unfinished)
            .finish_non_exhaustive()
    }
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self { deadline: Duration::from_secs(1800), on_progress: Arc::new(|_| Ok(())), cancel_if_unfinished: false }
    }
}

/// A job that is waited for.
struct Wait<'a> {
    job_id: &'a str,
    end: Instant,
    /// When the job should be done.
    expected: DateTime<Utc>,
    pause: Duration,
    seen: Option<Box<Job>>,
}

/// What ends a wait before the job does.
enum Failure {
    Error(Error),
    /// The callback panicked.
    Panic(Box<dyn Any + Send>),
}

impl Client {
    /// Submits a job and waits until it is completed. Submitting is not cut short by the deadline, so that there is an
    /// id to wait for or to cancel; but it is not tried again after that.
    ///
    /// # Errors
    /// Until the job is known to be accepted, any but [`Error::Job`]; [`Error::may_have_submitted`] says whether it may
    /// have been. Later, see [`Client::wait`].
    pub async fn run(&self, request: SubmitJobRequest, options: &WaitOptions) -> Result<Job, Error> {
        let end = end_of(options);
        let submitted = jobs_api::submit_job(&self.with_last_attempt(end).configuration, request).await?;
        let expected = submitted.estimated_completion_time.map_or_else(Utc::now, |time| time.to_utc());
        let pause = pause_before_poll(expected);
        self.finish(Wait { job_id: &submitted.job_id, end, expected, pause, seen: None }, options).await
    }

    /// Polls a job until it is completed. Another process may have submitted it.
    ///
    /// # Errors
    /// [`Error::Job`] if it failed, was cancelled, is not done in time, or if something else went wrong.
    pub async fn wait(&self, job_id: &str, options: &WaitOptions) -> Result<Job, Error> {
        let end = end_of(options);
        self.finish(Wait { job_id, end, expected: Utc::now(), pause: Duration::ZERO, seen: None }, options).await
    }

    async fn finish(&self, mut wait: Wait<'_>, options: &WaitOptions) -> Result<Job, Error> {
        let (message, cause) = match tokio::time::timeout_at(wait.end, self.poll(&mut wait, options)).await {
            Ok(Ok(job)) if job.status == "completed" => return Ok(job),
            Ok(Ok(job)) => return Err(failed(job)),
            Ok(Err(Failure::Error(error))) => (error.to_string(), Some(Box::new(error))),
            Ok(Err(Failure::Panic(panic))) => {
                self.cancel_unfinished(&wait, options).await;
                resume_unwind(panic)
            }
            Err(_) => ("not done within the deadline".to_owned(), None),
        };
        let cancelled = self.cancel_unfinished(&wait, options).await;
        Err(Error::Job(JobError { job_id: wait.job_id.to_owned(), job: wait.seen, message, cancelled, cause }))
    }

    /// Polls a job until it ends in some way.
    async fn poll(&self, wait: &mut Wait<'_>, options: &WaitOptions) -> Result<Job, Failure> {
        loop {
            tokio::time::sleep(wait.pause).await;
            let call = jobs_api::get_job(&self.configuration, wait.job_id).await;
            let job = call.map_err(|error| Failure::Error(error.into()))?;
            // Before the callback, which may fail.
            let seen = wait.seen.insert(Box::new(job));
            let called = catch_unwind(AssertUnwindSafe(|| (options.on_progress)(seen)));
            called.map_err(Failure::Panic)?.map_err(|error| Failure::Error(Error::Callback(error)))?;
            if has_ended(seen) {
                return Ok(*seen.clone());
            }
            wait.pause = pause_before_poll(wait.expected);
        }
    }

    /// Cancels a job that may still be running, if that was asked for. Returns whether the job is cancelled.
    async fn cancel_unfinished(&self, wait: &Wait<'_>, options: &WaitOptions) -> bool {
        // A callback may fail after the job has ended.
        if let Some(ended) = wait.seen.as_ref().filter(|job| has_ended(job)) {
            return ended.status == "cancelled";
        }
        if options.cancel_if_unfinished {
            let call = jobs_api::cancel_job(&self.configuration, wait.job_id);
            return matches!(tokio::time::timeout(TIME_TO_CANCEL, call).await, Ok(Ok(_)));
        }
        false
    }
}

fn has_ended(job: &Job) -> bool {
    matches!(job.status.as_str(), "completed" | "failed" | "cancelled")
}

/// When a wait that begins now is over.
fn end_of(options: &WaitOptions) -> Instant {
    Instant::now() + options.deadline.min(LONGEST_WAIT)
}

/// The error of a job that ended without a result.
fn failed(job: Job) -> Error {
    let message = job.error.as_ref().map(|error| &error.message).filter(|message| !message.is_empty());
    let message = message.unwrap_or(&job.status).clone();
    let cancelled = job.status == "cancelled";
    Error::Job(JobError { job_id: job.job_id.clone(), job: Some(Box::new(job)), message, cancelled, cause: None })
}

/// A quarter of the time to or from the expected end, between 1 and 30 seconds, of which a random part of up to a quarter
/// is left out. So polls are frequent around the end, and ever rarer when it is overdue.
fn pause_before_poll(end: DateTime<Utc>) -> Duration {
    let until = (end - Utc::now()).abs().to_std().unwrap_or_default();
    (until / 4).clamp(Duration::from_secs(1), Duration::from_secs(30)).mul_f64(1.0 - fastrand::f64() / 4.0)
}
