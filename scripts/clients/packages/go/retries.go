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
		return response.Status == http.StatusTooManyRequests ||
			response.Status == http.StatusServiceUnavailable && slices.Contains(facts.RefusedCodes, response.Code)
	}
	switch response.Status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	default:
		return response.Status >= http.StatusInternalServerError
	}
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
	// Out of range, it is the most that there is.
	if seconds, err := strconv.ParseUint(retryAfter, 10, 31); err == nil || errors.Is(err, strconv.ErrRange) {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(retryAfter); err == nil {
		return date.Sub(now)
	}
	return 0
}
