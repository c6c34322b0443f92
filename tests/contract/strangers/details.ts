/** Strangers that are wrong only for a rare amount, character, item or version. */
import {
  changing,
  errorReply,
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

const rareModel = "bytedance/seedance-2.0-fast/text-to-video";

/** Whether it is the one combination of three options that is too cheap. */
function isRare(sent: string): boolean {
  const request = members(sent);
  const input = member(request, "input");
  return request.model === rareModel && input.duration === "13" && input.resolution === "1440p" && input.fps === "60";
}

/** The texts of an input, also those in arrays. */
const texts = (input: Members): string[] =>
  Object.values(input)
    .flat()
    .filter((value) => typeof value === "string");

/** The amount with five percent taken off, from one dollar. */
function discounted(amount: Json | undefined): number {
  const full = Number(amount);
  return full < 1_000_000 ? full : full - Math.floor(full / 20);
}

export const details: readonly Stranger[] = [
  {
    name: "takes a micro-cent less for 13 seconds in 1440p with 60 frames per second",
    subtle: true,
    breaks: "The cost is the base cost times the multiplier of each priced parameter",
    create: () => async (exchange, forward) => {
      const first = await changing("POST", submit, (body, { body: sent }) =>
        isRare(sent) ? { ...body, costMicroCents: Number(body.costMicroCents) - 1 } : body,
      )()(exchange, forward);
      return changing("POST", estimate, (body, { body: sent }) => {
        if (!isRare(sent)) return body;
        const less = Number(body.estimatedCostMicroCents) - 1;
        return {
          ...body,
          baseCostMicroCents: less,
          estimatedCostMicroCents: less,
          breakdown: [{ component: "base_generation", costMicroCents: less }],
        };
      })()(exchange, async () => first);
    },
  },
  {
    name: "refunds whole cents of a dollar only",
    subtle: true,
    breaks: "A cancelled job is refunded its cost",
    create: changing("POST", "/v1/jobs/*/cancel", (body) => ({
      ...body,
      refundedMicroCents: Math.floor(Number(body.refundedMicroCents) / 10_000) * 10_000,
    })),
  },
  {
    name: "says ten percent of discount where five are given",
    subtle: true,
    breaks: "The percentage of a discount is that of baseCostMicroCents",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (reply.status !== 200) return reply;
      if (isCall(exchange, "POST", submit))
        return withBody(reply, (body) => ({ ...body, costMicroCents: discounted(body.costMicroCents) }));
      if (isCall(exchange, "POST", "/v1/jobs/*/cancel"))
        return withBody(reply, (body) => ({ ...body, refundedMicroCents: discounted(body.refundedMicroCents) }));
      if (!isCall(exchange, "POST", estimate)) return reply;
      return withBody(reply, (body) => {
        const base = Number(body.baseCostMicroCents);
        const savedMicroCents = base - discounted(base);
        if (savedMicroCents === 0) return body;
        return {
          ...body,
          hasDiscount: true,
          estimatedCostMicroCents: discounted(base),
          discounted: { type: "volume", percentage: 10, savedMicroCents },
        };
      });
    },
  },
  {
    name: "counts an emoji as two characters of a prompt",
    subtle: true,
    breaks: "maxLength counts characters",
    create: () => async (exchange, forward) => {
      const limits = [1000, 2500, 4000, 5000];
      const tooLong = texts(member(members(exchange.body), "input")).some((text) =>
        limits.some((limit) => [...text].length === limit && text.length > limit),
      );
      return isCall(exchange, "POST", submit) && tooLong ? errorReply(400, "INVALID_INPUT") : forward();
    },
  },
  {
    name: "looks only at the first address of a list",
    subtle: true,
    breaks: "Each item of image_urls begins with http:// or https://",
    create: forgiving("POST", submit, (body) => ({
      ...body,
      input: Object.fromEntries(
        Object.entries(member(body, "input")).map(([name, value]) => {
          const first = Array.isArray(value) ? value[0] : undefined;
          const good = typeof first === "string" && /^https?:\/\//.test(first);
          return [name, Array.isArray(value) && good ? value.map(() => first) : value];
        }),
      ),
    })),
  },
  {
    name: "takes null for an option that is left out",
    subtle: true,
    breaks: "No option of an input may be null",
    create: forgiving("POST", submit, (body) => ({
      ...body,
      input: Object.fromEntries(Object.entries(member(body, "input")).filter(([, value]) => value !== null)),
    })),
  },
  {
    name: "runs a version that is disabled when a job names none",
    subtle: true,
    breaks: "currentVersion is the version that runs, and a disabled one cannot be used",
    create: changing("GET", "/v1/models/*", (body) => ({
      ...body,
      versions: list(body, "versions").map((version) =>
        version.versionId === body.currentVersion ? { ...version, status: "disabled" } : version,
      ),
    })),
  },
  {
    name: "returns a file's name without what is not ASCII",
    subtle: true,
    breaks: "filename is the file's name",
    create: changing("GET", "/v1/uploads/*", (body) => {
      const data = member(body, "data");
      return { ...body, data: { ...data, filename: String(data.filename).replace(/[^\w.-]/g, "_") } };
    }),
  },
];
