"""What the error of a call says, beyond what httpx says."""

import os

import httpcore
import httpx

from .errors import ApiError
from .retries import may_have_submitted

UNCLEAR = "The job may have been accepted: list the jobs before you submit it again"


def explain(request: httpx.Request, failure: ApiError | httpx.RequestError) -> None:
    """Lets an error say what went wrong, and whether the job of a submit request may have been accepted."""
    text = str(failure) if isinstance(failure, ApiError) else _text_of(failure)
    if _submits(request) and may_have_submitted(failure):
        text = f"{text.removesuffix('.')}. {UNCLEAR}"
    # In place: it remains an error of httpx, with its cause, and is printed once.
    failure.args = (text,)


def note_interrupt(request: httpx.Request, interrupt: BaseException) -> None:
    """Notes on what ended an attempt from outside that the job of a submit request may have been accepted."""
    if _submits(request):
        interrupt.add_note(UNCLEAR)


def _submits(request: httpx.Request) -> bool:
    return request.method == "POST" and request.url.path.endswith("/v1/jobs/submit")


def _text_of(failure: httpx.RequestError) -> str:
    text = str(failure) or ("Timed out" if isinstance(failure, httpx.TimeoutException) else "The connection broke")
    reason = _system_error(failure)
    return text if reason is None or str(reason) in text else f"{text}: {os.strerror(reason.errno or 0)}"


def _system_error(failure: BaseException) -> OSError | None:
    """Why no connection could be made: in an event loop, httpx says only that all attempts failed."""
    cause: BaseException | None = failure
    while isinstance(cause, (httpx.ConnectError, httpcore.ConnectError, OSError, ExceptionGroup)):
        if isinstance(cause, OSError) and cause.errno:
            return cause
        # One attempt for each address of the host. The first is as good as any.
        cause = cause.exceptions[0] if isinstance(cause, ExceptionGroup) else cause.__cause__ or cause.__context__
    return None
