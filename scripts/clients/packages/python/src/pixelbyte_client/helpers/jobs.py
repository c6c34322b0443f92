"""Jobs that run to their end, and lists of jobs without pages."""

import asyncio
import inspect
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from typing import TypeVar

from ..api.jobs import cancel_job, get_job, list_jobs, submit_job
from ..client import AuthenticatedClient
from ..models.job import Job
from ..models.job_list import JobList
from ..models.job_summary import JobSummary
from ..models.submitted_job import SubmittedJob
from ..types import UNSET
from .errors import PixelByteError
from .models import SubmitJobRequest
from .responses import response_of
from .retries import retried_until, until
from .waiting import TIME_TO_CANCEL, Wait, end_of

T = TypeVar("T")

DEADLINE = 1800.0
"""How long to wait for a job if nothing else is said, in seconds."""


def wait(
    client: AuthenticatedClient,
    job: SubmittedJob | str,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], object] = lambda _: None,
    cancel_if_unfinished: bool = False,
) -> Job:
    """Polls a job until it is completed.

    Args:
        job: What submitting it returned, or its id.
        deadline: How long to wait, in seconds.
        on_progress: Called with the job after every poll.
        cancel_if_unfinished: Cancels the job if the wait ends before the job does, for whatever reason.

    Raises:
        JobError: The job failed, was cancelled, is not done within the deadline, or something else went wrong.
    """
    return _wait(client, Wait(job, end_of(deadline)), on_progress, cancel_if_unfinished)


def _wait(client: AuthenticatedClient, waiting: Wait, on_progress: Callable[[Job], object], cancels: bool) -> Job:
    try:
        while True:
            time.sleep(waiting.pause())
            with waiting.look():
                current = response_of(get_job.sync(waiting.job_id, client=client))
            waiting.saw(current)
            on_progress(current)
            if waiting.is_done(current):
                return current
    except BaseException as cause:
        cancelled = cancels and waiting.may_be_running() and _cancel(client, waiting.job_id)
        failure = waiting.failure(cause, cancelled)
        if failure is cause:
            raise
        raise failure from cause


def _cancel(client: AuthenticatedClient, job_id: str) -> bool:
    try:
        with until(time.monotonic() + TIME_TO_CANCEL):
            response_of(cancel_job.sync(job_id, client=client))
    except Exception:
        return False
    except BaseException as interrupt:
        # A second Ctrl-C ends this as well, and must not lose the id.
        interrupt.add_note(f"Job {job_id} may still be running")
        raise
    return True


async def wait_async(
    client: AuthenticatedClient,
    job: SubmittedJob | str,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], Awaitable[object] | object] = lambda _: None,
    cancel_if_unfinished: bool = False,
) -> Job:
    """Like `wait`, without holding up the event loop. `on_progress` may be async, and is awaited."""
    return await _wait_async(client, Wait(job, end_of(deadline)), on_progress, cancel_if_unfinished)


async def _wait_async(
    client: AuthenticatedClient,
    waiting: Wait,
    on_progress: Callable[[Job], Awaitable[object] | object],
    cancels: bool,
) -> Job:
    try:
        while True:
            await asyncio.sleep(waiting.pause())
            with waiting.look():
                async with asyncio.timeout(waiting.end - time.monotonic()):
                    current = response_of(await get_job.asyncio(waiting.job_id, client=client))
            waiting.saw(current)
            told = on_progress(current)
            if inspect.isawaitable(told):
                await told
            if waiting.is_done(current):
                return current
    except BaseException as cause:
        cancelled = cancels and waiting.may_be_running() and await _cancel_async(client, waiting.job_id)
        failure = waiting.failure(cause, cancelled)
        if failure is cause:
            raise
        raise failure from cause


async def _undisturbed(task: asyncio.Future[T]) -> T:
    """What a task returns. Whoever is cancelled meanwhile waits for it all the same."""
    while not task.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([task])
    return task.result()


async def _cancel_async(client: AuthenticatedClient, job_id: str) -> bool:
    return await _undisturbed(asyncio.ensure_future(_try_to_cancel(client, job_id)))


async def _try_to_cancel(client: AuthenticatedClient, job_id: str) -> bool:
    try:
        async with asyncio.timeout(TIME_TO_CANCEL):
            response_of(await cancel_job.asyncio(job_id, client=client))
    except Exception:
        return False
    return True


def run(
    client: AuthenticatedClient,
    body: SubmitJobRequest,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], object] = lambda _: None,
    cancel_if_unfinished: bool = False,
) -> Job:
    """Submits a job and waits until it is completed. See `wait`.

    The deadline does not cut short a submit request, so that there is an id to wait for or to cancel. After it, none is
    sent again.

    Raises:
        ApiError: The API returned an error, a redirect or an unreadable response. If the job may have been accepted all
            the same, the error says so.
        httpx.RequestError: There was no response. The job may have been accepted, unless no connection could be made;
            the error says so.
        KeyboardInterrupt: If it came during a submit request, it has a note that the job may have been accepted.
        ValueError: The deadline cannot be right, and nothing was submitted.
        JobError: The job was accepted, and something went wrong later. See `wait`.
    """
    end = end_of(deadline)
    with retried_until(end):
        submitted = response_of(submit_job.sync(client=client, body=body))
    return _wait(client, Wait(submitted, end), on_progress, cancel_if_unfinished)


async def run_async(
    client: AuthenticatedClient,
    body: SubmitJobRequest,
    *,
    deadline: float = DEADLINE,
    on_progress: Callable[[Job], Awaitable[object] | object] = lambda _: None,
    cancel_if_unfinished: bool = False,
) -> Job:
    """Like `run`, without holding up the event loop. With `cancel_if_unfinished`, a task that is cancelled while it
    submits lets that request finish, and cancels the job. Without it, the `CancelledError` has a note that the job may
    have been accepted."""
    end = end_of(deadline)
    given_up = asyncio.Event()
    with retried_until(end, given_up):
        submitting = asyncio.ensure_future(submit_job.asyncio(client=client, body=body))
    try:
        submitted = response_of(await asyncio.shield(submitting))
    except asyncio.CancelledError as cause:
        given_up.set()
        if not cancel_if_unfinished:
            submitting.cancel()
        try:
            accepted = response_of(await _undisturbed(submitting))
        except (Exception, asyncio.CancelledError) as failure:
            # An interrupt is rarely printed with its cause.
            for note in getattr(failure, "__notes__", ()):
                cause.add_note(note)
            raise cause from failure
        cancelled = cancel_if_unfinished and await _cancel_async(client, accepted.job_id)
        raise Wait(accepted, end).failure(cause, cancelled) from None
    return await _wait_async(client, Wait(submitted, end), on_progress, cancel_if_unfinished)


class _Pages:
    """Goes from page to page, and notices a cursor that comes back."""

    def __init__(self) -> None:
        self.cursor: str | None = None
        self._seen: set[str] = set()

    def follow(self, page: JobList) -> bool:
        """Whether there is another page.

        Raises:
            PixelByteError: Its cursor is that of a page before, so the list would never end.
        """
        self.cursor = page.next_cursor
        if not page.has_more or self.cursor is None:
            return False
        if self.cursor in self._seen:
            raise PixelByteError("The list of jobs repeats a cursor, so it would never end")
        self._seen.add(self.cursor)
        return True


def jobs(client: AuthenticatedClient, *, page_size: int = 100) -> Iterator[JobSummary]:
    """All jobs, in the order of the API. Pages are fetched when they are needed.

    Raises:
        PixelByteError: The list repeats a page.
        ApiError: The API returned an error.
        httpx.RequestError: There was no response.
    """
    pages = _Pages()
    while True:
        page = response_of(list_jobs.sync(client=client, limit=page_size, cursor=pages.cursor or UNSET))
        yield from page.jobs
        if not pages.follow(page):
            return


async def jobs_async(client: AuthenticatedClient, *, page_size: int = 100) -> AsyncIterator[JobSummary]:
    """Like `jobs`, without holding up the event loop."""
    pages = _Pages()
    while True:
        page = response_of(await list_jobs.asyncio(client=client, limit=page_size, cursor=pages.cursor or UNSET))
        for job in page.jobs:
            yield job
        if not pages.follow(page):
            return
