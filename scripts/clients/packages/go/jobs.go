package pixelbyte

import (
	"cmp"
	"context"
	"iter"
	"math/rand/v2"
	"time"

	"pixelbyte.app/pixelbyte/api"
)

// WaitOptions say how to wait for a job. The zero value is fine.
type WaitOptions struct {
	// Deadline is how long to wait. Without it, half an hour.
	Deadline time.Duration
	// OnProgress is told of the job each time that it was looked at.
	OnProgress func(*api.Job)
}

// Run submits a job and waits until it is completed.
func (c *Client) Run(ctx context.Context, request api.SubmitJobRequest, options WaitOptions) (*api.Job, error) {
	submitted, err := Response[*api.SubmitJobResponse](c.SubmitJob(ctx, request))
	if err != nil {
		return nil, err
	}
	return c.wait(ctx, submitted.JobId, submitted.EstimatedCompletionTime, options)
}

// Wait looks at a job until it is completed. Another process may have submitted it. It fails with a *JobError when the
// job failed, was cancelled, or is not done in time.
func (c *Client) Wait(ctx context.Context, jobID string, options WaitOptions) (*api.Job, error) {
	return c.wait(ctx, jobID, time.Time{}, options)
}

// wait looks at once when it is not known when the job should be done.
func (c *Client) wait(ctx context.Context, jobID string, expected time.Time, options WaitOptions) (*api.Job, error) {
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(options.Deadline, 30*time.Minute))
	defer cancel()
	pause := time.Duration(0)
	if expected.IsZero() {
		expected = time.Now()
	} else {
		pause = pauseBeforeLook(time.Until(expected))
	}
	var seen *api.Job
	for {
		select {
		case <-ctx.Done():
			return nil, &JobError{jobID, seen, ctx.Err()}
		case <-time.After(pause):
		}
		job, err := Response[*api.Job](c.GetJob(ctx, api.GetJobParams{JobId: jobID}))
		if err != nil {
			return nil, &JobError{jobID, seen, err}
		}
		seen = job
		if options.OnProgress != nil {
			options.OnProgress(job)
		}
		switch job.Status {
		case api.JobStatusCompleted:
			return job, nil
		case api.JobStatusFailed, api.JobStatusCancelled:
			return nil, &JobError{JobID: jobID, Job: job}
		}
		pause = pauseBeforeLook(time.Until(expected))
	}
}

// pauseBeforeLook is a quarter of the time to or from the expected end, between 1 and 30 seconds, of which a random part
// of up to a quarter is left out. So looks are frequent around the end, and ever rarer when it is overdue.
func pauseBeforeLook(untilExpected time.Duration) time.Duration {
	whole := min(max(untilExpected.Abs()/4, time.Second), 30*time.Second)
	return time.Duration(float64(whole) * (1 - rand.Float64()/4))
}

// Jobs goes through all jobs, newest first. Pages of pageSize are fetched when they are needed. A failure ends it.
func (c *Client) Jobs(ctx context.Context, pageSize int32) iter.Seq2[api.JobSummary, error] {
	return func(yield func(api.JobSummary, error) bool) {
		params := api.ListJobsParams{Limit: api.NewOptInt32(pageSize)}
		for {
			page, err := Response[*api.JobList](c.ListJobs(ctx, params))
			if err != nil {
				yield(api.JobSummary{}, err)
				return
			}
			for _, job := range page.Jobs {
				if !yield(job, nil) {
					return
				}
			}
			cursor, ok := page.NextCursor.Get()
			if !page.HasMore || !ok {
				return
			}
			params.Cursor = api.NewOptString(cursor)
		}
	}
}
