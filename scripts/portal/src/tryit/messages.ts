/** What the form says, one sentence for each state of knowledge about a job. */
import { formatUsd } from "../../../document/formatUsd.ts";
import type { SentJob } from "./jobStore.ts";
import type { Reply, Server, ServerKind } from "./request.ts";

/** When a job was sent, for people. */
export const timeOf = ({ sentAt }: SentJob): string =>
  new Date(sentAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

/** What a header can carry. */
const sendable = /^[\x21-\x7e]+$/;

/** What is wrong with an API key, so that nothing is sent; undefined if nothing is. */
export function keyIssue(key: string): string | undefined {
  if (key === "") return "Not sent: enter your API key first.";
  return sendable.test(key) ? undefined : "Not sent: the API key contains an invalid character. Copy it again.";
}

/** What is wrong with the URL of a server, so that nothing is sent; undefined if nothing is. */
export const addressIssue = (url: string): string | undefined =>
  /^https?:\/\/./.test(url) && URL.canParse(url)
    ? undefined
    : "Not sent: the URL of the mock must begin with http:// or https://.";

export const offline = "Not sent: this device is offline.";

function received(url: string, reply: Reply): string {
  if (reply.kind === "none") return `No response from ${url}.`;
  if (reply.kind === "redirect") return `${url} redirected the request; redirects are not followed.`;
  return `${url} responded with ${reply.status}.`;
}

/** No response could be read, so the job may have been accepted anyway. */
export function unknownOutcome({ kind, url }: Server, reply: Reply): string {
  const got = received(url, reply);
  const advice: Readonly<Record<ServerKind, string>> = {
    page:
      reply.kind === "none"
        ? "The mock could not be loaded from this site. Check your connection and send again."
        : got,
    mock: `${got} Is the mock running? Start it with "npx pixelbyte-mock" on this computer; the page cannot connect to other hosts.`,
    sandbox: `${got} The job may have been accepted.`,
    api: `${got} The job may have been accepted and charged. Check your jobs in the dashboard before you send it again.`,
  };
  return advice[kind];
}

/** A poll has failed for now. */
export const pollAgain = (jobId: string, reply: Reply): string =>
  `${jobId}: ${"status" in reply ? `the server responded with ${reply.status}` : "no connection"}. Your job is not affected; retrying…`;

/** The question before a paid job is sent. */
export const paidQuestion = (cost: number, isAssumed: boolean): string =>
  `Send this job to the real API? It charges ${isAssumed ? "about " : ""}${formatUsd(cost)} to your balance.`;

/** What is added if the same request was sent before. */
export const sentBefore = (job: SentJob): string =>
  job.jobId === undefined
    ? `You sent the same request at ${timeOf(job)}, and its outcome is unknown. Sending it again may charge you twice.`
    : `You sent the same request at ${timeOf(job)} (${job.jobId}). Sending it again starts and charges a second job.`;
