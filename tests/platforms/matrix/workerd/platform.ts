import type { Platform } from "../../platform.ts";
import { get } from "../../support/exercises.ts";

export const platform: Platform = {
  name: "Cloudflare Workers",
  exercises: { worker: get("/") },
  blind: ["worker"],
  webhooks: ["/webhook"],
  proxies: ["/api/pixelbyte"],
};
