"""Does with the client what each line of standard input says."""

import json
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from pixelbyte_client import AuthenticatedClient
from pixelbyte_client.api.jobs import cancel_job, estimate_job, get_job, list_jobs, submit_job
from pixelbyte_client.api.models import get_model
from pixelbyte_client.api.uploads import get_upload, presign_upload
from pixelbyte_client.helpers import ApiError, answer_of, connect
from pixelbyte_client.helpers.models import request_of
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


@cache
def client_of(api_key: str, base_url: str, max_retries: int) -> AuthenticatedClient:
    return connect(api_key, base_url=base_url, max_retries=max_retries)


def do(line: Line) -> Any:
    if line["op"] == "roundtrip":
        return request_of(line["body"]).to_dict()
    client = client_of(line["apiKey"], line["baseUrl"], line["maxRetries"])
    return answer_of(OPERATIONS[line["op"]](client, line)).to_dict()


def told(line: Line) -> Line:
    try:
        return {"ok": do(line)}
    except ApiError as error:
        return {
            "error": {
                "kind": "api",
                "status": error.status,
                "code": error.code,
                "requestId": error.request_id,
                "message": str(error),
            }
        }
    except Exception as error:
        return {"error": {"kind": "other", "message": repr(error)}}


for text in sys.stdin:
    print(json.dumps(told(json.loads(text))), flush=True)
