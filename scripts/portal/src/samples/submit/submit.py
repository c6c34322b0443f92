import json
import os
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SERVER = os.environ.get("PIXELBYTE_BASE_URL", "__SERVER__")
HEADERS = {
    "Authorization": "Bearer " + os.environ["PIXELBYTE_API_KEY"],
    "Content-Type": "application/json",
}


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(SERVER + path, data, HEADERS, method=method)) as response:
            return json.load(response)
    except HTTPError as error:
        raise SystemExit(error.read().decode())


job = call("POST", "/v1/jobs/submit", __BODY__)

while job["status"] in ("pending", "processing"):
    time.sleep(2)
    job = call("GET", "/v1/jobs/" + job["jobId"])

print(job["status"], job["output"])
