"""What a client keeps of its connections, and says of them. Each function is a test of its own."""

import asyncio
import gc
import weakref
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
from attrs import evolve
from pixelbyte_client.api.jobs import get_job, submit_job
from pixelbyte_client.helpers import Connection, connect
from pixelbyte_client.models import Kling26ProTextToVideo, Kling26ProTextToVideoInput

REQUEST = Kling26ProTextToVideo(
    model="kling/kling-2.6-pro/text-to-video", input_=Kling26ProTextToVideoInput(prompt="A dog")
)


class Handler(BaseHTTPRequestHandler):
    """Keeps its connections open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = b'{"jobId": "job_1", "status": "pending", "createdAt": "2026-02-18T15:03:52Z"}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


async def loop_of_a_call(client: Connection) -> weakref.ref[asyncio.AbstractEventLoop]:
    await get_job.asyncio("job_1", client=client)
    return weakref.ref(asyncio.get_running_loop())


def test_closed_event_loops_are_not_kept() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        client = connect("pb_test", base_url=f"http://127.0.0.1:{server.server_port}")
        loops = [asyncio.run(loop_of_a_call(client)) for _ in range(4)]
        gc.collect()
        assert [loop() is None for loop in loops] == [True, True, True, False]
        server.shutdown()


async def never(_: httpx.Request) -> httpx.Response:
    await asyncio.sleep(60)
    raise AssertionError("It was waited for")


def failure_of_submit(client: Connection) -> str:
    """What the error of a submit request in an event loop says."""
    try:
        asyncio.run(submit_job.asyncio(client=client, body=REQUEST))
    except httpx.TransportError as error:
        return str(error)
    raise AssertionError("It did not fail")


def test_a_timeout_is_the_one_that_was_set() -> None:
    client = evolve(connect("pb_test", timeout=0.5), httpx_args={"transport": httpx.MockTransport(never)})
    told = failure_of_submit(client)
    assert told.startswith("The response was not complete within 0.5 s. The job may have been accepted: "), told


def test_an_event_loop_says_why_there_was_no_connection() -> None:
    told = failure_of_submit(connect("pb_test", base_url="http://127.0.0.1:1", max_retries=0))
    assert "Connection refused" in told and "accepted" not in told, told


if __name__ == "__main__":
    test_closed_event_loops_are_not_kept()
    test_a_timeout_is_the_one_that_was_set()
    test_an_event_loop_says_why_there_was_no_connection()
