package pixelbyte

import (
	"encoding/json"
	"fmt"
	"net/http"

	"pixelbyte.app/pixelbyte/api"
)

// APIError is an error that the API returned.
type APIError struct {
	// Status is the HTTP status.
	Status int
	// Code is the code of the API, such as INSUFFICIENT_BALANCE; HTTP_<status> when the response has none.
	Code string
	// Message says what went wrong, for people.
	Message string
	// RequestID is what to quote to support, if the response has it.
	RequestID string
	// Details is more about the error, if the response has it.
	Details json.RawMessage
}

func (e *APIError) Error() string {
	return fmt.Sprintf("%s: %s", e.Code, e.Message)
}

// JobError tells that a job failed, was cancelled, or is not done in time. It may have a cause, such as
// context.DeadlineExceeded.
type JobError struct {
	JobID string
	// Job is how it was last seen, nil if never.
	Job   *api.Job
	cause error
}

func (e *JobError) Error() string {
	switch {
	case e.cause != nil:
		return fmt.Sprintf("job %s: %v", e.JobID, e.cause)
	case !e.Job.Error.Null:
		return fmt.Sprintf("job %s: %s", e.JobID, e.Job.Error.Value.Message)
	default:
		return fmt.Sprintf("job %s: %s", e.JobID, e.Job.Status)
	}
}

func (e *JobError) Unwrap() error {
	return e.cause
}

// errorOf is the error that a response stands for.
func errorOf(status int, body []byte) *APIError {
	var read struct {
		Error struct {
			Code    string
			Message string
			Details json.RawMessage
		}
		RequestID string `json:"requestId"`
	}
	if json.Unmarshal(body, &read) != nil || read.Error.Code == "" {
		return &APIError{Status: status, Code: fmt.Sprintf("HTTP_%d", status), Message: http.StatusText(status)}
	}
	return &APIError{status, read.Error.Code, read.Error.Message, read.RequestID, read.Error.Details}
}
