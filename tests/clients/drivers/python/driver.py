"""Does with the client what each line of standard input says."""

import asyncio
import json
import logging
import re
import sys
from collections.abc import Callable, Coroutine
from functools import cache
from itertools import islice
from traceback import format_exception
from typing import Any

import httpx
from pixelbyte_client.api.jobs import cancel_job, estimate_job, get_job, list_jobs, submit_job
from pixelbyte_client.api.models import get_model
from pixelbyte_client.api.uploads import get_upload, presign_upload
from pixelbyte_client.helpers import (
    ApiError,
    Connection,
    JobError,
    UnknownPriceError,
    WebhookVerificationError,
    connect,
    estimate_cost,
    jobs,
    jobs_async,
    response_of,
    run,
    run_async,
    verify_webhook,
    wait,
    wait_async,
)
from pixelbyte_client.helpers.models import request_of
from pixelbyte_client.helpers.retries import may_repeat, pause_after
from pixelbyte_client.models import EstimateJobRequest, Job, PresignUploadRequest
from pixelbyte_client.models.job_status import check_job_status
from pixelbyte_client.types import UNSET

Line = dict[str, Any]


class FailedAssertion(BaseException):
    """What `pytest.fail` raises is no `Exception` either."""


def list_page(client: Connection, line: Line) -> Any:
    return list_jobs.sync(
        client=client,
        limit=line.get("limit", UNSET),
        cursor=line.get("cursor", UNSET),
        status=check_job_status(line["status"]) if "status" in line else UNSET,
        model_id=line.get("modelId", UNSET),
    )


OPERATIONS: dict[str, Callable[[Connection, Line], Any]] = {
    "submitJob": lambda client, line: submit_job.sync(client=client, body=request_of(line["body"])),
    "estimateJob": lambda client, line: estimate_job.sync(
        client=client, body=EstimateJobRequest.from_dict(line["body"])
    ),
    "getJob": lambda client, line: get_job.sync(line["jobId"], client=client),
    "cancelJob": lambda client, line: cancel_job.sync(line["jobId"], client=client),
    "listJobs": list_page,
    "getModel": lambda client, line: get_model.sync(line["modelId"], client=client),
    "presignUpload": lambda client, line: presign_upload.sync(
        client=client, body=PresignUploadRequest.from_dict(line["body"])
    ),
    "getUpload": lambda client, line: get_upload.sync(line["id"], client=client),
}


def call_async(operation: Any, client: Connection, line: Line) -> Any:
    """The same client in one event loop after another."""
    keywords = {"body": request_of(line["body"])} if "body" in line else {"job_id": line["jobId"]}
    return response_of(asyncio.run(operation.asyncio(client=client, **keywords))).to_dict()


def on_progress_of(line: Line) -> Callable[[Job], None]:
    def fail(_: Job) -> None:
        if line["onProgress"] == "assert":
            raise FailedAssertion("the callback failed")
        raise RuntimeError("the callback failed")

    return fail if "onProgress" in line else lambda _: None


def seconds_of(milliseconds: float | str) -> float:
    """JSON has no NaN, so it is a text."""
    return float(milliseconds) / 1000


def run_once(client: Connection, line: Line) -> Line:
    if "abortAfter" in line:  # only a task can be aborted
        return run_loop(client, line)
    job = run(
        client,
        request_of(line["body"]),
        deadline=seconds_of(line["deadline"]),
        on_progress=on_progress_of(line),
        cancel_if_unfinished=line.get("cancelIfUnfinished", False),
    )
    return job.to_dict()


def run_loop(client: Connection, line: Line) -> Line:
    """The same in an event loop of its own, with a callback that is awaited."""

    async def on_progress(job: Job) -> None:
        await asyncio.sleep(0)
        on_progress_of(line)(job)

    running = run_async(
        client,
        request_of(line["body"]),
        deadline=seconds_of(line["deadline"]),
        on_progress=on_progress,
        cancel_if_unfinished=line.get("cancelIfUnfinished", False),
    )
    return asyncio.run(aborted(running, line.get("abortAfter"))).to_dict()


async def aborted(running: Coroutine[Any, Any, Job], after: float | None) -> Job:
    """Cancels a task after a time."""
    task = asyncio.ensure_future(running)
    if after is not None:
        asyncio.get_running_loop().call_later(after / 1000, task.cancel)
    return await task


def wait_once(client: Connection, line: Line) -> Line:
    cancels: bool = line.get("cancelIfUnfinished", False)
    return wait(client, line["jobId"], deadline=seconds_of(line["deadline"]), cancel_if_unfinished=cancels).to_dict()


def wait_loop(client: Connection, line: Line) -> Line:
    cancels: bool = line.get("cancelIfUnfinished", False)
    waiting = wait_async(client, line["jobId"], deadline=seconds_of(line["deadline"]), cancel_if_unfinished=cancels)
    return asyncio.run(waiting).to_dict()


async def ids_async(client: Connection, line: Line) -> list[str]:
    ids: list[str] = []
    if line.get("take") == 0:
        return ids
    async for job in jobs_async(client, page_size=line["limit"]):
        ids.append(job.job_id)
        if len(ids) == line.get("take"):
            break
    return ids


def ids_of(client: Connection, line: Line) -> list[str]:
    all_jobs = jobs(client, page_size=line["limit"])
    return [job.job_id for job in islice(all_jobs, line.get("take"))]


def ids_loop(client: Connection, line: Line) -> list[str]:
    return asyncio.run(ids_async(client, line))


def show(client: Connection, _: Line) -> list[str]:
    """Everything that prints itself."""
    shown = [client, client.with_headers({"x": "y"}), client.get_httpx_client(), connect, vars(connect)]
    return [text for one in shown for text in (repr(one), str(one))]


def verify(line: Line) -> Any:
    payload, seconds = line["payload"].encode(), line["now"] / 1000
    tolerance = float(line["tolerance"])
    event = verify_webhook(payload, line["headers"], line["secrets"], tolerance=tolerance, now=lambda: float(seconds))
    return event.to_dict()


def pause(line: Line) -> float:
    left_out, seconds = line["leftOut"], line["now"] / 1000
    pause = pause_after(
        line["attempt"], line["retryAfter"], left_out=lambda: float(left_out), now=lambda: float(seconds)
    )
    return pause * 1000


def is_repeated(line: Line) -> bool:
    failures = {"unconnected": httpx.ConnectError("refused"), "broken": httpx.ReadError("reset")}
    failure = failures[line["failure"]] if "failure" in line else ApiError(line["status"], line["code"], "")
    return may_repeat(line["method"], failure)


HELPERS: dict[str, Callable[[Line], Any]] = {
    "roundtrip": lambda line: request_of(line["body"]).to_dict(),
    "cost": lambda line: estimate_cost(line["model"], line["input"]),
    "verify": verify,
    "pause": pause,
    "mayRepeat": is_repeated,
}


@cache
def connected(api_key: str, base_url: str, max_retries: int, timeout: float) -> Connection:
    return connect(api_key, base_url=base_url, max_retries=max_retries, timeout=timeout)


def client_of(line: Line) -> Connection:
    client = connected(line["apiKey"], line["baseUrl"], line["maxRetries"], seconds_of(line.get("timeout", 60_000)))
    return client.with_headers(line["headers"]) if "headers" in line else client


CLIENT: dict[str, Callable[[Connection, Line], Any]] = {
    "construct": lambda client, line: True,
    "show": show,
    "run": run_once,
    "runAsync": run_loop,
    "wait": wait_once,
    "waitAsync": wait_loop,
    "jobs": ids_of,
    "jobsAsync": ids_loop,
    "submitJobAsync": lambda client, line: call_async(submit_job, client, line),
    "getJobAsync": lambda client, line: call_async(get_job, client, line),
    "cancelJobAsync": lambda client, line: call_async(cancel_job, client, line),
}


def do(line: Line) -> Any:
    op = line["op"]
    if op in HELPERS:
        return HELPERS[op](line)
    client = client_of(line)
    if op in CLIENT:
        return CLIENT[op](client, line)
    return response_of(OPERATIONS[op](client, line)).to_dict()


def described(error: BaseException) -> Line:
    match error:
        case asyncio.CancelledError() | FailedAssertion():
            # What is no `Exception` stays what it is. What is known of its job is in a note.
            note = " ".join(getattr(error, "__notes__", []))
            found = re.search(r"Job (\S+) (was cancelled|may still be running)", note)
            return {"kind": "job", "jobId": found[1], "cancelled": found[2] == "was cancelled"} if found else {"kind": "other"}
        case ApiError():
            facts = {"status": error.status, "code": error.code, "requestId": error.request_id, "body": error.body}
            return {"kind": "api", **facts}
        case JobError():
            return {"kind": "job", "jobId": error.job_id, "cancelled": error.cancelled}
        case WebhookVerificationError():
            return {"kind": "webhook", "code": error.fault}
        case UnknownPriceError():
            return {"kind": "price"}
        case _:
            return {"kind": "other"}


def told(line: Line) -> Line:
    try:
        return {"ok": do(line)}
    except (Exception, asyncio.CancelledError, FailedAssertion) as error:
        return {"error": {**described(error), "message": "".join(format_exception(error))}}


# What is logged goes to standard error, where the suite looks for the key.
logging.basicConfig(level=logging.INFO)
for text in sys.stdin:
    # JSON has no infinity, which Python makes of a number beyond floats.
    print(re.sub(r"\bInfinity\b", "1e400", json.dumps(told(json.loads(text)))), flush=True)
