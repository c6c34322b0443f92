/** Options that several commands have. */
import type { Command } from "commander";
import { dollars, numberOf } from "../input/numbers.ts";

/** Options of the commands that spend money. */
export const addRequestOptions = (command: Command): Command =>
  command
    .option("-y, --yes", "submit without asking, whatever the job costs")
    .option(
      "--confirm-above <dollars>",
      "ask before submitting a job that costs more; without a terminal, fail",
      dollars,
      1,
    )
    .option("--webhook-url <url>", "https URL to notify when the job finishes")
    .option("--model-version <version>", "the version of the model (default: the latest stable one)");

/** Options of the commands that wait for a job. */
export const addFinishOptions = (command: Command): Command =>
  command
    .option("-o, --output <file>", "save the result as this file; further ones get -2, -3 ... (default: print the URL)")
    .option("--force", "replace the file if it exists")
    .option("--timeout <minutes>", "how long to wait (default: 30)", numberOf("a number of minutes, such as 10"));
