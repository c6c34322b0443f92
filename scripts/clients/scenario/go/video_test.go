package video

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"time"

	"pixelbyte.app/pixelbyte"
	"pixelbyte.app/pixelbyte/api"
	"pixelbyte.app/pixelbyte/pixelbytetest"
)

// submit is the code under test: it submits a job and returns its id.
func submit(t *testing.T, client *pixelbyte.Client, webhookURL string) string {
	t.Helper()
	body := api.Kling26ProTextToVideo{Input: api.Kling26ProTextToVideoInput{Prompt: "A lighthouse in a storm"}}
	if webhookURL != "" {
		body.WebhookUrl = api.NewOptWebhookUrl(api.WebhookUrl(pixelbyte.MustURL(webhookURL)))
	}
	request := api.NewKling26ProTextToVideoSubmitJobRequest(body)
	job, err := pixelbyte.Response[*api.SubmittedJob](client.SubmitJob(context.Background(), request))
	if err != nil {
		t.Fatal(err)
	}
	return job.JobId
}

// receiver is the code under test: it counts each finished job once, and only if the webhook is genuine.
type receiver struct {
	secret   string
	mutex    sync.Mutex
	finished []string
}

func (r *receiver) ServeHTTP(response http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return
	}
	event, err := pixelbyte.Verifier{Secrets: []string{r.secret}}.Verify(body, request.Header)
	if err != nil {
		http.Error(response, err.Error(), http.StatusBadRequest)
		return
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if !slices.Contains(r.finished, event.JobId) {
		r.finished = append(r.finished, event.JobId)
	}
	response.WriteHeader(http.StatusNoContent)
}

func TestSubmitThatFailsTwiceIsChargedOnce(t *testing.T) {
	t.Parallel()
	mock := pixelbytetest.New(t)
	mock.FailNext("submitJob", "503", pixelbytetest.FailOptions{Times: 2})

	id := submit(t, mock.Client(), "")
	mock.Advance(10 * time.Minute)

	if _, err := mock.Client().Wait(context.Background(), id, pixelbyte.WaitOptions{}); err != nil {
		t.Error(err)
	}
	var statuses []int
	for _, request := range mock.Requests("submitJob", 0) {
		statuses = append(statuses, request.Status)
	}
	if !slices.Equal(statuses, []int{503, 503, 200}) {
		t.Error("statuses", statuses)
	}
	if ledger := mock.Account().Ledger; len(ledger) != 1 || ledger[0].JobID != id {
		t.Error("charges", ledger)
	}
}

func TestJobThatFailsIsRefunded(t *testing.T) {
	t.Parallel()
	mock := pixelbytetest.New(t)
	id := submit(t, mock.Client(), "")
	mock.FailJob(id, "CONTENT_REJECTED", "The prompt was rejected.")

	if _, err := mock.Client().Wait(context.Background(), id, pixelbyte.WaitOptions{}); err == nil {
		t.Error("a failed job is no error")
	}
	if account := mock.Account(); account.SpentMicroCents == 0 || account.RefundedMicroCents != account.SpentMicroCents {
		t.Error("account", account)
	}
}

func TestWebhookCountsOnceAndOnlyIfGenuine(t *testing.T) {
	t.Parallel()
	mock := pixelbytetest.New(t)
	receiver := &receiver{secret: mock.WebhookSecret}
	server := httptest.NewServer(receiver)
	defer server.Close()
	id := submit(t, mock.Client(), server.URL)
	mock.Advance(10 * time.Minute)
	webhook := mock.Webhooks(1)[0]

	duplicate := mock.SendWebhook(webhook.ID, pixelbytetest.Duplicate)
	forged := mock.SendWebhook(webhook.ID, pixelbytetest.Forged)

	if *webhook.Status != 204 || *duplicate.Status != 204 || *forged.Status != 400 {
		t.Error(*webhook.Status, *duplicate.Status, *forged.Status)
	}
	if !slices.Equal(receiver.finished, []string{id}) {
		t.Error("finished", receiver.finished)
	}
}
