import { BundleError } from "../document/bundleError.ts";
import { fail } from "./fail.ts";

/** Makes a broken document end the program with what is wrong with it, where a stack trace would lead to the reader of it. */
export function failOnBrokenDocument(): void {
  process.on("uncaughtException", (error) => {
    if (error instanceof BundleError) fail(`${error.message}\nCorrect these files and try again. Nothing was written.`);
    console.error(error);
    process.exit(1);
  });
}
