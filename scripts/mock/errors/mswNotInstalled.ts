import { isMissingModule } from "./isMissingModule.ts";

/** @returns what to throw if MSW cannot be loaded: a sentence with the remedy if it is not installed */
export const mswNotInstalled = (error: unknown): unknown =>
  isMissingModule(error)
    ? new Error(
        "pixelbyte-mock/msw needs the package msw, which is not installed. Add it with: npm install --save-dev msw@3.0.5",
        { cause: error },
      )
    : error;
