package pixelbytetest

import "time"

// Health is what the mock is and how it runs. Jobs is nil while a shared store is away, and Proxy if it is none.
type Health struct {
	Mock        bool    `json:"mock"`
	Status      string  `json:"status"`
	API         string  `json:"api"`
	Version     string  `json:"version"`
	Models      int     `json:"models"`
	Jobs        *int    `json:"jobs"`
	SharedStore bool    `json:"sharedStore"`
	Webhooks    string  `json:"webhooks"`
	Proxy       *string `json:"proxy"`
}

// Clock is the time of the account, and by how much it is ahead of the machine's.
type Clock struct {
	Now                time.Time `json:"now"`
	OffsetMilliseconds int64     `json:"offsetMilliseconds"`
}

// Request is a request that the mock received, and how it responded. Status is 0 if the connection was closed without a
// response.
type Request struct {
	Method    string         `json:"method"`
	Path      string         `json:"path"`
	Query     map[string]any `json:"query"`
	Headers   map[string]any `json:"headers"`
	Body      any            `json:"body"`
	Status    int            `json:"status"`
	RequestID string         `json:"requestId"`
	Time      time.Time      `json:"time"`
	Operation *string        `json:"operation"`
	Account   *string        `json:"account"`
}

// Webhook is one try to deliver a webhook. Status is that of the receiver's response, if there was one.
type Webhook struct {
	ID      string            `json:"id"`
	JobID   string            `json:"jobId"`
	URL     string            `json:"url"`
	Attempt int               `json:"attempt"`
	Time    time.Time         `json:"time"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
	State   string            `json:"state"`
	Status  *int              `json:"status"`
	Error   *string           `json:"error"`
	As      *Resend           `json:"as"`
}

// Resend is how a webhook is sent again.
type Resend string

const (
	// Again signs the same event anew.
	Again Resend = "again"
	// Duplicate is the same request, byte by byte.
	Duplicate Resend = "duplicate"
	// Forged is signed with another secret.
	Forged Resend = "forged"
	// Stale was signed an hour ago.
	Stale Resend = "stale"
	// Altered has a body that was changed after it was signed.
	Altered Resend = "altered"
)

// Failure is a scripted failure that still waits for its requests.
type Failure struct {
	ID        int    `json:"id"`
	Operation string `json:"operation"`
	Failure   string `json:"failure"`
	Times     int    `json:"times"`
	After     int    `json:"after"`
}

// FailOptions say which requests fail. The zero value is the next one.
type FailOptions struct {
	// Times is how many requests fail; 0 means one.
	Times int
	// After is how many requests succeed before.
	After int
	// Late is how late the response comes if the failure is "slow".
	Late time.Duration
}

// Response is a response of your own; or, with Patch alone, a JSON merge patch (RFC 7396) of the true response.
type Response struct {
	Status  int               `json:"status,omitzero"`
	Headers map[string]string `json:"headers,omitzero"`
	// Body is sent as it stands if it is a string, anything else as JSON.
	Body  any            `json:"body,omitzero"`
	Patch map[string]any `json:"patch,omitzero"`
}

// Coverage is what requests have covered since the mock started. Share is from 0 to 1.
type Coverage struct {
	Covered int             `json:"covered"`
	Total   int             `json:"total"`
	Share   float64         `json:"share"`
	Groups  []CoverageGroup `json:"groups"`
}

// CoverageGroup is items of one kind, such as models: the covered ones, and the others.
type CoverageGroup struct {
	Name    string   `json:"name"`
	Covered []string `json:"covered"`
	Missing []string `json:"missing"`
}

// JobState is a job as it stands, and whether its time stands still.
type JobState struct {
	JobID  string `json:"jobId"`
	Status string `json:"status"`
	Held   bool   `json:"held"`
}

// Account is the money of an account, in micro-cents: 1,000,000 are 1 US dollar.
type Account struct {
	Account            string   `json:"account"`
	BalanceMicroCents  int64    `json:"balanceMicroCents"`
	SpentMicroCents    int64    `json:"spentMicroCents"`
	RefundedMicroCents int64    `json:"refundedMicroCents"`
	Key                string   `json:"key"`
	Denied             []string `json:"denied"`
	Ledger             []Charge `json:"ledger"`
}

// Charge is what one submit request was charged. DoubleOf is the job that the same body created shortly before.
type Charge struct {
	JobID          string    `json:"jobId"`
	RequestID      string    `json:"requestId"`
	Model          string    `json:"model"`
	CostMicroCents int64     `json:"costMicroCents"`
	Time           time.Time `json:"time"`
	Refunded       bool      `json:"refunded"`
	DoubleOf       *string   `json:"doubleOf"`
}

// AccountChange is what to change about an account. What is nil or empty stays as it is.
type AccountChange struct {
	// BalanceMicroCents is what the account has left from now on.
	BalanceMicroCents *int64 `json:"balanceMicroCents,omitzero"`
	// Key is active, unknown, inactive or expired.
	Key string `json:"key,omitzero"`
	// Denied are the operations for which the key lacks the scope. An empty slice that is not nil denies none.
	Denied []string `json:"denied,omitzero"`
}
