import { fetchServer } from "./fetchServer.mjs";

const server = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: fetchServer(process.env) });
console.log(`Listening on ${server.url.href}`);
