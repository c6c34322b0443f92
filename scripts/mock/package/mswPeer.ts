/** MSW for `require`, which cannot wait for a module. */
import { createRequire } from "node:module";
import { mswNotInstalled } from "../errors/mswNotInstalled.ts";

function load(): Pick<typeof import("msw"), "http" | "HttpResponse"> {
  try {
    return createRequire(import.meta.url)("msw");
  } catch (error) {
    throw mswNotInstalled(error);
  }
}

export const { http, HttpResponse } = load();
