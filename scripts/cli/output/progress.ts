import type { Job, SubmittedJob } from "../../client/index.ts";
import { formatSeconds } from "../../document/phrases.ts";
import type { Terminal } from "./terminal.ts";

/** What is shown of a job that somebody waits for. */
export interface Progress {
  update(job: Pick<Job, "status" | "progress">): void;
  stop(): void;
}

/** How often the bar moves, in milliseconds. */
const interval = 200;

/** When a job should be done, for people. */
function expectation(end: number, now: number): string {
  const at = new Date(end).toLocaleTimeString("en-GB");
  const seconds = Math.round((end - now) / 1000);
  return seconds > 0 ? `done at about ${at}, in ${formatSeconds(seconds)}` : `was expected at ${at}`;
}

/** A line for each new status, in a log. */
function logProgress({ note }: Terminal, jobId: string): Progress {
  let last = "";
  return {
    update({ status }) {
      if (status !== last) note(`${jobId}: ${status}`);
      last = status;
    },
    stop() {},
  };
}

/** A bar that runs to the expected end, and waits just before it. Without an expected end, it shows what the API says. */
async function barProgress({ screen }: Terminal, start: number, end: number): Promise<Progress> {
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    stream: screen,
    format: "{bar} {text}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    // Ctrl-C is ours.
    gracefulExit: false,
    clearOnComplete: true,
    hideCursor: true,
  });
  let job: Pick<Job, "status" | "progress"> = { status: "pending", progress: 0 };
  const draw = (): void => {
    const now = Date.now();
    const isKnown = end > start;
    const share = isKnown ? Math.min((now - start) / (end - start), 0.99) : job.progress / 100;
    bar.update(Math.round(share * 1000), { text: isKnown ? `${job.status}, ${expectation(end, now)}` : job.status });
  };
  bar.start(1000, 0, { text: job.status });
  draw();
  const timer = setInterval(draw, interval);
  return {
    update(latest) {
      job = latest;
      draw();
    },
    stop() {
      clearInterval(timer);
      bar.stop();
    },
  };
}

/** Shows how a job goes: a bar in a terminal, lines elsewhere. */
export async function showProgress(
  terminal: Terminal,
  job: Pick<SubmittedJob, "jobId"> & Partial<SubmittedJob>,
): Promise<Progress> {
  if (!terminal.isInteractive) return logProgress(terminal, job.jobId);
  const end = Date.parse(job.estimatedCompletionTime ?? "");
  return barProgress(terminal, Date.now(), Number.isNaN(end) ? 0 : end);
}
