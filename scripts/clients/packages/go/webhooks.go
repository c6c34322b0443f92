package pixelbyte

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"pixelbyte.app/pixelbyte/api"
)

// Why a webhook is not to be trusted.
const (
	HeaderMissing  = "header-missing"
	TooOld         = "too-old"
	TooNew         = "too-new"
	WrongSignature = "wrong-signature"
	NotAnEvent     = "not-an-event"
)

// WebhookError tells that a webhook is not to be trusted: respond with 400 and discard it.
type WebhookError struct {
	// Fault is one of HeaderMissing, TooOld, TooNew, WrongSignature and NotAnEvent.
	Fault   string
	message string
}

func (e *WebhookError) Error() string {
	return e.message
}

// Verifier makes sure that webhooks come from PixelByte and are fresh.
type Verifier struct {
	// Secrets is the webhook secret; while you rotate it, both.
	Secrets []string
	// Tolerance is how far the webhook's clock may be from yours. Without it, five minutes.
	Tolerance time.Duration
	// Now is for tests. Without it, time.Now.
	Now func() time.Time
}

// String shows a verifier without the secrets.
func (v Verifier) String() string {
	return fmt.Sprintf("{Tolerance:%s}", v.Tolerance)
}

// GoString shows a verifier without the secrets.
func (v Verifier) GoString() string {
	return "pixelbyte.Verifier" + v.String()
}

// MarshalText shows a verifier without the secrets, wherever it is encoded, such as in a log.
func (v Verifier) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// Verify returns the event of a webhook, or a *WebhookError. Any other error is a mistake of yours: respond with 500. The
// payload is the body as it arrived, before anything has parsed it.
func (v Verifier) Verify(payload []byte, header http.Header) (*api.JobFinishedEvent, error) {
	if len(v.Secrets) == 0 || slices.Contains(v.Secrets, "") {
		return nil, errors.New("there is no webhook secret, or an empty one")
	}
	if v.Tolerance < 0 {
		return nil, fmt.Errorf("the tolerance is %s: it must not be negative", v.Tolerance)
	}
	for _, name := range []string{"X-PixelByte-Timestamp", "X-PixelByte-Signature"} {
		if len(header.Values(name)) == 0 {
			return nil, &WebhookError{HeaderMissing, "the header " + name + " is missing"}
		}
	}
	timestamp := header.Get("X-PixelByte-Timestamp")
	if err := v.checkTime(timestamp); err != nil {
		return nil, err
	}
	if !v.isSigned(append([]byte(timestamp+"."), payload...), header.Get("X-PixelByte-Signature")) {
		return nil, &WebhookError{WrongSignature, "the signature does not fit the body, the time and the secret"}
	}
	event := &api.JobFinishedEvent{}
	found := facts.Event.read(payload)
	if found == nil || event.UnmarshalJSON(found) != nil {
		return nil, &WebhookError{NotAnEvent, "the body is not an event of a job"}
	}
	return event, nil
}

func (v Verifier) checkTime(timestamp string) error {
	now, tolerance := time.Now, v.Tolerance
	if v.Now != nil {
		now = v.Now
	}
	if tolerance == 0 {
		tolerance = 5 * time.Minute
	}
	sent, err := strconv.ParseUint(timestamp, 10, 40)
	age := now().Sub(time.Unix(int64(sent), 0))
	switch {
	case err != nil || age > tolerance:
		return &WebhookError{TooOld, fmt.Sprintf("the webhook was sent at %s, over %s ago", timestamp, tolerance)}
	case age < -tolerance:
		return &WebhookError{TooNew, fmt.Sprintf("the webhook was sent at %s, over %s from now", timestamp, tolerance)}
	}
	return nil
}

// isSigned tries all secrets, so that the time does not tell which one fits.
func (v Verifier) isSigned(content []byte, signature string) bool {
	digits, ok := strings.CutPrefix(signature, "sha256=")
	digest, err := hex.DecodeString(digits)
	signed := false
	for _, secret := range v.Secrets {
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write(content)
		signed = hmac.Equal(mac.Sum(nil), digest) || signed
	}
	return signed && ok && err == nil
}
