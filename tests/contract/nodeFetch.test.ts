/** The fetch for proxies, as the kit's transport uses it. */
import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it } from "vitest";
import { nodeFetch } from "../../scripts/contract/client/nodeFetch.ts";
import { reasonOf } from "../../scripts/contract/client/reason.ts";
import { createTransport } from "../../scripts/contract/client/transport.ts";

it("does not retry a request whose response stalls, and says that it took too long", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.writeHead(200, { "content-length": "2" }).write("{");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const transport = createTransport({ fetch: nodeFetch, isRepeatable: () => true });
  const failure = await transport(`http://127.0.0.1:${Object(server.address()).port}`, {}, 300).catch(reasonOf);
  expect(failure).toBe("it took too long; to wait longer, use --timeout");
  expect(requests).toBe(1);
  server.close();
  server.closeAllConnections();
});
