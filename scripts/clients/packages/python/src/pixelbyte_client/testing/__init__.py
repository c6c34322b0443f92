"""The mock of the PixelByte API in tests. With pytest, ask for the fixture `pixelbyte_mock`."""

from .mock import JobControl, Mock, MockError
from .records import (
    Account,
    Charge,
    Clock,
    Coverage,
    CoverageGroup,
    Failure,
    Health,
    JobState,
    ReceivedRequest,
    SentWebhook,
    WrittenResponse,
)
from .server import MockStartError, RunningServer, start_mock_server

__all__ = [
    "Account",
    "Charge",
    "Clock",
    "Coverage",
    "CoverageGroup",
    "Failure",
    "Health",
    "JobControl",
    "JobState",
    "Mock",
    "MockError",
    "MockStartError",
    "ReceivedRequest",
    "RunningServer",
    "SentWebhook",
    "WrittenResponse",
    "start_mock_server",
]
