/** URIs of the server's own resources. */
export const scheme = "pixelbyte";

export const modelUri = (slug: string): string => `${scheme}://models/${slug}`;

/** A file of a job of the mock, which no other program can reach. */
export const outputUri = (jobId: string, index: number): string => `${scheme}://jobs/${jobId}/outputs/${index}`;
