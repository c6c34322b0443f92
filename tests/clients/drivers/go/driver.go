// Does with the client what each line of standard input says.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/google/uuid"
	"pixelbyte.app/pixelbyte"
	"pixelbyte.app/pixelbyte/api"
)

type line struct {
	Op, BaseURL, APIKey string
	MaxRetries          int
	Body                json.RawMessage
	JobID, ID, ModelID  string
	Limit               *int32
	Take                *int
	Cursor              *string
	// A state of a job, or a status of HTTP.
	Status             json.RawMessage
	Deadline, Timeout  int64
	AbortAfter         int64
	CancelIfUnfinished bool
	OnProgress         string
	Model              string
	Input              any
	Payload            string
	Headers            map[string]string
	Secrets            []string
	Tolerance, Now     int64
	Attempt            int
	RetryAfter         string
	LeftOut            float64
	Method, Code       string
	Failure            string
}

var ctx = context.Background()

// read gives JSON as a type of the client.
func read[T any](text json.RawMessage) *T {
	value := new(T)
	check(json.Unmarshal(text, value))
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func listPage(client *pixelbyte.Client, line line) (any, error) {
	var params api.ListJobsParams
	if line.Limit != nil {
		params.Limit = api.NewOptInt32(*line.Limit)
	}
	if line.Cursor != nil {
		params.Cursor = api.NewOptString(*line.Cursor)
	}
	if line.Status != nil {
		params.Status = api.NewOptJobStatus(*read[api.JobStatus](line.Status))
	}
	if line.ModelID != "" {
		params.ModelId = api.NewOptSlug(api.Slug(line.ModelID))
	}
	return client.ListJobs(ctx, params)
}

func listAll(client *pixelbyte.Client, line line) (any, error) {
	ids := []string{}
	jobs := client.Jobs(ctx, *line.Limit)
	if line.Take != nil && *line.Take == 0 {
		return ids, nil
	}
	for job, err := range jobs {
		if err != nil {
			return nil, err
		}
		ids = append(ids, job.JobId)
		if line.Take != nil && len(ids) == *line.Take {
			break
		}
	}
	return ids, nil
}

// setHeaders adds the headers of the line to a call.
func setHeaders(line line) api.RequestOption {
	return api.WithEditRequest(func(request *http.Request) error {
		for name, value := range line.Headers {
			request.Header.Set(name, value)
		}
		return nil
	})
}

func optionsOf(line line) pixelbyte.WaitOptions {
	return pixelbyte.WaitOptions{
		Deadline: time.Duration(line.Deadline) * time.Millisecond,
		OnProgress: func(*api.Job) error {
			switch line.OnProgress {
			case "throw":
				return errors.New("the callback failed")
			case "assert":
				panic("the callback failed")
			default:
				return nil
			}
		},
		CancelIfUnfinished: line.CancelIfUnfinished,
		RequestOptions:     []api.RequestOption{setHeaders(line)},
	}
}

// show prints what prints itself, in every way that Go has.
func show(client *pixelbyte.Client, options pixelbyte.Options) []string {
	// The secret of a webhook is as secret as the key, so here it is the same.
	verifier := pixelbyte.Verifier{Secrets: []string{options.APIKey}}
	// An error that somebody made for a test of their own has no job.
	texts := []string{(&pixelbyte.JobError{JobID: "job_1"}).Error()}
	values := []any{options, &options, verifier, &verifier, optionsOf(line{})}
	// There is none if the options are refused.
	if client != nil {
		values = append(values, client, *client, client.Client, *client.Client)
	}
	for _, value := range values {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
			texts = append(texts, fmt.Sprintf(verb, value))
		}
		encoded, err := json.Marshal(value)
		texts = append(texts, string(encoded), fmt.Sprint(err), logged(value))
	}
	return texts
}

// logged is what each handler of logs makes of a value.
func logged(value any) string {
	var out strings.Builder
	for _, handler := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		slog.New(handler).Info("shown", "value", value)
	}
	return out.String()
}

func verify(line line) (any, error) {
	header := http.Header{}
	for name, value := range line.Headers {
		header.Set(name, value)
	}
	return pixelbyte.Verifier{
		Secrets:   line.Secrets,
		Tolerance: time.Duration(line.Tolerance) * time.Second,
		Now:       func() time.Time { return time.UnixMilli(line.Now) },
	}.Verify([]byte(line.Payload), header)
}

func failureOf(line line) error {
	switch line.Failure {
	case "unconnected":
		return &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
	case "broken":
		return &net.OpError{Op: "read", Err: syscall.ECONNRESET}
	default:
		return &pixelbyte.APIError{Status: *read[int](line.Status), Code: line.Code}
	}
}

func do(line line) (any, error) {
	switch line.Op {
	case "roundtrip":
		return read[api.SubmitJobRequest](line.Body), nil
	case "cost":
		return pixelbyte.EstimateCost(line.Model, line.Input)
	case "verify":
		return verify(line)
	case "pause":
		pause := pixelbyte.PauseAfter(line.Attempt, line.RetryAfter, line.LeftOut, time.UnixMilli(line.Now))
		return float64(pause) / float64(time.Millisecond), nil
	case "mayRepeat":
		return pixelbyte.MayRepeat(line.Method, failureOf(line)), nil
	default:
		return call(line)
	}
}

func call(line line) (any, error) {
	retries := line.MaxRetries
	if retries == 0 {
		retries = pixelbyte.NoRetries
	}
	options := pixelbyte.Options{
		APIKey:     line.APIKey,
		BaseURL:    line.BaseURL,
		Timeout:    time.Duration(line.Timeout) * time.Millisecond,
		MaxRetries: retries,
	}
	client, err := pixelbyte.New(options)
	if line.Op == "show" {
		return show(client, options), nil
	}
	if err != nil {
		return nil, err
	}
	switch line.Op {
	case "construct":
		return true, nil
	case "run":
		ctx, abort := ctx, context.CancelFunc(func() {})
		if line.AbortAfter > 0 {
			ctx, abort = context.WithTimeout(ctx, time.Duration(line.AbortAfter)*time.Millisecond)
		}
		defer abort()
		return client.Run(ctx, *read[api.SubmitJobRequest](line.Body), optionsOf(line))
	case "wait":
		return client.Wait(ctx, line.JobID, optionsOf(line))
	case "jobs":
		return listAll(client, line)
	case "submitJob":
		return client.SubmitJob(ctx, *read[api.SubmitJobRequest](line.Body))
	case "estimateJob":
		return client.EstimateJob(ctx, read[api.EstimateJobRequest](line.Body))
	case "getJob":
		return client.GetJob(ctx, api.GetJobParams{JobId: line.JobID})
	case "cancelJob":
		return client.CancelJob(ctx, api.CancelJobParams{JobId: line.JobID})
	case "listJobs":
		return listPage(client, line)
	case "getModel":
		return client.GetModel(ctx, api.GetModelParams{ModelId: line.ModelID})
	case "presignUpload":
		return client.PresignUpload(ctx, read[api.PresignUploadRequest](line.Body))
	case "getUpload":
		id, err := uuid.Parse(line.ID)
		check(err)
		return client.GetUpload(ctx, api.GetUploadParams{ID: id})
	default:
		return nil, errors.New("no such op: " + line.Op)
	}
}

type object = map[string]any

func describe(err error) object {
	var response *pixelbyte.APIError
	var job *pixelbyte.JobError
	var webhook *pixelbyte.WebhookError
	var price *pixelbyte.UnknownPriceError
	switch {
	// The wait for a job may have ended by another error.
	case errors.As(err, &job):
		return object{"kind": "job", "jobId": job.JobID, "cancelled": job.Cancelled}
	case errors.As(err, &response):
		return object{
			"kind": "api", "status": response.Status, "code": response.Code, "requestId": response.RequestID, "body": response.Body,
		}
	case errors.As(err, &webhook):
		return object{"kind": "webhook", "code": webhook.Fault}
	case errors.As(err, &price):
		return object{"kind": "price"}
	default:
		return object{"kind": "other"}
	}
}

func told(text []byte) (response object) {
	defer func() {
		if failure := recover(); failure != nil {
			response = object{"error": object{"kind": "other", "message": fmt.Sprint(failure)}}
		}
	}()
	ok, err := do(*read[line](text))
	if err != nil {
		described := describe(err)
		described["message"] = fmt.Sprintf("%v\n%+v\n%#v", err, err, err)
		return object{"error": described}
	}
	return object{"ok": ok}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		check(out.Encode(told(lines.Bytes())))
	}
}
