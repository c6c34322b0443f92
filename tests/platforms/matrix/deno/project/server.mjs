import { fetchServer } from "./fetchServer.mjs";

// It says by itself where it listens.
Deno.serve({ hostname: "127.0.0.1", port: 0 }, fetchServer(Deno.env.toObject()));
