package pixelbyte

import (
	"bytes"
	"io"
	"math/rand/v2"
	"net/http"
	"time"
)

// safeSender sends a call again where that cannot run a job twice, and turns responses that are errors into an
// *APIError.
type safeSender struct {
	client     *http.Client
	maxRetries int
}

// stay follows no redirect: the server that redirects may have accepted the job, and the failure of a second call would
// look like one of the first.
func stay(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}

// Do sends a request whose body can be read again.
func (s *safeSender) Do(request *http.Request) (*http.Response, error) {
	operation, err := operationOf(request)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", "pixelbyte-go/"+facts.Version)
	for attempt := 1; ; attempt++ {
		response, failure := s.try(request, operation)
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

// try sends a request once, and reads the whole response, so that one which breaks off is a failed attempt too. For a
// response that is an error it returns both.
func (s *safeSender) try(request *http.Request, operation operation) (*http.Response, error) {
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
	var found []byte
	if response.StatusCode >= http.StatusOK && response.StatusCode < http.StatusMultipleChoices {
		found = operation.Response.read(body)
	}
	if found == nil {
		return response, errorOf(response, body)
	}
	// The generated code reads a 200 of the media type that the document names.
	response.StatusCode = http.StatusOK
	response.Header.Set("Content-Type", "application/json")
	response.Body = io.NopCloser(bytes.NewReader(found))
	return response, nil
}
