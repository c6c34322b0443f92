import type { Platform } from "../../platform.ts";
import { get } from "../../support/exercises.ts";

export const platform: Platform = {
  name: "Fastify",
  exercises: { handler: get("/") },
  webhooks: ["/webhook"],
  proxies: ["/api/pixelbyte"],
};
