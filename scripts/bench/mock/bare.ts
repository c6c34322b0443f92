/** The least that a server can do: parse JSON and return a constant. */
import { createServer } from "node:http";

const body = JSON.stringify({
  jobId: "job_abc123def456",
  requestId: "req_abc123",
  status: "pending",
  estimatedCompletionTime: "2026-02-18T15:04:00Z",
  costMicroCents: 350000,
});

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
  });
}).listen(Number(process.argv[2]), "127.0.0.1");
