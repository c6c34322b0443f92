"""What the mock's control API takes and returns, as `openapi/mock-control.yaml` describes it."""

from typing import Any, Literal, TypedDict

KeyState = Literal["active", "unknown", "inactive", "expired"]
ResendWay = Literal["again", "duplicate", "forged", "stale", "altered"]


class Health(TypedDict):
    """What the mock is and how it runs.

    `jobs` is None while a shared store is away, and `proxy` if it is none.
    """

    mock: bool
    status: Literal["ok", "store-unavailable"]
    api: str
    version: str
    models: int
    jobs: int | None
    sharedStore: bool
    webhooks: str
    proxy: str | None


class Clock(TypedDict):
    """The time of the account, and by how much it is ahead of the machine's."""

    now: str
    offsetMilliseconds: int


class ReceivedRequest(TypedDict):
    """A request and how the mock responded. `status` is 0 if the connection was closed without a response."""

    method: str
    path: str
    query: dict[str, Any]
    headers: dict[str, Any]
    body: Any
    status: int
    requestId: str
    time: str
    operation: str | None
    account: str | None


# Written as a call, since one of the members is called `as`.
SentWebhook = TypedDict(
    "SentWebhook",
    {
        "id": str,
        "jobId": str,
        "url": str,
        "attempt": int,
        "time": str,
        "headers": dict[str, str],
        "body": str,
        "state": Literal["sent", "pending", "failed"],
        "status": int | None,
        "error": str | None,
        "as": ResendWay | None,
    },
)
"""One try to deliver a webhook. `status` is that of the receiver's response, if there was one."""


class Failure(TypedDict):
    """A scripted failure that still waits for its requests."""

    id: int
    operation: str
    failure: str
    times: int
    after: int


class WrittenResponse(TypedDict, total=False):
    """A response of your own; or, with `patch` alone, a JSON merge patch (RFC 7396) of the true response."""

    status: int
    headers: dict[str, str]
    body: Any
    patch: dict[str, Any]


class CoverageGroup(TypedDict):
    """Items of one kind, such as models: the covered ones, and the others."""

    name: str
    covered: list[str]
    missing: list[str]


class Coverage(TypedDict):
    """What requests have covered since the mock started. `share` is from 0 to 1."""

    covered: int
    total: int
    share: float
    groups: list[CoverageGroup]


class JobState(TypedDict):
    """A job as it stands, and whether its time stands still."""

    jobId: str
    status: str
    held: bool


class Charge(TypedDict):
    """What one submit request was charged. `doubleOf` is the job that the same body created shortly before."""

    jobId: str
    requestId: str
    model: str
    costMicroCents: int
    time: str
    refunded: bool
    doubleOf: str | None


class Account(TypedDict):
    """The money of an account, in micro-cents: 1,000,000 are 1 US dollar."""

    account: str
    balanceMicroCents: int
    spentMicroCents: int
    refundedMicroCents: int
    key: KeyState
    denied: list[str]
    ledger: list[Charge]
