"""The mock as a test drives it: one account of it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx

from ..helpers import Connection, PixelByteError, connect
from .records import (
    Account,
    Clock,
    Coverage,
    Failure,
    Health,
    JobState,
    KeyState,
    ReceivedRequest,
    ResendWay,
    SentWebhook,
    WrittenResponse,
)

DEFAULT_WEBHOOK_SECRET = "mock-webhook-secret"
_TIMEOUT = 60.0


class MockError(PixelByteError):
    """The mock refused a call of the test. The message says what was wrong and what is allowed."""


class Mock:
    """An account of the mock. Whatever it does is about this account only, so tests do not disturb each other.

    Attributes:
        url: Where the mock is: the base URL for a client.
        api_key: The key of the account.
        webhook_secret: The secret that signs webhooks.
    """

    def __init__(self, url: str, api_key: str | None = None, webhook_secret: str = DEFAULT_WEBHOOK_SECRET):
        self.url = url.rstrip("/")
        self.api_key = api_key or f"pb_test_{uuid4().hex}"
        self.webhook_secret = webhook_secret
        self._http = httpx.Client(
            base_url=f"{self.url}/__mock/",
            headers={"Authorization": f"Bearer {self.api_key}"},
            timeout=_TIMEOUT,
            # The mock is near: a proxy of the environment is not for it.
            trust_env=False,
        )

    def connect(self, *, timeout: float = 60.0, max_retries: int = 2) -> Connection:
        """A client of the mock with the key of this account. The arguments are those of `helpers.connect`."""
        return connect(self.api_key, base_url=self.url, timeout=timeout, max_retries=max_retries)

    def health(self) -> Health:
        """What the mock is and how it runs."""
        found: Health = self._call("GET", "health")
        return found

    def reset(self) -> None:
        """Forgets jobs, money, failures and everything else of this account, and puts its time back."""
        self._call("POST", "reset")

    def clock(self) -> Clock:
        """The time of this account."""
        found: Clock = self._call("GET", "clock")
        return found

    def advance(self, by: str | timedelta) -> Clock:
        """Moves the time forward. Returns when what fell due has happened: jobs have ended, webhooks have been sent.

        Args:
            by: A duration, or a number and its unit such as "4m".
        """
        text = by if isinstance(by, str) else f"{round(by.total_seconds() * 1000)}ms"
        found: Clock = self._call("POST", "clock/advance", {"by": text})
        return found

    def requests(self, operation: str | None = None, limit: int | None = None) -> list[ReceivedRequest]:
        """The newest requests that the mock received, oldest first.

        Args:
            operation: An operationId such as "getJob"; without it, those of all operations.
            limit: How many at most.
        """
        found: list[ReceivedRequest] = self._call("GET", "requests", query={"operation": operation, "limit": limit})[
            "requests"
        ]
        return found

    def forget_requests(self, operation: str | None = None) -> None:
        """Forgets the requests received so far.

        Args:
            operation: An operationId such as "getJob"; without it, those of all operations.
        """
        self._call("DELETE", "requests", query={"operation": operation})

    def webhooks(self, limit: int | None = None) -> list[SentWebhook]:
        """The newest tries to deliver a webhook, oldest first.

        Args:
            limit: How many at most.
        """
        found: list[SentWebhook] = self._call("GET", "webhooks", query={"limit": limit})["webhooks"]
        return found

    def send_webhook(self, webhook_id: str, as_: ResendWay) -> SentWebhook:
        """Sends a webhook again, intact or broken, to test its receiver. Returns how the receiver responded."""
        found: SentWebhook = self._call("POST", f"webhooks/{webhook_id}/send", {"as": as_})
        return found

    def failures(self) -> list[Failure]:
        """The scripted failures that have not happened yet."""
        found: list[Failure] = self._call("GET", "failures")["failures"]
        return found

    def fail_next(
        self,
        operation: str,
        failure: str | None = None,
        *,
        times: int | None = None,
        after: int | None = None,
        milliseconds: int | None = None,
        response: WrittenResponse | None = None,
    ) -> Failure:
        """Makes the next requests for an operation fail; then they succeed again.

        Args:
            operation: An operationId such as "getJob".
            failure: A name such as "503", "drop" or "slow".
            times: How many requests fail; without it, one.
            after: How many requests succeed before.
            milliseconds: How late the response comes if the failure is "slow".
            response: In place of a failure, a response of your own.

        Raises:
            MockError: There is no such operation or failure; the message says what there is.
        """
        body = {
            "operation": operation,
            "failure": failure,
            "times": times,
            "after": after,
            "milliseconds": milliseconds,
            "response": response,
        }
        found: Failure = self._call("POST", "failures", body)
        return found

    def forget_failures(self) -> None:
        """Forgets the failures that have not happened yet."""
        self._call("DELETE", "failures")

    def coverage(self) -> Coverage:
        """What requests have covered since the mock started, by all accounts."""
        found: Coverage = self._call("GET", "coverage")
        return found

    def job(self, job_id: str) -> "JobControl":
        """Decides how a job ends."""
        return JobControl(self, job_id)

    def account(self) -> Account:
        """The money of this account, with every charge."""
        found: Account = self._call("GET", "account")
        return found

    def update_account(
        self,
        *,
        balance_micro_cents: int | None = None,
        key: KeyState | None = None,
        denied: Sequence[str] | None = None,
    ) -> Account:
        """Changes this account.

        Args:
            balance_micro_cents: What it has left from now on; 1,000,000 micro-cents are 1 US dollar.
            key: Whether its key is in order.
            denied: The operations for which its key lacks the scope.
        """
        body = {"balanceMicroCents": balance_micro_cents, "key": key, "denied": denied}
        found: Account = self._call("PATCH", "account", body)
        return found

    def close(self) -> None:
        """Closes the connections to the mock."""
        self._http.close()

    def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> Any:
        try:
            response = self._http.request(method, path, json=_given(body), params=_given(query))
        except httpx.TransportError as error:
            raise MockError(f"The mock at {self.url} cannot be reached: {error}") from error
        try:
            found = response.json()
        except ValueError:
            found = None
        if response.is_success and found is not None:
            return found
        error = found.get("error") if isinstance(found, dict) else None
        message = error.get("message") if isinstance(error, dict) else None
        raise MockError(f"{method} {response.url.path}: {message or response.text[:200]}")


class JobControl:
    """Decides how a job ends. Raises `MockError` if there is no such job, or if it has ended."""

    def __init__(self, mock: Mock, job_id: str):
        self._mock = mock
        self._job_id = job_id

    def hold(self) -> JobState:
        """Stops the time of the job, so that it stays as it is."""
        return self._change("hold")

    def release(self) -> JobState:
        """Lets its time run on from where it was stopped."""
        return self._change("release")

    def complete(self, outputs: Sequence[str] | None = None) -> JobState:
        """Completes it now. Its files are the mock's own unless `outputs` are their URLs."""
        return self._change("complete", {"outputs": outputs})

    def fail(self, code: str | None = None, message: str | None = None) -> JobState:
        """Lets it fail now, with this error. Its cost is refunded."""
        return self._change("fail", {"code": code, "message": message})

    def _change(self, how: str, body: Mapping[str, Any] | None = None) -> JobState:
        found: JobState = self._mock._call("POST", f"jobs/{self._job_id}/{how}", body)
        return found


def _given(values: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if values is None else {key: value for key, value in values.items() if value is not None}
