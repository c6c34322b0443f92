/** MSW, which a user of `pixelbyte-mock/msw` installs: it is no part of the mock. */
import { mswNotInstalled } from "./errors/mswNotInstalled.ts";

export const { http, HttpResponse } = await import("msw").catch((error: unknown) => {
  throw mswNotInstalled(error);
});
