import hashlib
import hmac
import time


def is_genuine(secret: str, timestamp: str, signature: str, body: bytes) -> bool:
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) >= 300:
        return False
    content = timestamp.encode() + b"." + body
    digest = hmac.new(secret.encode(), content, hashlib.sha256).hexdigest()
    return hmac.compare_digest(b"sha256=" + digest.encode(), signature.encode())
