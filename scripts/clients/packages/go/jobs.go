package pixelbyte

import (
	"context"
	"errors"
	"iter"

	"pixelbyte.app/pixelbyte/api"
)

// Jobs goes through all jobs, in the order of the API. Pages of pageSize are fetched when they are needed. A failure ends
// it, and so does a list that repeats a page.
func (c *Client) Jobs(ctx context.Context, pageSize int32) iter.Seq2[api.JobSummary, error] {
	return func(yield func(api.JobSummary, error) bool) {
		if err := c.eachJob(ctx, pageSize, func(job api.JobSummary) bool { return yield(job, nil) }); err != nil {
			yield(api.JobSummary{}, err)
		}
	}
}

// eachJob goes on for as long as yield tells it to.
func (c *Client) eachJob(ctx context.Context, pageSize int32, yield func(api.JobSummary) bool) error {
	params := api.ListJobsParams{Limit: api.NewOptInt32(pageSize)}
	seen := map[string]bool{}
	for {
		page, err := Response[*api.JobList](c.ListJobs(ctx, params))
		if err != nil {
			return err
		}
		for _, job := range page.Jobs {
			if !yield(job) {
				return nil
			}
		}
		cursor, ok := page.NextCursor.Get()
		if !page.HasMore || !ok {
			return nil
		}
		if seen[cursor] {
			return errors.New("the list of jobs repeats a cursor, so it would never end")
		}
		seen[cursor] = true
		params.Cursor = api.NewOptString(cursor)
	}
}
