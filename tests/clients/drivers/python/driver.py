"""Does with the client what each line of standard input says."""

import asyncio
import json
import sys
from collections.abc import Callable
from functools import cache
from itertools import islice
from typing import Any

import httpx
from pixelbyte_client import AuthenticatedClient
from pixelbyte_client.api.jobs import cancel_job, estimate_job, get_job, list_jobs, submit_job
from pixelbyte_client.api.models import get_model
from pixelbyte_client.api.uploads import get_upload, presign_upload
from pixelbyte_client.helpers import (
    ApiError,
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
)
from pixelbyte_client.helpers.errors import PixelByteError
from pixelbyte_client.helpers.models import request_of
from pixelbyte_client.helpers.retries import may_repeat, pause_after
from pixelbyte_client.models import EstimateJobRequest, JobStatus, PresignUploadRequest
from pixelbyte_client.types import UNSET

Line = dict[str, Any]


def list_page(client: AuthenticatedClient, line: Line) -> Any:
    return list_jobs.sync(
        client=client,
        limit=line.get("limit", UNSET),
        cursor=line.get("cursor", UNSET),
        status=JobStatus(line["status"]) if "status" in line else UNSET,
        model_id=line.get("modelId", UNSET),
    )


OPERATIONS: dict[str, Callable[[AuthenticatedClient, Line], Any]] = {
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


def run_both(client: AuthenticatedClient, line: Line) -> Any:
    """Sync, and async after it."""
    body, deadline = request_of(line["body"]), line["deadline"] / 1000
    run(client, body, deadline=deadline)
    return asyncio.run(run_async(fresh(line), body, deadline=deadline)).to_dict()


async def ids_async(client: AuthenticatedClient, page_size: int) -> list[str]:
    return [job.job_id async for job in jobs_async(client, page_size=page_size)]


def ids_of(client: AuthenticatedClient, line: Line) -> list[str]:
    all_jobs = jobs(client, page_size=line["limit"])
    return [job.job_id for job in islice(all_jobs, line.get("take"))]


def jobs_both(client: AuthenticatedClient, line: Line) -> list[str]:
    """Sync, and async after it; once by a copy as well, whose end is not that of the client."""
    if "take" in line:
        return ids_of(client, line)
    with client.with_headers({}) as copy:
        ids = ids_of(copy, line)
    assert ids == ids_of(client, line) == asyncio.run(ids_async(fresh(line), line["limit"]))
    return ids


def verify(line: Line) -> Any:
    payload, seconds = line["payload"].encode(), line["now"] / 1000
    event = verify_webhook(
        payload, line["headers"], line["secrets"], tolerance=line["tolerance"], now=lambda: float(seconds)
    )
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


def fresh(line: Line) -> AuthenticatedClient:
    """An event loop of its own needs a client of its own."""
    return connect(line["apiKey"], base_url=line["baseUrl"], max_retries=line["maxRetries"])


@cache
def client_of(api_key: str, base_url: str, max_retries: int) -> AuthenticatedClient:
    return connect(api_key, base_url=base_url, max_retries=max_retries)


def do(line: Line) -> Any:
    op = line["op"]
    if op in HELPERS:
        return HELPERS[op](line)
    client = client_of(line["apiKey"], line["baseUrl"], line["maxRetries"])
    if op == "run":
        return run_both(client, line)
    if op == "jobs":
        return jobs_both(client, line)
    return response_of(OPERATIONS[op](client, line)).to_dict()


def described(error: Exception) -> Line:
    match error:
        case ApiError():
            return {"kind": "api", "status": error.status, "code": error.code, "requestId": error.request_id}
        case JobError():
            return {"kind": "job", "jobId": error.job_id}
        case WebhookVerificationError():
            return {"kind": "webhook", "code": error.fault}
        case UnknownPriceError():
            return {"kind": "price"}
        case _:
            return {"kind": "other"}


def told(line: Line) -> Line:
    try:
        return {"ok": do(line)}
    except (PixelByteError, httpx.TransportError, ValueError, KeyError) as error:
        return {"error": {**described(error), "message": repr(error)}}


for text in sys.stdin:
    print(json.dumps(told(json.loads(text))), flush=True)
