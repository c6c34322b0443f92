// Does with the client what each line of standard input says.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

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
	Cursor, Status      *string
}

var ctx = context.Background()

// read gives the body of a line as a type of the client.
func read[T any](body json.RawMessage) *T {
	value := new(T)
	check(json.Unmarshal(body, value))
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
		params.Status = api.NewOptJobStatus(api.JobStatus(*line.Status))
	}
	if line.ModelID != "" {
		params.ModelId = api.NewOptSlug(api.Slug(line.ModelID))
	}
	return client.ListJobs(ctx, params)
}

func do(line line) (any, error) {
	if line.Op == "roundtrip" {
		return read[api.SubmitJobRequest](line.Body), nil
	}
	retries := line.MaxRetries
	if retries == 0 {
		retries = pixelbyte.NoRetries
	}
	client, err := pixelbyte.New(pixelbyte.Options{APIKey: line.APIKey, BaseURL: line.BaseURL, MaxRetries: retries})
	check(err)
	switch line.Op {
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

func told(text []byte) (answer object) {
	defer func() {
		if failure := recover(); failure != nil {
			answer = object{"error": object{"kind": "other", "message": fmt.Sprint(failure)}}
		}
	}()
	ok, err := do(*read[line](text))
	var known *pixelbyte.APIError
	switch {
	case errors.As(err, &known):
		return object{"error": object{
			"kind": "api", "status": known.Status, "code": known.Code, "requestId": known.RequestID, "message": err.Error(),
		}}
	case err != nil:
		return object{"error": object{"kind": "other", "message": err.Error()}}
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
