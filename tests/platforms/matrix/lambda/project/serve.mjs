// Calls the function with the event of each HTTP request, as its URL does.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { handler } from "./handler.js";

const server = createServer(async (request, response) => {
  const { url: rawPath, headers } = request;
  const { statusCode, body } = await handler({ rawPath, headers, body: await text(request), isBase64Encoded: false });
  response.writeHead(statusCode).end(body);
}).listen(0, "127.0.0.1", () => console.log(`Listening on http://127.0.0.1:${server.address().port}`));
