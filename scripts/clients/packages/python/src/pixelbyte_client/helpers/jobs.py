"""Jobs that run to their end, and lists of jobs without pages."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import httpx

from ..api.jobs import get_job, list_jobs, submit_job
from ..client import AuthenticatedClient
from ..models.job import Job
from ..models.job_status import JobStatus
from ..models.job_summary import JobSummary
from ..models.submit_job_response import SubmitJobResponse
from ..types import UNSET
from .errors import ApiError, JobError
from .models import SubmitJobRequest
from .responses import response_of
from .retries import until

DEADLINE = 1800.0
"""How long to wait for a job, in seconds, if not said otherwise."""


def pause_before_look(until_expected: float, left_out: float) -> float:
    """Seconds before the next look: a quarter of the time to or from the expected end, between 1 and 30, of which up
    to a quarter is left out. So looks are frequent around the end, and ever rarer when it is overdue."""
    return min(max(abs(until_expected) / 4, 1.0), 30.0) * (1 - left_out / 4)


class _Wait:
    """When to look at a job, and what came of it."""

    def __init__(self, job_id: str, expected: datetime | None, deadline: float):
        self.job_id = job_id
        self.end = time.monotonic() + deadline
        self.expected = expected.timestamp() if expected else time.time()
        self.looked = expected is None
        self.job: Job | None = None

    def late(self) -> JobError:
        return JobError("not done within the deadline", self.job_id, self.job)

    @contextmanager
    def look(self) -> Iterator[None]:
        """A call inside of it ends with the deadline. If it fails by then, the job is late."""
        try:
            with until(self.end):
                yield
        except (ApiError, httpx.TransportError, TimeoutError) as failure:
            # Clocks differ, so the last moments count as over too.
            if time.monotonic() < self.end - 0.05:
                raise
            raise self.late() from failure

    def pause(self) -> float:
        left = self.end - time.monotonic()
        if left <= 0:
            raise self.late()
        if self.looked and self.job is None:
            return 0.0
        return min(pause_before_look(self.expected - time.time(), random.random()), left)

    def is_done(self, job: Job) -> bool:
        self.job = job
        if job.status in (JobStatus.FAILED, JobStatus.CANCELLED):
            raise JobError(job.error.message if job.error else job.status.value, self.job_id, job)
        return job.status is JobStatus.COMPLETED


def _wait_for(job: SubmitJobResponse | str, deadline: float) -> _Wait:
    return _Wait(job, None, deadline) if isinstance(job, str) else _Wait(job.job_id, job.estimated_completion_time, deadline)


def wait(
    client: AuthenticatedClient,
    job: SubmitJobResponse | str,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], None] = lambda _: None,
) -> Job:
    """Looks at a job until it is completed.

    Args:
        job: What submitting it returned, or its id.
        deadline: How long to wait, in seconds.
        on_progress: Told of the job each time that it was looked at.

    Raises:
        JobError: The job failed, was cancelled, or is not done within the deadline.
        ApiError: The API returned an error.
    """
    waiting = _wait_for(job, deadline)
    while True:
        time.sleep(waiting.pause())
        with waiting.look():
            current = response_of(get_job.sync(waiting.job_id, client=client))
        on_progress(current)
        if waiting.is_done(current):
            return current


async def wait_async(
    client: AuthenticatedClient,
    job: SubmitJobResponse | str,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], None] = lambda _: None,
) -> Job:
    """Like `wait`, without holding up the event loop."""
    waiting = _wait_for(job, deadline)
    while True:
        await asyncio.sleep(waiting.pause())
        with waiting.look():
            async with asyncio.timeout(waiting.end - time.monotonic()):
                current = response_of(await get_job.asyncio(waiting.job_id, client=client))
        on_progress(current)
        if waiting.is_done(current):
            return current


def run(
    client: AuthenticatedClient,
    body: SubmitJobRequest,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], None] = lambda _: None,
) -> Job:
    """Submits a job and waits until it is completed. See `wait`."""
    submitted = response_of(submit_job.sync(client=client, body=body))
    return wait(client, submitted, deadline=deadline, on_progress=on_progress)


async def run_async(
    client: AuthenticatedClient,
    body: SubmitJobRequest,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], None] = lambda _: None,
) -> Job:
    """Like `run`, without holding up the event loop."""
    submitted = response_of(await submit_job.asyncio(client=client, body=body))
    return await wait_async(client, submitted, deadline=deadline, on_progress=on_progress)


def jobs(client: AuthenticatedClient, *, page_size: int = 100) -> Iterator[JobSummary]:
    """All jobs, newest first. Pages are fetched when they are needed."""
    cursor: str | None = None
    while True:
        page = response_of(list_jobs.sync(client=client, limit=page_size, cursor=cursor or UNSET))
        yield from page.jobs
        cursor = page.next_cursor
        if not page.has_more or cursor is None:
            return


async def jobs_async(client: AuthenticatedClient, *, page_size: int = 100) -> AsyncIterator[JobSummary]:
    """Like `jobs`, without holding up the event loop."""
    cursor: str | None = None
    while True:
        page = response_of(await list_jobs.asyncio(client=client, limit=page_size, cursor=cursor or UNSET))
        for job in page.jobs:
            yield job
        cursor = page.next_cursor
        if not page.has_more or cursor is None:
            return
