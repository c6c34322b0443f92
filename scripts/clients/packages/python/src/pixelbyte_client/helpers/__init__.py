"""What no generator gives: jobs that run to their end, safe retries, typed errors, costs and webhooks."""

from .connection import Connection, connect
from .errors import ApiError, JobError, PixelByteError
from .jobs import jobs, jobs_async, run, run_async, wait, wait_async
from .prices import UnknownPriceError, estimate_cost
from .responses import response_of
from .webhooks import WebhookVerificationError, verify_webhook

__all__ = [
    "ApiError",
    "Connection",
    "JobError",
    "PixelByteError",
    "UnknownPriceError",
    "WebhookVerificationError",
    "connect",
    "estimate_cost",
    "jobs",
    "jobs_async",
    "response_of",
    "run",
    "run_async",
    "verify_webhook",
    "wait",
    "wait_async",
]
