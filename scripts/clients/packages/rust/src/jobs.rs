//! Lists of jobs without pages.

use crate::{apis::jobs_api, client::Client, errors::Error, models::JobSummary};
use std::collections::{HashSet, VecDeque};

impl Client {
    /// All jobs, in the order of the API. Pages are fetched when they are needed.
    pub fn jobs(&self, page_size: i32) -> Jobs<'_> {
        Jobs { client: self, page_size, cursor: None, seen: HashSet::new(), page: VecDeque::new(), is_last: false }
    }
}

/// Goes through all jobs; see [`Client::jobs`].
#[derive(Debug)]
pub struct Jobs<'a> {
    client: &'a Client,
    page_size: i32,
    cursor: Option<String>,
    seen: HashSet<String>,
    page: VecDeque<JobSummary>,
    is_last: bool,
}

impl Jobs<'_> {
    /// The next job, or `None` after the last one.
    ///
    /// # Errors
    /// A page cannot be had, or the list repeats one.
    pub async fn next(&mut self) -> Result<Option<JobSummary>, Error> {
        while self.page.is_empty() && !self.is_last {
            if self.cursor.as_ref().is_some_and(|cursor| self.seen.contains(cursor)) {
                return Err(Error::RepeatedCursor);
            }
            let (size, cursor) = (Some(self.page_size), self.cursor.as_deref());
            let page = jobs_api::list_jobs(&self.client.configuration, size, cursor, None, None).await?;
            self.page = page.jobs.into();
            // Only now: a page that could not be had is no page that was seen.
            self.seen.extend(self.cursor.take());
            self.is_last = !page.has_more || page.next_cursor.is_none();
            self.cursor = page.next_cursor;
        }
        Ok(self.page.pop_front())
    }
}
