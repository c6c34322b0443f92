/** Strangers that are wrong about money. */
import {
  changing,
  forgiving,
  isCall,
  type Json,
  list,
  type Members,
  member,
  members,
  type Stranger,
  withBody,
} from "./server.ts";

const submit = "/v1/jobs/submit";
const estimate = "/v1/jobs/estimate";

export const money: readonly Stranger[] = [
  {
    name: "estimates one micro-cent less for 60 frames per second of Seedance 2.0, omni reference",
    subtle: true,
    breaks: "The cost is the base cost times the multiplier of each priced parameter",
    create: changing("POST", estimate, (body, { body: sent }) => {
      const request = members(sent);
      if (request.model !== "bytedance/seedance-2.0/omni-reference" || member(request, "input").fps !== "60")
        return body;
      const less = Number(body.estimatedCostMicroCents) - 1;
      return {
        ...body,
        baseCostMicroCents: less,
        estimatedCostMicroCents: less,
        breakdown: [{ component: "base_generation", costMicroCents: less }],
      };
    }),
  },
  {
    name: "charges one micro-cent more than it estimates for 15 seconds of Kling 3.0 Pro",
    subtle: true,
    breaks: "estimatedCostMicroCents is what a submit request would charge",
    create: changing("POST", submit, (body, { body: sent }) => {
      const request = members(sent);
      const more = request.model === "kling/kling-3.0-pro/image-to-video" && member(request, "input").duration === "15";
      return more ? { ...body, costMicroCents: Number(body.costMicroCents) + 1 } : body;
    }),
  },
  {
    name: "takes sound for off by default at Kling 3.0 Standard from Kling Plus",
    subtle: true,
    breaks: 'has_sound has the default "true" at this model, and is paid',
    create: () => (exchange, forward) => {
      const priced = isCall(exchange, "POST", submit) || isCall(exchange, "POST", estimate);
      const request = members(exchange.body);
      if (!priced || request.model !== "kling-plus/kling-3.0-standard/text-to-video") return forward();
      const { input = {} } = request;
      if (typeof input !== "object" || input === null || Array.isArray(input)) return forward();
      return forward({ body: JSON.stringify({ ...request, input: { has_sound: "false", ...input } }) });
    },
  },
  {
    name: "refunds one micro-cent less than it charged",
    subtle: true,
    breaks: "Cancel refunds the cost of the job",
    create: changing("POST", "/v1/jobs/*/cancel", (body) => ({
      ...body,
      refundedMicroCents: Number(body.refundedMicroCents) - 1,
    })),
  },
  {
    name: "gives a breakdown without its last part",
    subtle: true,
    breaks: "The parts of the breakdown add up to baseCostMicroCents",
    // The mock's breakdown has one part, so that this server makes two of it before it forgets one.
    create: changing("POST", estimate, (body) => {
      const parts = list(body, "breakdown").map((part) => ({
        ...part,
        costMicroCents: Math.ceil(Number(part.costMicroCents) / 2),
      }));
      return { ...body, breakdown: parts };
    }),
  },
  {
    name: "promises a discount and names none",
    subtle: true,
    breaks: "discounted is the discount, when there is one",
    create: changing("POST", estimate, (body) => ({ ...body, hasDiscount: true })),
  },
  {
    name: "charges nothing at all",
    subtle: false,
    breaks: "costMicroCents is what the job costs",
    create: changing("POST", submit, (body) => ({ ...body, costMicroCents: 0 })),
  },
  {
    name: "writes amounts as strings",
    subtle: false,
    breaks: "costMicroCents is an integer",
    create: changing("POST", submit, (body) => ({ ...body, costMicroCents: String(body.costMicroCents) })),
  },
  {
    name: "estimates every model as the cheapest one",
    subtle: false,
    breaks: "The estimate is that of the model that the request names",
    create: forgiving("POST", estimate, () => ({ model: "kling/kling-2.6-i2v/image-to-video" })),
  },
  {
    name: "shows a cancelled job as failed",
    subtle: true,
    breaks: "A job that was withdrawn before it ran is cancelled",
    create: changing("GET", "/v1/jobs/*", (job) => (job.status === "cancelled" ? { ...job, status: "failed" } : job)),
  },
  {
    name: "charges a micro-cent for reporting the end of a job",
    subtle: true,
    breaks: "The cost is the base cost times the multiplier of each priced parameter; webhookUrl is none",
    create: changing("POST", submit, (body, { body: sent }) =>
      "webhookUrl" in members(sent) ? { ...body, costMicroCents: Number(body.costMicroCents) + 1 } : body,
    ),
  },
  {
    name: "refunds what the model costs with its defaults",
    subtle: true,
    breaks: "Cancel refunds the cost of the job",
    create: () => {
      const models = new Map<string, Json>();
      return async (exchange, forward) => {
        const reply = await forward();
        if (reply.status !== 200) return reply;
        if (isCall(exchange, "POST", submit))
          models.set(String(members(reply.body).jobId), members(exchange.body).model ?? null);
        if (!isCall(exchange, "POST", "/v1/jobs/*/cancel")) return reply;
        const body = JSON.stringify({ model: models.get(String(members(reply.body).jobId)) ?? null });
        const headers = { ...exchange.headers, "content-type": "application/json" };
        const priced = await forward({ method: "POST", target: estimate, headers, body });
        if (priced.status !== 200) return reply;
        const refundedMicroCents = members(priced.body).estimatedCostMicroCents ?? null;
        return withBody(reply, (cancellation) => ({ ...cancellation, refundedMicroCents }));
      };
    },
  },
  {
    name: "charges each image of Nano Banana (TEST)",
    subtle: true,
    breaks: "numberOfGenerations does not change the cost",
    create: () => {
      const counts = new Map<string, number>();
      const times = (count: number) => (body: Members) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            name.endsWith("MicroCents") ? Number(value) * count : value,
          ]),
        );
      return async (exchange, forward) => {
        const reply = await forward();
        if (reply.status !== 200) return reply;
        if (isCall(exchange, "POST", "/v1/jobs/*/cancel"))
          return withBody(reply, times(counts.get(String(members(reply.body).jobId)) ?? 1));
        const sent = members(exchange.body);
        const count = Number(member(sent, "input").numberOfGenerations ?? 1);
        if (sent.model !== "google/nano-banana-dev/text-to-image") return reply;
        if (isCall(exchange, "POST", submit)) {
          counts.set(String(members(reply.body).jobId), count);
          return withBody(reply, times(count));
        }
        return withBody(reply, (body) => ({
          ...times(count)(body),
          breakdown: list(body, "breakdown").map(times(count)),
        }));
      };
    },
  },
];
