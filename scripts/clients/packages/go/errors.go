package pixelbyte

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"pixelbyte.app/pixelbyte/api"
)

// longestBody is how much of a body that cannot be read an error keeps, in bytes.
const longestBody = 2000

// shortestKey is the length from which a key is taken out of responses. A shorter one is found in too many by chance.
const shortestKey = 6

// notDescribed is the message of a response that says nothing itself.
const notDescribed = "the response is not one that the API describes"

// APIError is an error that the API returned, a redirect, or something that cannot be read.
type APIError struct {
	// Status is the HTTP status.
	Status int
	// Code is the code of the API, such as INSUFFICIENT_BALANCE; HTTP_<status> if the response has none.
	Code string
	// Message says what went wrong, for people.
	Message string
	// RequestID is what to quote to support, if the response has it.
	RequestID string
	// Details is more about the error, if the response has it.
	Details json.RawMessage
	// Body is the beginning of a body that cannot be read.
	Body string
	// mayHaveSubmitted tells whether a job may exist all the same.
	mayHaveSubmitted bool
}

func (e *APIError) Error() string {
	text := e.Code + ": " + e.Message
	if e.mayHaveSubmitted {
		return strings.TrimSuffix(text, ".") + "; " + listFirst
	}
	return text
}

// JobError tells that a job failed, was cancelled, or that the wait for it ended early. It may have a cause, such as
// context.DeadlineExceeded.
type JobError struct {
	JobID string
	// Job is how it was last seen, nil if never.
	Job *api.Job
	// Cancelled tells whether the job was cancelled. If not, and if it has neither failed nor completed, it may still be
	// running: [Client.Wait] goes on waiting.
	Cancelled bool
	cause     error
}

func (e *JobError) Error() string {
	switch {
	case e.cause != nil:
		return fmt.Sprintf("job %s: %v", e.JobID, e.cause)
	case e.Job == nil:
		return fmt.Sprintf("job %s: not completed", e.JobID)
	default:
		return fmt.Sprintf("job %s: %s", e.JobID, cmp.Or(e.Job.Error.Value.Message, e.Job.Status))
	}
}

func (e *JobError) Unwrap() error {
	return e.cause
}

// withoutKey is a text without the key of the call, should the server repeat it.
func withoutKey(text string, request *http.Request) string {
	if _, key, ok := strings.Cut(request.Header.Get("Authorization"), " "); ok && len(key) >= shortestKey {
		return strings.ReplaceAll(text, key, "***")
	}
	return text
}

func whatHappened(response *http.Response) string {
	switch {
	case response.StatusCode < http.StatusMultipleChoices:
		return "the response cannot be read"
	case response.StatusCode < http.StatusBadRequest:
		place := ", without saying where to"
		if location := response.Header.Get("Location"); location != "" {
			place = " to " + withoutKey(location, response.Request)
		}
		return "the server redirected" + place + "; redirects are not followed"
	default:
		return cmp.Or(http.StatusText(response.StatusCode), notDescribed)
	}
}

// errorOf is the error that a response stands for.
func errorOf(response *http.Response, body []byte) *APIError {
	text := strings.ToValidUTF8(withoutKey(string(body), response.Request), "�")
	read, _ := readJSON([]byte(text))
	members, _ := read.(map[string]any)
	described, _ := members["error"].(map[string]any)
	code, _ := described["code"].(string)
	requestID, _ := members["requestId"].(string)
	status := response.StatusCode
	if code == "" || status/100 == 3 {
		return &APIError{
			Status:    status,
			Code:      fmt.Sprintf("HTTP_%d", status),
			Message:   whatHappened(response),
			RequestID: requestID,
			// The cut may leave a part of a character.
			Body: strings.ToValidUTF8(text[:min(len(text), longestBody)], ""),
		}
	}
	message, _ := described["message"].(string)
	var details json.RawMessage
	if value, ok := described["details"]; ok {
		details, _ = json.Marshal(value)
	}
	return &APIError{
		Status:    status,
		Code:      code,
		Message:   cmp.Or(message, notDescribed),
		RequestID: requestID,
		Details:   details,
	}
}
