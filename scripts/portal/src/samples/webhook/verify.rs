use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::time::{SystemTime, UNIX_EPOCH};

pub fn is_genuine(secret: &str, timestamp: &str, signature: &str, body: &[u8]) -> bool {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970").as_secs();
    let fresh = timestamp.parse::<u64>().is_ok_and(|sent| now.abs_diff(sent) < 300);
    let given = signature.strip_prefix("sha256=").and_then(|digest| hex::decode(digest).ok());
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key of any length");
    mac.update(timestamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    // Compares in constant time.
    fresh && given.is_some_and(|digest| mac.verify_slice(&digest).is_ok())
}
