// Package pixelbyte is a client of the PixelByte API: jobs that run to their end, safe retries, typed errors, costs and
// webhooks. The types and the calls themselves are in package api, which is generated from the API's OpenAPI document.
package pixelbyte

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"pixelbyte.app/pixelbyte/api"
)

// Options say how to reach the API. The zero value is fine.
type Options struct {
	// APIKey is your key. Without it, the environment variable PIXELBYTE_API_KEY.
	APIKey string
	// BaseURL is where the API is. Without it, PIXELBYTE_BASE_URL, or else the production server.
	BaseURL string
	// Timeout is how long one attempt at a call may take. Without it, a minute.
	Timeout time.Duration
	// HTTPClient sends the requests, but follows no redirects. Its own timeout counts if Timeout is not set.
	HTTPClient *http.Client
	// MaxRetries is how many times a call may be sent again. Without it, 2; NoRetries for never. Submitting is sent
	// again only if the job cannot have been accepted.
	MaxRetries int
}

// String shows options without the key.
func (o Options) String() string {
	base := o.BaseURL
	if base != "" && !isAddress(base) {
		base = "***" // New refuses it, but it may hold a password, or be the key.
	}
	return fmt.Sprintf("{BaseURL:%s Timeout:%s MaxRetries:%d}", base, o.Timeout, o.MaxRetries)
}

// GoString shows options without the key.
func (o Options) GoString() string {
	return "pixelbyte.Options" + o.String()
}

// MarshalText shows options without the key, wherever they are encoded, such as in a log.
func (o Options) MarshalText() ([]byte, error) {
	return []byte(o.String()), nil
}

// NoRetries as MaxRetries sends every call once.
const NoRetries = -1

// Client has a method for every operation of the API, and those of this package. Responses that are errors are an
// *APIError.
type Client struct {
	*api.Client
}

// New makes a client. It fails if the key is missing or contains an invalid character, if the base URL is not an
// http(s) URL or holds a user or password, or if the timeout is negative.
func New(options Options) (*Client, error) {
	key := cmp.Or(options.APIKey, os.Getenv("PIXELBYTE_API_KEY"))
	if key == "" {
		return nil, errors.New("no API key: set APIKey or PIXELBYTE_API_KEY")
	}
	if strings.ContainsFunc(key, func(char rune) bool { return char <= ' ' || char > '~' }) {
		return nil, errors.New("the API key contains an invalid character, such as a line break")
	}
	if options.Timeout < 0 {
		return nil, fmt.Errorf("the timeout is %s: it must not be negative", options.Timeout)
	}
	base := cmp.Or(options.BaseURL, os.Getenv("PIXELBYTE_BASE_URL"), facts.ServerURL)
	if !isAddress(base) {
		return nil, errors.New("the base URL (BaseURL or PIXELBYTE_BASE_URL) must begin with https:// or http:// " +
			"and a host, without user or password")
	}
	var client http.Client
	if options.HTTPClient != nil {
		client = *options.HTTPClient
	}
	client.Timeout = cmp.Or(options.Timeout, client.Timeout, time.Minute)
	client.CheckRedirect = stay
	sender := &safeSender{client: &client, maxRetries: max(cmp.Or(options.MaxRetries, 2), 0)}
	generated, err := api.NewClient(base, bearer(func() string { return key }), api.WithClient(sender))
	if err != nil {
		return nil, err
	}
	return &Client{generated}, nil
}

// isAddress tells whether a text is the address of a server, without a user, whom net/http would send as credentials.
func isAddress(text string) bool {
	address, err := url.Parse(text)
	if err != nil || address.User != nil {
		return false
	}
	return (address.Scheme == "https" || address.Scheme == "http") && address.Hostname() != ""
}

// Response takes the result of a call as the type that it has on success:
//
//	job, err := pixelbyte.Response[*api.Job](client.GetJob(ctx, api.GetJobParams{JobId: id}))
func Response[T any](result any, err error) (T, error) {
	response, ok := result.(T)
	if err == nil && !ok {
		err = fmt.Errorf("the response is %T", result)
	}
	return response, err
}

// bearer is the key. It is a function, since whatever prints a client would print a text.
type bearer func() string

func (key bearer) BearerAuth(context.Context, api.OperationName) (api.BearerAuth, error) {
	return api.BearerAuth{Token: key()}, nil
}

func (key bearer) ApiKeyHeader(context.Context, api.OperationName) (api.ApiKeyHeader, error) {
	return api.ApiKeyHeader{APIKey: key()}, nil
}
