import type { Platform } from "../../platform.ts";
import { get } from "../../support/exercises.ts";

export const platform: Platform = {
  name: "Deno",
  exercises: { server: get("/") },
  webhooks: ["/webhook"],
  proxies: ["/api/pixelbyte"],
};
