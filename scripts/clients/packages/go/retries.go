package pixelbyte

import (
	"bytes"
	"errors"
	"io"
	"math"
	"math/rand/v2"
	"net"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// longestPause is the longest one before another attempt. Whoever asks for more has to be asked again later.
const longestPause = time.Minute

// safeSender sends a call again where that cannot run a job twice, and turns responses that are errors into an *APIError.
type safeSender struct {
	client     *http.Client
	maxRetries int
}

// stay follows no redirect: whoever sends a job elsewhere may have accepted it, and the failure of a second call would
// look like one of the first.
func stay(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}

// Do sends a request whose body can be read again.
func (s *safeSender) Do(request *http.Request) (*http.Response, error) {
	request.Header.Set("User-Agent", "pixelbyte-go/"+facts.Version)
	for attempt := 1; ; attempt++ {
		response, failure := s.try(request)
		if failure == nil {
			return response, nil
		}
		var retryAfter string
		if response != nil {
			retryAfter = response.Header.Get("Retry-After")
		}
		pause := PauseAfter(attempt, retryAfter, rand.Float64(), time.Now())
		if attempt > s.maxRetries || pause > longestPause || !MayRepeat(request.Method, failure) {
			return nil, failure
		}
		select {
		case <-request.Context().Done():
			return nil, request.Context().Err()
		case <-time.After(pause):
		}
	}
}

// try sends a request once, and reads the whole response, so that one which breaks off is a failed attempt too. For an
// response that is an error it gives both.
func (s *safeSender) try(request *http.Request) (*http.Response, error) {
	attempt := request.Clone(request.Context())
	if request.GetBody != nil {
		body, err := request.GetBody()
		if err != nil {
			return nil, err
		}
		attempt.Body = body
	}
	response, err := s.client.Do(attempt)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode >= http.StatusBadRequest {
		return response, errorOf(response.StatusCode, body)
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	return response, nil
}

// MayRepeat tells whether a call may be sent again. POST may cost money, so only when it cannot have been accepted.
func MayRepeat(method string, failure error) bool {
	var response *APIError
	if !errors.As(failure, &response) {
		var connection *net.OpError
		return method != http.MethodPost || errors.As(failure, &connection) && connection.Op == "dial"
	}
	switch {
	case response.Status == http.StatusTooManyRequests:
		return true
	case method != http.MethodPost:
		return response.Status >= http.StatusInternalServerError
	default:
		return response.Status == http.StatusServiceUnavailable && slices.Contains(facts.RefusedCodes, response.Code)
	}
}

// PauseAfter is the pause after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds,
// of which a random part of up to a half is left out. leftOut is between 0 and 1.
func PauseAfter(attempt int, retryAfter string, leftOut float64, now time.Time) time.Duration {
	if asked := askedPause(retryAfter, now); asked > 0 {
		return asked
	}
	seconds := min(0.25*math.Pow(2, float64(attempt)), 8) * (1 - leftOut/2)
	return time.Duration(seconds * float64(time.Second))
}

func askedPause(retryAfter string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(retryAfter, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(retryAfter); err == nil {
		return date.Sub(now)
	}
	return 0
}
