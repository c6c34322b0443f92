package pixelbyte

import (
	"errors"
	"math"
	"net"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// longestPause is the longest one before another attempt. If the server asks for more, the call fails.
const longestPause = time.Minute

// MayRepeat tells whether a call may be sent again. POST may cost money, so only if it cannot have been accepted.
func MayRepeat(method string, failure error) bool {
	var response *APIError
	if !errors.As(failure, &response) {
		var connection *net.OpError
		return method != http.MethodPost || errors.As(failure, &connection) && connection.Op == "dial"
	}
	if method == http.MethodPost {
		return response.Status == http.StatusTooManyRequests || isRefused(response)
	}
	switch response.Status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	default:
		return response.Status >= http.StatusInternalServerError
	}
}

// isRefused tells whether a response says that a job was not accepted, but may be later.
func isRefused(response *APIError) bool {
	return response.Status == http.StatusServiceUnavailable && slices.Contains(facts.RefusedCodes, response.Code)
}

// listFirst is what an error says if mayHaveSubmitted.
const listFirst = "the job may have been accepted: list the jobs before you submit it again"

// mayHaveSubmitted tells whether a job may exist although submitting it failed. isSent tells whether the body of the
// request was read in order to send it: if not, no server can have accepted it.
func mayHaveSubmitted(failure error, isSent bool) bool {
	var response *APIError
	if !errors.As(failure, &response) {
		return isSent && !MayRepeat(http.MethodPost, failure)
	}
	isRejected := response.Status/100 == 4 && response.Status != http.StatusRequestTimeout
	return !isRejected && !isRefused(response)
}

// PauseAfter is the pause after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds,
// of which a random part of up to a half is left out. leftOut is between 0 and 1.
func PauseAfter(attempt int, retryAfter string, leftOut float64, now time.Time) time.Duration {
	if requested := requestedPause(retryAfter, now); requested > 0 {
		return requested
	}
	seconds := min(0.25*math.Pow(2, float64(attempt)), 8) * (1 - leftOut/2)
	return time.Duration(seconds * float64(time.Second))
}

func requestedPause(retryAfter string, now time.Time) time.Duration {
	// If it is out of range, ParseUint returns the largest value.
	if seconds, err := strconv.ParseUint(retryAfter, 10, 31); err == nil || errors.Is(err, strconv.ErrRange) {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(retryAfter); err == nil {
		return date.Sub(now)
	}
	return 0
}
