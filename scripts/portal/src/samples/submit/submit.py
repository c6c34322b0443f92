import json
import os
import sys
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SERVER = os.environ.get("PIXELBYTE_BASE_URL", "__SERVER__")
HEADERS = {
    "Authorization": "Bearer " + os.environ["PIXELBYTE_API_KEY"],
    "Content-Type": "application/json",
}


def request(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(SERVER + path, data, HEADERS, method=method)) as response:
            return json.load(response)
    except HTTPError as error:
        if error.code >= 500 and method == "GET":
            raise
        sys.exit(error.read().decode())


job = request("POST", "/v1/jobs/submit", __BODY__)
job_id = job["jobId"]
print(job_id, flush=True)

while job["status"] not in ("completed", "failed", "cancelled"):
    time.sleep(2)
    try:
        job = request("GET", "/v1/jobs/" + job_id)
    except OSError as error:  # A lost connection or a 5xx passes; the job goes on.
        print("Trying again:", error, file=sys.stderr)

if job["status"] != "completed":
    sys.exit(f"{job['status']}: {(job['error'] or {}).get('message')}")
print(job["output"])
