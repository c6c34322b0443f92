//! Jobs that run to their end, and lists of jobs without pages.

use crate::{
    apis::jobs_api,
    client::Client,
    errors::{Error, JobError},
    models::{Job, JobStatus, JobSummary, SubmitJobRequest},
};
use chrono::{DateTime, FixedOffset, Utc};
use std::{collections::VecDeque, fmt, sync::Arc, time::Duration};

/// How to wait for a job.
#[derive(Clone)]
pub struct WaitOptions {
    /// How long to wait.
    pub deadline: Duration,
    /// Told of the job each time that it was looked at.
    pub on_progress: Arc<dyn Fn(&Job) + Send + Sync>,
}

impl fmt::Debug for WaitOptions {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("WaitOptions").field("deadline", &self.deadline).finish_non_exhaustive()
    }
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self { deadline: Duration::from_secs(1800), on_progress: Arc::new(|_| ()) }
    }
}

impl Client {
    /// Submits a job and waits until it is completed.
    ///
    /// # Errors
    /// See [`Client::wait`].
    pub async fn run(&self, request: SubmitJobRequest, options: &WaitOptions) -> Result<Job, Error> {
        let submitted = jobs_api::submit_job(&self.configuration, request).await?;
        self.wait_until(&submitted.job_id, Some(submitted.estimated_completion_time), options).await
    }

    /// Looks at a job until it is completed. Another process may have submitted it.
    ///
    /// # Errors
    /// [`Error::Job`] when it failed, was cancelled, or is not done in time.
    pub async fn wait(&self, job_id: &str, options: &WaitOptions) -> Result<Job, Error> {
        self.wait_until(job_id, None, options).await
    }

    async fn wait_until(
        &self,
        job_id: &str,
        expected: Option<DateTime<FixedOffset>>,
        options: &WaitOptions,
    ) -> Result<Job, Error> {
        let mut seen = None;
        let error = |job, message| Error::Job(JobError { job_id: job_id.to_owned(), job, message });
        match tokio::time::timeout(options.deadline, self.look(job_id, expected, options, &mut seen)).await {
            Err(_) => Err(error(seen, "not done within the deadline".to_owned())),
            Ok(Err(failure)) => Err(failure),
            Ok(Ok(job)) if job.status == JobStatus::Completed => Ok(job),
            Ok(Ok(job)) => {
                let message = job.error.as_ref().map_or_else(|| job.status.to_string(), |error| error.message.clone());
                Err(error(Some(Box::new(job)), message))
            }
        }
    }

    /// Looks at a job until it ends in some way. Without knowing when it should be done, the first look is at once.
    async fn look(
        &self,
        job_id: &str,
        expected: Option<DateTime<FixedOffset>>,
        options: &WaitOptions,
        seen: &mut Option<Box<Job>>,
    ) -> Result<Job, Error> {
        let end = expected.map_or_else(Utc::now, |time| time.to_utc());
        let mut pause = if expected.is_some() { pause_before_look(end) } else { Duration::ZERO };
        loop {
            tokio::time::sleep(pause).await;
            let job = jobs_api::get_job(&self.configuration, job_id).await?;
            (options.on_progress)(&job);
            if !matches!(job.status, JobStatus::Pending | JobStatus::Processing) {
                return Ok(job);
            }
            *seen = Some(Box::new(job));
            pause = pause_before_look(end);
        }
    }

    /// All jobs, newest first. Pages are fetched when they are needed.
    pub fn jobs(&self, page_size: i32) -> Jobs<'_> {
        Jobs { client: self, page_size, cursor: None, page: VecDeque::new(), is_last: false }
    }
}

/// A quarter of the time to or from the expected end, between 1 and 30 seconds, of which a random part of up to a quarter
/// is left out. So looks are frequent around the end, and ever rarer when it is overdue.
fn pause_before_look(end: DateTime<Utc>) -> Duration {
    let until = (end - Utc::now()).abs().to_std().unwrap_or_default();
    (until / 4).clamp(Duration::from_secs(1), Duration::from_secs(30)).mul_f64(1.0 - fastrand::f64() / 4.0)
}

/// Goes through all jobs; see [`Client::jobs`].
pub struct Jobs<'a> {
    client: &'a Client,
    page_size: i32,
    cursor: Option<String>,
    page: VecDeque<JobSummary>,
    is_last: bool,
}

impl Jobs<'_> {
    /// The next job, or `None` after the last one.
    ///
    /// # Errors
    /// A page cannot be had.
    pub async fn next(&mut self) -> Result<Option<JobSummary>, Error> {
        while self.page.is_empty() && !self.is_last {
            let (size, cursor) = (Some(self.page_size), self.cursor.as_deref());
            let page = jobs_api::list_jobs(&self.client.configuration, size, cursor, None, None).await?;
            self.page = page.jobs.into();
            self.is_last = !page.has_more || page.next_cursor.is_none();
            self.cursor = page.next_cursor;
        }
        Ok(self.page.pop_front())
    }
}
