"""The plugin of pytest. It is loaded wherever this package and pytest are installed."""

import os
from collections.abc import Iterator

import pytest

from .mock import DEFAULT_WEBHOOK_SECRET, Mock
from .server import start_mock_server


@pytest.fixture(scope="session")
def pixelbyte_mock_url() -> Iterator[str]:
    """Where the mock is: at PIXELBYTE_MOCK_URL, or else one that is started for the tests."""
    known = os.environ.get("PIXELBYTE_MOCK_URL")
    if known:
        yield known
        return
    with start_mock_server(_webhook_secret()) as server:
        yield server.url


@pytest.fixture
def pixelbyte_mock(pixelbyte_mock_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mock]:
    """The mock with a fresh account for each test.

    In the test, `connect()` without arguments is a client of this account: the environment variables PIXELBYTE_BASE_URL,
    PIXELBYTE_API_KEY and PIXELBYTE_WEBHOOK_SECRET are set.
    """
    mock = Mock(pixelbyte_mock_url, webhook_secret=_webhook_secret())
    monkeypatch.setenv("PIXELBYTE_BASE_URL", mock.url)
    monkeypatch.setenv("PIXELBYTE_API_KEY", mock.api_key)
    monkeypatch.setenv("PIXELBYTE_WEBHOOK_SECRET", mock.webhook_secret)
    yield mock
    mock.reset()
    mock.close()


def _webhook_secret() -> str:
    """The secret of a mock that was started elsewhere with a secret of its own."""
    return os.environ.get("PIXELBYTE_MOCK_WEBHOOK_SECRET") or DEFAULT_WEBHOOK_SECRET
