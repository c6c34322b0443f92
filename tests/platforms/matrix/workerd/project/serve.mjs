// The runtime of Cloudflare Workers on this machine, bundled as Wrangler does it.
import { Miniflare } from "miniflare";

const { PIXELBYTE_API_KEY, PIXELBYTE_BASE_URL, PIXELBYTE_WEBHOOK_SECRET, NOWHERE } = process.env;
const worker = new Miniflare({
  host: "127.0.0.1",
  port: 0,
  compatibilityDate: "2026-07-01",
  modules: true,
  scriptPath: "dist/worker.mjs",
  bindings: { PIXELBYTE_API_KEY, PIXELBYTE_BASE_URL, PIXELBYTE_WEBHOOK_SECRET, NOWHERE },
});
console.log(`Listening on ${await worker.ready}`);
