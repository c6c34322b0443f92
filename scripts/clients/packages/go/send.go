package pixelbyte

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"sync/atomic"
	"time"
)

// safeSender sends a call again where that cannot run a job twice, and turns responses that are errors into an
// *APIError.
type safeSender struct {
	client     *http.Client
	maxRetries int
}

// retriesKey is the key of a context that ends further attempts, but not the one that is under way.
type retriesKey struct{}

// withRetriesUntil is a context whose calls are not tried again once another one has ended.
func withRetriesUntil(ctx, end context.Context) context.Context {
	return context.WithValue(ctx, retriesKey{}, end)
}

// retriesOf is what ends further attempts: without anything else, what ends the call.
func retriesOf(ctx context.Context) context.Context {
	if end, ok := ctx.Value(retriesKey{}).(context.Context); ok {
		return end
	}
	return ctx
}

// endsWithin tells whether the deadline of a context comes before the end of a pause.
func endsWithin(ctx context.Context, pause time.Duration) bool {
	deadline, ok := ctx.Deadline()
	return ok && time.Until(deadline) < pause
}

// stay follows no redirect: the server that redirects may have accepted the job, and the failure of a second call would
// look like one of the first.
func stay(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}

// isReplayed tells whether net/http itself sends a POST with these headers again after it may have been accepted, as it does
// if it can read the body again.
func isReplayed(header http.Header) bool {
	_, isPlain := header["Idempotency-Key"]
	_, isExtended := header["X-Idempotency-Key"]
	return isPlain || isExtended
}

// Do sends a request whose body can be read again.
func (s *safeSender) Do(request *http.Request) (*http.Response, error) {
	operation, err := operationOf(request)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", "pixelbyte-go/"+facts.Version)
	retries := retriesOf(request.Context())
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
		isLast := attempt > s.maxRetries || pause > longestPause || retries.Err() != nil
		// A poll is different: it belongs to a wait, which lasts until its deadline.
		isTooLate := isSubmit(request) && endsWithin(retries, pause)
		if isLast || isTooLate || !MayRepeat(request.Method, failure) {
			return nil, failure
		}
		select {
		case <-retries.Done():
		case <-time.After(pause):
		}
		if err := retries.Err(); err != nil {
			return nil, fmt.Errorf("%w; not tried again: %w", failure, err)
		}
	}
}

// watchedBody notes whether anything reads it.
type watchedBody struct {
	io.ReadCloser
	isRead *atomic.Bool
}

func (b *watchedBody) Read(into []byte) (int, error) {
	b.isRead.Store(true)
	return b.ReadCloser.Read(into)
}

// watch notes whether anything reads the body of a request, or another one that net/http gets to send it again.
func watch(request *http.Request) *atomic.Bool {
	isRead := new(atomic.Bool)
	request.Body = &watchedBody{cmp.Or[io.ReadCloser](request.Body, http.NoBody), isRead}
	if getBody := request.GetBody; getBody != nil {
		request.GetBody = func() (io.ReadCloser, error) {
			body, err := getBody()
			return &watchedBody{body, isRead}, err
		}
	}
	return isRead
}

// try sends a request once. If a job may have been submitted although that failed, the error says so. For a response
// that is an error it returns both.
func (s *safeSender) try(request *http.Request, operation operation) (*http.Response, error) {
	attempt := request.Clone(request.Context())
	if request.GetBody != nil {
		body, err := request.GetBody()
		if err != nil {
			return nil, err
		}
		attempt.Body = body
	}
	if request.Method == http.MethodPost && isReplayed(request.Header) {
		attempt.Body, attempt.GetBody = io.NopCloser(cmp.Or[io.ReadCloser](attempt.Body, http.NoBody)), nil
	}
	if !isSubmit(request) {
		return s.exchange(attempt, operation)
	}
	isRead := watch(attempt)
	response, failure := s.exchange(attempt, operation)
	if failure == nil || !mayHaveSubmitted(failure, isRead.Load()) {
		return response, failure
	}
	var described *APIError
	if errors.As(failure, &described) {
		described.mayHaveSubmitted = true
		return response, failure
	}
	return response, fmt.Errorf("%w; %s", failure, listFirst)
}

// exchange sends a request and reads the whole response, so that one which breaks off is a failed attempt too.
func (s *safeSender) exchange(attempt *http.Request, operation operation) (*http.Response, error) {
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
