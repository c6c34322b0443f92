"""The retry that succeeds, the job that fails, and the webhooks that do not count."""

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pixelbyte_client.api.jobs import submit_job
from pixelbyte_client.helpers import JobError, WebhookVerificationError, connect, response_of, verify_webhook, wait
from pixelbyte_client.models import Kling26ProTextToVideo, Kling26ProTextToVideoInput
from pixelbyte_client.testing import Mock


def submit(webhook_url: str | None = None) -> str:
    """The code under test: submits a job and returns its id."""
    request = Kling26ProTextToVideo(
        model="kling/kling-2.6-pro/text-to-video",
        input_=Kling26ProTextToVideoInput(prompt="A lighthouse in a storm"),
    )
    if webhook_url is not None:
        request.webhook_url = webhook_url
    return response_of(submit_job.sync(client=connect(), body=request)).job_id


class Receiver(BaseHTTPRequestHandler):
    """The code under test: counts each finished job once, and only if the webhook is genuine."""

    finished: set[str] = set()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            event = verify_webhook(body, self.headers, os.environ["PIXELBYTE_WEBHOOK_SECRET"])
        except WebhookVerificationError:
            self.send_response(400)
        else:
            self.finished.add(event.job_id)
            self.send_response(204)
        self.end_headers()


@pytest.fixture
def webhook_url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever).start()
    yield f"http://127.0.0.1:{server.server_port}/webhooks"
    server.shutdown()
    server.server_close()


def test_a_submit_that_fails_twice_is_charged_once(pixelbyte_mock: Mock) -> None:
    pixelbyte_mock.fail_next("submitJob", "503", times=2)

    job_id = submit()
    pixelbyte_mock.advance("10m")

    assert wait(connect(), job_id).status == "completed"
    assert [request["status"] for request in pixelbyte_mock.requests("submitJob")] == [503, 503, 200]
    assert [charge["jobId"] for charge in pixelbyte_mock.account()["ledger"]] == [job_id]


def test_a_job_that_fails_is_refunded(pixelbyte_mock: Mock) -> None:
    job_id = submit()
    pixelbyte_mock.job(job_id).fail("CONTENT_REJECTED", "The prompt was rejected.")

    with pytest.raises(JobError, match="The prompt was rejected"):
        wait(connect(), job_id)

    account = pixelbyte_mock.account()
    assert account["refundedMicroCents"] == account["spentMicroCents"] > 0


def test_a_webhook_counts_once_and_only_if_it_is_genuine(pixelbyte_mock: Mock, webhook_url: str) -> None:
    job_id = submit(webhook_url)
    pixelbyte_mock.advance("10m")
    [webhook] = pixelbyte_mock.webhooks()

    duplicate = pixelbyte_mock.send_webhook(webhook["id"], "duplicate")
    forged = pixelbyte_mock.send_webhook(webhook["id"], "forged")

    assert [webhook["status"], duplicate["status"], forged["status"]] == [204, 204, 400]
    assert Receiver.finished == {job_id}
