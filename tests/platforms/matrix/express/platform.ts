import type { Platform } from "../../platform.ts";
import { get } from "../../support/exercises.ts";

export const platform: Platform = {
  name: "Express",
  exercises: { handler: get("/") },
  webhooks: ["/before-parsers", "/raw"],
  proxies: ["/before/pixelbyte", "/after/pixelbyte"],
};
