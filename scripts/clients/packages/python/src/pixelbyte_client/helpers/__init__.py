"""What no generator gives: jobs that run to their end, safe retries, typed errors, costs and webhooks."""

from .answers import answer_of
from .connection import connect
from .errors import ApiError, JobError, PixelByteError
from .jobs import jobs, jobs_async, run, run_async, wait, wait_async
from .prices import UnknownPriceError, estimate_cost
from .webhooks import WebhookVerificationError, verify_webhook

__all__ = [
    "ApiError",
    "JobError",
    "PixelByteError",
    "UnknownPriceError",
    "WebhookVerificationError",
    "answer_of",
    "connect",
    "estimate_cost",
    "jobs",
    "jobs_async",
    "run",
    "run_async",
    "verify_webhook",
    "wait",
    "wait_async",
]
