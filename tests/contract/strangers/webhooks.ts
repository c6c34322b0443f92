/** Strangers that report the end of jobs in a wrong way: what the mock sends goes through a server that changes it. */
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { isCall, type Members, members, type Stranger } from "./server.ts";

/** The secret with which a mock signs if it is given none. */
const secret = "mock-webhook-secret";

interface Delivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a delivery to its receiver; resolves to the status of the response. */
async function deliver(url: string, { headers, body }: Delivery): Promise<number> {
  const response = await fetch(url, { method: "POST", headers, body });
  await response.body?.cancel();
  return response.status;
}

function signed(timestamp: string, body: string): Delivery {
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return {
    headers: {
      "content-type": "application/json",
      "x-pixelbyte-timestamp": timestamp,
      "x-pixelbyte-signature": `sha256=${signature}`,
    },
    body,
  };
}

interface Changes {
  readonly event?: (event: Members) => Members;
  readonly timestamp?: (seconds: string, event: Members) => string;
  /** The status that the sender takes from the receiver's. */
  readonly status?: (status: number) => number;
}

/** Starts the server between the mock and the receivers. */
async function startRelay(changes: Changes): Promise<string> {
  const { event = (same) => same, timestamp = (same) => same, status = (same) => same } = changes;
  const server = createServer(async (request, response) => {
    const receiver = new URL(request.url ?? "/", "http://localhost").searchParams.get("receiver") ?? "";
    const told = event(members(await text(request)));
    const seconds = timestamp(String(request.headers["x-pixelbyte-timestamp"]), told);
    const sent = await deliver(receiver, signed(seconds, JSON.stringify(told))).catch(() => 500);
    response.writeHead(status(sent)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The stranger that changes what is reported to receivers on this machine. */
export function reporting(changes: Changes): Stranger["create"] {
  return () => {
    let relay: Promise<string> | undefined;
    return async (exchange, forward) => {
      const sent = members(exchange.body);
      const receiver = String(sent.webhookUrl);
      if (!isCall(exchange, "POST", "/v1/jobs/submit") || !/^http:\/\/(localhost|127\.)/.test(receiver))
        return forward();
      relay ??= startRelay(changes);
      const webhookUrl = `${await relay}?receiver=${encodeURIComponent(receiver)}`;
      return forward({ body: JSON.stringify({ ...sent, webhookUrl }) });
    };
  };
}

export const webhookStrangers: readonly Stranger[] = [
  {
    name: "reports the end of a job a second later than the job itself",
    subtle: true,
    breaks: "completedAt is when the job ended, in the event as in the job",
    create: reporting({
      event: (event) => ({
        ...event,
        completedAt: new Date(Date.parse(String(event.completedAt)) + 1000).toISOString(),
      }),
    }),
  },
  {
    name: "sends an event again that was received with 204",
    subtle: true,
    breaks: "Any 2xx status ends the delivery",
    create: reporting({ status: (status) => (status === 200 ? 200 : 500) }),
  },
  {
    name: "signs events with milliseconds",
    subtle: false,
    breaks: "X-PixelByte-Timestamp is in Unix seconds",
    create: reporting({ timestamp: (seconds) => `${seconds}000` }),
  },
];
