"""When to poll a job, what came of it, and how a wait ends that went wrong."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from ..models.job import Job
from ..models.submitted_job import SubmittedJob
from ..types import Unset
from .errors import ApiError, JobError
from .retries import until

TIME_TO_CANCEL = 10.0
"""How long cancelling a job may take that nobody waits for any more, in seconds."""


def end_of(deadline: float) -> float:
    """When a wait is over that begins now, by `time.monotonic`.

    Raises:
        ValueError: The deadline cannot be right.
    """
    if not deadline > 0:
        raise ValueError(f"deadline is {deadline}; it must be a number of seconds above 0")
    return time.monotonic() + deadline


def pause_before_look(until_expected: float, left_out: float) -> float:
    """Seconds before the next poll: a quarter of the time to or from the expected end, between 1 and 30, of which up
    to a quarter is left out. So polls are frequent around the end, and ever rarer when it is overdue."""
    return min(max(abs(until_expected) / 4, 1.0), 30.0) * (1 - left_out / 4)


def _expected_end(job: SubmittedJob) -> float:
    """When a job is expected to be done, in seconds since 1970: now if that is not said, or without a zone."""
    expected = job.estimated_completion_time
    return time.time() if isinstance(expected, Unset) or expected.tzinfo is None else expected.timestamp()


class Wait:
    """One wait for a job.

    Args:
        job: What submitting it returned, or its id.
        end: When the wait is over, by `time.monotonic`.
    """

    def __init__(self, job: SubmittedJob | str, end: float):
        self.job_id = job if isinstance(job, str) else job.job_id
        self.end = end
        self._expected = time.time() if isinstance(job, str) else _expected_end(job)
        self._at_once = isinstance(job, str)
        self._job: Job | None = None

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
            raise self._late() from failure

    def pause(self) -> float:
        """Seconds until the next poll.

        Raises:
            JobError: The deadline has passed.
        """
        left = self.end - time.monotonic()
        if left <= 0:
            raise self._late()
        if self._at_once and self._job is None:
            return 0.0
        return min(pause_before_look(self._expected - time.time(), random.random()), left)

    def _late(self) -> JobError:
        return JobError("not done within the deadline", self.job_id, self._job)

    def saw(self, job: Job) -> None:
        """Remembers how the job is."""
        self._job = job

    def is_done(self, job: Job) -> bool:
        """Whether a job is completed.

        Raises:
            JobError: It failed, or was cancelled.
        """
        if job.status in ("failed", "cancelled"):
            message = job.error.message if job.error else ""
            raise JobError(message or job.status, self.job_id, job, job.status == "cancelled")
        return job.status == "completed"

    def _end_state(self) -> str | None:
        """How the job ended, if it did."""
        status = None if self._job is None else self._job.status
        return status if status in ("completed", "failed", "cancelled") else None

    def may_be_running(self) -> bool:
        """Whether there is something to cancel."""
        return self._end_state() is None

    def failure(self, cause: BaseException, cancelled: bool) -> BaseException:
        """What to raise for what ended the wait: an error that names the job, or the interrupt itself with a note."""
        state = self._end_state()
        cancelled = cancelled or state == "cancelled"
        # A callback may wait for another job, whose error is not one of this job.
        if isinstance(cause, JobError) and cause.job_id == self.job_id:
            cause.cancelled = cause.cancelled or cancelled
            return cause
        if isinstance(cause, Exception):
            return JobError(str(cause) or repr(cause), self.job_id, self._job, cancelled)
        outcome = "was cancelled" if cancelled else f"is {state}" if state else "may still be running"
        cause.add_note(f"Job {self.job_id} {outcome}")
        return cause
