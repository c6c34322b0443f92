// Package pixelbyte is a client of the PixelByte API: jobs that run to their end, safe retries, typed errors, costs and
// webhooks. The types and the calls themselves are in package api, which is generated from the API's OpenAPI document.
package pixelbyte

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"pixelbyte.app/pixelbyte/api"
)

// Options say how to reach the API. The zero value is fine.
type Options struct {
	// APIKey is your key. Without it, the environment variable PIXELBYTE_API_KEY.
	APIKey string
	// BaseURL is where the API is. Without it, PIXELBYTE_BASE_URL, or else the production server.
	BaseURL string
	// HTTPClient sends the requests, but follows no redirects. Without it, one with a time-out of a minute for each
	// attempt.
	HTTPClient *http.Client
	// MaxRetries is how many times a call may be sent again. Without it, 2; NoRetries for never. Submitting is sent
	// again only when the job cannot have been accepted.
	MaxRetries int
}

// NoRetries as MaxRetries sends every call once.
const NoRetries = -1

// Client has a method for every operation of the API, and those of this package. Responses that are errors are an
// *APIError.
type Client struct {
	*api.Client
}

// New makes a client. It fails without a key.
func New(options Options) (*Client, error) {
	key := cmp.Or(options.APIKey, os.Getenv("PIXELBYTE_API_KEY"))
	if key == "" {
		return nil, errors.New("no API key: set APIKey or PIXELBYTE_API_KEY")
	}
	client := http.Client{Timeout: time.Minute}
	if options.HTTPClient != nil {
		client = *options.HTTPClient
	}
	client.CheckRedirect = stay
	base := cmp.Or(options.BaseURL, os.Getenv("PIXELBYTE_BASE_URL"), facts.ServerURL)
	sender := &safeSender{client: &client, maxRetries: max(cmp.Or(options.MaxRetries, 2), 0)}
	generated, err := api.NewClient(base, bearer(key), api.WithClient(sender))
	if err != nil {
		return nil, err
	}
	return &Client{generated}, nil
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

type bearer string

func (key bearer) BearerAuth(context.Context, api.OperationName) (api.BearerAuth, error) {
	return api.BearerAuth{Token: string(key)}, nil
}

func (key bearer) ApiKeyHeader(context.Context, api.OperationName) (api.ApiKeyHeader, error) {
	return api.ApiKeyHeader{APIKey: string(key)}, nil
}
