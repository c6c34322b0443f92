"""A wait that is disturbed knows its job to the end. Each function is a test of its own."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress

import httpx
from attrs import evolve
from pixelbyte_client.helpers import Connection, JobError, connect, run, run_async, wait
from pixelbyte_client.models import Job, Kling26ProTextToVideo, Kling26ProTextToVideoInput

REQUEST = Kling26ProTextToVideo(
    model="kling/kling-2.6-pro/text-to-video", input_=Kling26ProTextToVideoInput(prompt="A dog")
)


class Server:
    """Has a job in each state, by that name."""

    def __init__(self) -> None:
        self.received: list[str] = []

    def respond(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.received.append(path)
        if path.endswith("/submit"):
            return httpx.Response(200, json={"jobId": "pending", "requestId": "req_1", "costMicroCents": 1})
        name = path.split("/")[3]
        if name == "interrupted":
            raise KeyboardInterrupt
        if name == "broken":
            return httpx.Response(500)
        state = "cancelled" if path.endswith("/cancel") else name
        return httpx.Response(200, json={"jobId": name, "status": state, "createdAt": "2026-02-18T15:03:52Z"})

    async def respond_slowly(self, request: httpx.Request) -> httpx.Response:
        response = self.respond(request)
        await asyncio.sleep(1)
        return response

    def client(self) -> Connection:
        return evolve(connect("pb_test"), httpx_args={"transport": httpx.MockTransport(self.respond)})

    def slow_client(self) -> Connection:
        return evolve(connect("pb_test"), httpx_args={"transport": httpx.MockTransport(self.respond_slowly)})


async def cancelled_twice(running: Coroutine[object, object, Job], *after: float) -> list[str]:
    """Cancels a task again while it is being cancelled. Returns what it noted."""
    task = asyncio.ensure_future(running)
    for seconds in after:
        asyncio.get_running_loop().call_later(seconds, task.cancel)
    try:
        await task
    except asyncio.CancelledError as error:
        return error.__notes__
    raise AssertionError("It was not cancelled")


def test_a_second_cancellation_leaves_nothing_running() -> None:
    # During the submit request, and during the cancel request.
    for second in (0.7, 1.5):
        server = Server()
        running = run_async(server.slow_client(), REQUEST, cancel_if_unfinished=True)
        assert asyncio.run(cancelled_twice(running, 0.3, second)) == ["Job pending was cancelled"], second
        assert server.received == ["/v1/jobs/submit", "/v1/jobs/pending/cancel"], second


def test_a_second_interrupt_keeps_the_id() -> None:
    try:
        wait(Server().client(), "interrupted", cancel_if_unfinished=True)
    except KeyboardInterrupt as error:
        assert error.__notes__ == ["Job interrupted may still be running"]
    else:
        raise AssertionError("It was not interrupted")


def test_the_error_of_another_job_is_not_that_of_this_one() -> None:
    server = Server()
    client = server.client()

    def wait_for_another(_: Job) -> None:
        wait(client, "failed")

    try:
        run(client, REQUEST, on_progress=wait_for_another, cancel_if_unfinished=True)
    except JobError as error:
        assert (error.job_id, error.cancelled) == ("pending", True)
        assert isinstance(error.__cause__, JobError)
        assert (error.__cause__.job_id, error.__cause__.cancelled) == ("failed", False)
    else:
        raise AssertionError("It did not fail")


def test_a_late_job_says_what_went_wrong() -> None:
    try:
        wait(Server().client(), "broken", deadline=1)
    except JobError as error:
        assert "500" in str(error.__cause__)
    else:
        raise AssertionError("It did not fail")


def test_a_callback_that_fails_is_about_the_job_that_it_was_given() -> None:
    server = Server()

    def fail(_: Job) -> None:
        raise RuntimeError("the callback failed")

    with suppress(JobError):
        wait(server.client(), "completed", on_progress=fail, cancel_if_unfinished=True)
    # It is done, so there is nothing to cancel.
    assert server.received == ["/v1/jobs/completed"]
    try:
        wait(server.client(), "pending", on_progress=fail)
    except JobError as error:
        assert error.job is not None and error.job.status == "pending"
    else:
        raise AssertionError("It did not fail")


if __name__ == "__main__":
    test_a_second_cancellation_leaves_nothing_running()
    test_a_second_interrupt_keeps_the_id()
    test_the_error_of_another_job_is_not_that_of_this_one()
    test_a_late_job_says_what_went_wrong()
    test_a_callback_that_fails_is_about_the_job_that_it_was_given()
