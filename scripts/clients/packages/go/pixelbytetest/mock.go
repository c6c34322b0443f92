// Package pixelbytetest drives the mock of the PixelByte API in tests: it scripts failures, moves time, decides how jobs
// end, and tells what the mock received, charged and sent.
package pixelbytetest

import (
	"crypto/rand"
	"fmt"
	"net/url"
	"strconv"
	"testing"
	"time"

	"pixelbyte.app/pixelbyte"
)

// Mock is an account of the mock. Whatever it does is about this account only, so parallel tests do not disturb each
// other. Its methods end the test if the mock refuses a call, so they belong in the goroutine of the test.
type Mock struct {
	// URL is where the mock is: the base URL for a client.
	URL string
	// APIKey is the key of the account.
	APIKey string
	// WebhookSecret signs webhooks.
	WebhookSecret string

	t testing.TB
}

// New gives a test an account of its own, which is reset when the test ends. The mock is the one at PIXELBYTE_MOCK_URL,
// or else one that is started with npx and runs until the tests of the package end.
func New(t testing.TB) *Mock {
	t.Helper()
	server, err := server()
	if err != nil {
		t.Fatal(err)
	}
	mock := &Mock{URL: server, APIKey: "pb_test_" + rand.Text(), WebhookSecret: webhookSecret(), t: t}
	t.Cleanup(mock.Reset)
	return mock
}

// Client makes a client with the key of this account.
func (m *Mock) Client() *pixelbyte.Client {
	m.t.Helper()
	client, err := pixelbyte.New(pixelbyte.Options{APIKey: m.APIKey, BaseURL: m.URL})
	if err != nil {
		m.t.Fatal(err)
	}
	return client
}

// Health tells what the mock is and how it runs.
func (m *Mock) Health() (health Health) {
	m.t.Helper()
	m.call("GET", "health", nil, &health)
	return health
}

// Reset forgets jobs, money, failures and everything else of this account, and puts its time back.
func (m *Mock) Reset() {
	m.t.Helper()
	m.call("POST", "reset", nil, nil)
}

// Clock is the time of this account.
func (m *Mock) Clock() (clock Clock) {
	m.t.Helper()
	m.call("GET", "clock", nil, &clock)
	return clock
}

// Advance moves the time forward. It returns when what fell due has happened: jobs have ended, webhooks have been sent.
func (m *Mock) Advance(by time.Duration) (clock Clock) {
	m.t.Helper()
	m.call("POST", "clock/advance", map[string]any{"by": fmt.Sprintf("%dms", by.Milliseconds())}, &clock)
	return clock
}

// Requests are the newest requests that the mock received, oldest first.
//
// Operation is an operationId such as "getJob", or empty for all; limit is how many at most, or 0.
func (m *Mock) Requests(operation string, limit int) []Request {
	m.t.Helper()
	var found struct{ Requests []Request }
	m.call("GET", "requests"+queryOf(operation, limit), nil, &found)
	return found.Requests
}

// ForgetRequests forgets the requests received so far.
//
// Operation is an operationId such as "getJob", or empty for all.
func (m *Mock) ForgetRequests(operation string) {
	m.t.Helper()
	m.call("DELETE", "requests"+queryOf(operation, 0), nil, nil)
}

// Webhooks are the newest tries to deliver a webhook, oldest first; limit is how many at most, or 0.
func (m *Mock) Webhooks(limit int) []Webhook {
	m.t.Helper()
	var found struct{ Webhooks []Webhook }
	m.call("GET", "webhooks"+queryOf("", limit), nil, &found)
	return found.Webhooks
}

// SendWebhook sends a webhook again, intact or broken, to test its receiver. It returns how the receiver responded.
func (m *Mock) SendWebhook(id string, as Resend) (webhook Webhook) {
	m.t.Helper()
	m.call("POST", "webhooks/"+url.PathEscape(id)+"/send", map[string]any{"as": as}, &webhook)
	return webhook
}

// Failures are the scripted failures that have not happened yet.
func (m *Mock) Failures() []Failure {
	m.t.Helper()
	var found struct{ Failures []Failure }
	m.call("GET", "failures", nil, &found)
	return found.Failures
}

// FailNext makes the next requests for an operation fail; then they succeed again.
//
// Operation is an operationId such as "getJob"; failure is a name such as "503", "drop" or "slow".
func (m *Mock) FailNext(operation, failure string, options FailOptions) Failure {
	m.t.Helper()
	return m.addFailure(operation, "failure", failure, options)
}

// RespondNext gives the next requests for an operation a response of your own.
func (m *Mock) RespondNext(operation string, response Response, options FailOptions) Failure {
	m.t.Helper()
	return m.addFailure(operation, "response", response, options)
}

// ForgetFailures forgets the failures that have not happened yet.
func (m *Mock) ForgetFailures() {
	m.t.Helper()
	m.call("DELETE", "failures", nil, nil)
}

// Coverage is what requests have covered since the mock started, by all accounts.
func (m *Mock) Coverage() (coverage Coverage) {
	m.t.Helper()
	m.call("GET", "coverage", nil, &coverage)
	return coverage
}

// HoldJob stops the time of a job, so that it stays as it is.
func (m *Mock) HoldJob(id string) JobState {
	m.t.Helper()
	return m.changeJob(id, "hold", nil)
}

// ReleaseJob lets the time of a held job run on from where it was stopped.
func (m *Mock) ReleaseJob(id string) JobState {
	m.t.Helper()
	return m.changeJob(id, "release", nil)
}

// CompleteJob completes a job now. Its files are the mock's own unless URLs are given.
func (m *Mock) CompleteJob(id string, outputs ...string) JobState {
	m.t.Helper()
	body := map[string]any{}
	if len(outputs) > 0 {
		body["outputs"] = outputs
	}
	return m.changeJob(id, "complete", body)
}

// FailJob lets a job fail now, with this error, or with the mock's own if code or message is empty. Its cost is
// refunded.
func (m *Mock) FailJob(id, code, message string) JobState {
	m.t.Helper()
	body := map[string]any{}
	if code != "" {
		body["code"] = code
	}
	if message != "" {
		body["message"] = message
	}
	return m.changeJob(id, "fail", body)
}

// Account is the money of this account, with every charge.
func (m *Mock) Account() (account Account) {
	m.t.Helper()
	m.call("GET", "account", nil, &account)
	return account
}

// UpdateAccount changes this account.
func (m *Mock) UpdateAccount(change AccountChange) (account Account) {
	m.t.Helper()
	m.call("PATCH", "account", change, &account)
	return account
}

func (m *Mock) addFailure(operation, how string, what any, options FailOptions) (failure Failure) {
	m.t.Helper()
	body := map[string]any{"operation": operation, how: what, "times": max(options.Times, 1), "after": options.After}
	if options.Late > 0 {
		body["milliseconds"] = options.Late.Milliseconds()
	}
	m.call("POST", "failures", body, &failure)
	return failure
}

func (m *Mock) changeJob(id, how string, body any) (state JobState) {
	m.t.Helper()
	m.call("POST", "jobs/"+url.PathEscape(id)+"/"+how, body, &state)
	return state
}

func (m *Mock) call(method, path string, body, result any) {
	m.t.Helper()
	if err := call(method, m.URL+"/__mock/"+path, m.APIKey, body, result); err != nil {
		m.t.Fatal(err)
	}
}

func queryOf(operation string, limit int) string {
	query := url.Values{}
	if operation != "" {
		query.Set("operation", operation)
	}
	if limit > 0 {
		query.Set("limit", strconv.Itoa(limit))
	}
	if len(query) == 0 {
		return ""
	}
	return "?" + query.Encode()
}
