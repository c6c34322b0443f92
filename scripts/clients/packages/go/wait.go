package pixelbyte

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"pixelbyte.app/pixelbyte/api"
)

// timeToCancel is how long cancelling a job may take that nobody waits for any more.
const timeToCancel = 10 * time.Second

// WaitOptions say how to wait for a job. The zero value is fine.
type WaitOptions struct {
	// Deadline is how long to wait. Without it, half an hour. It must not be negative.
	Deadline time.Duration
	// OnProgress is called with the job after every poll, including the last. An error ends the wait.
	OnProgress func(*api.Job) error
	// CancelIfUnfinished cancels the job if the wait ends before the job does, for whatever reason.
	CancelIfUnfinished bool
	// RequestOptions are those of every call about the job, such as api.WithEditRequest.
	RequestOptions []api.RequestOption
}

// Run submits a job and waits until it is completed. Submitting is not cut short by the deadline, and with
// CancelIfUnfinished not by the context either, so that there is an id to wait for or to cancel; but it is not tried
// again after that, and it fails at once if another attempt would come after the deadline. Once the job is accepted,
// every error is a *JobError. An error of the submit request says if the job may have been accepted all the same.
func (c *Client) Run(ctx context.Context, request api.SubmitJobRequest, options WaitOptions) (*api.Job, error) {
	if err := cmp.Or(options.check(), ctx.Err()); err != nil {
		return nil, err
	}
	untilEnd, stop := options.untilEnd(ctx)
	defer stop()
	submitContext := ctx
	if options.CancelIfUnfinished {
		submitContext = context.WithoutCancel(ctx)
	}
	submitContext = withRetriesUntil(submitContext, untilEnd)
	submitted, err := Response[*api.SubmittedJob](c.SubmitJob(submitContext, request, options.RequestOptions...))
	if err != nil {
		return nil, err
	}
	expected := submitted.EstimatedCompletionTime.Or(time.Now())
	return c.wait(untilEnd, submitted.JobId, expected, pauseBeforePoll(time.Until(expected)), options)
}

// Wait polls a job until it is completed. Another process may have submitted it. It fails with a *JobError if the
// job failed, was cancelled, is not done in time, or if something else went wrong; but a negative deadline is refused
// before anything is sent.
func (c *Client) Wait(ctx context.Context, jobID string, options WaitOptions) (*api.Job, error) {
	if err := options.check(); err != nil {
		return nil, err
	}
	untilEnd, stop := options.untilEnd(ctx)
	defer stop()
	return c.wait(untilEnd, jobID, time.Now(), 0, options)
}

// check fails if the options cannot be meant.
func (o WaitOptions) check() error {
	if o.Deadline < 0 {
		return fmt.Errorf("the deadline is %s: it must not be negative", o.Deadline)
	}
	return nil
}

// untilEnd is a context that ends at the deadline.
func (o WaitOptions) untilEnd(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, cmp.Or(o.Deadline, 30*time.Minute))
}

// wait polls a job until the context ends.
func (c *Client) wait(
	ctx context.Context, jobID string, expected time.Time, pause time.Duration, options WaitOptions,
) (*api.Job, error) {
	isOver := false
	failure := &JobError{JobID: jobID}
	// A callback may panic too.
	defer func() {
		if !isOver && options.CancelIfUnfinished {
			failure.Cancelled = c.cancel(ctx, jobID, options)
		}
	}()
	for {
		select {
		case <-ctx.Done():
			failure.cause = ctx.Err()
			return nil, failure
		case <-time.After(pause):
		}
		job, err := Response[*api.Job](c.GetJob(ctx, api.GetJobParams{JobId: jobID}, options.RequestOptions...))
		if err != nil {
			failure.cause = err
			return nil, failure
		}
		// Before OnProgress, which may fail: a job that has ended is not to be cancelled.
		isCompleted := job.Status == string(api.JobStatusCompleted)
		isOver = isCompleted || failed(job)
		failure.Job, failure.Cancelled = job, job.Status == string(api.JobStatusCancelled)
		if options.OnProgress != nil {
			if err := options.OnProgress(job); err != nil {
				failure.cause = fmt.Errorf("OnProgress: %w", err)
				return nil, failure
			}
		}
		switch {
		case isCompleted:
			return job, nil
		case isOver:
			return nil, failure
		}
		pause = pauseBeforePoll(time.Until(expected))
	}
}

// failed tells whether a job ended without a result.
func failed(job *api.Job) bool {
	return job.Status == string(api.JobStatusFailed) || job.Status == string(api.JobStatusCancelled)
}

// cancel tells whether the job was cancelled. It does so after the context has ended, too.
func (c *Client) cancel(ctx context.Context, jobID string, options WaitOptions) bool {
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), timeToCancel)
	defer stop()
	params := api.CancelJobParams{JobId: jobID}
	_, err := Response[*api.JobCancellation](c.CancelJob(ctx, params, options.RequestOptions...))
	return err == nil
}

// pauseBeforePoll is a quarter of the time to or from the expected end, between 1 and 30 seconds, of which a random part
// of up to a quarter is left out. So polls are frequent around the end, and ever rarer when it is overdue.
func pauseBeforePoll(untilExpected time.Duration) time.Duration {
	whole := min(max(untilExpected.Abs()/4, time.Second), 30*time.Second)
	return time.Duration(float64(whole) * (1 - rand.Float64()/4))
}
