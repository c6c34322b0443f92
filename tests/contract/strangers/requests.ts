/** Strangers that take requests which they should refuse, or refuse ones that they should take. */
import {
  errorReply,
  forgiving,
  isCall,
  type Json,
  type Members,
  member,
  members,
  type Reply,
  type Stranger,
  withBody,
} from "./server.ts";

const submit = "/v1/jobs/submit";

function withInput(body: Members, change: (input: Members) => Members): Json {
  const { input } = body;
  if (typeof input !== "object" || input === null || Array.isArray(input)) return body;
  return { ...body, input: change(input) };
}

export const requestStrangers: readonly Stranger[] = [
  {
    name: "counts the characters of a prompt in UTF-16 units",
    subtle: true,
    breaks: "A prompt may have 2,500 characters; JSON Schema counts code points",
    create: () => async (exchange, forward) => {
      const { prompt } = member(members(exchange.body), "input");
      const reply = await forward();
      const long = typeof prompt === "string" && prompt.length > 2500;
      return isCall(exchange, "POST", submit) && long && reply.status === 200
        ? errorReply(400, "INVALID_INPUT")
        : reply;
    },
  },
  {
    name: "takes a prompt of one character too many",
    subtle: true,
    breaks: "A prompt has at most 2,500 characters",
    create: forgiving("POST", submit, (body) =>
      withInput(body, (input) =>
        typeof input.prompt === "string" && input.prompt.length === 2501
          ? { ...input, prompt: input.prompt.slice(1) }
          : input,
      ),
    ),
  },
  {
    name: "takes eleven images for Seedream V4.5",
    subtle: true,
    breaks: "image_urls has at most 10 items",
    create: forgiving("POST", submit, (body) =>
      body.model === "bytedance-plus/seedream-v4.5/image-to-image"
        ? withInput(body, (input) =>
            Array.isArray(input.image_urls) && input.image_urls.length === 11
              ? { ...input, image_urls: input.image_urls.slice(1) }
              : input,
          )
        : body,
    ),
  },
  {
    name: "takes slugs in upper case",
    subtle: true,
    breaks: "model is one of the listed slugs, letter by letter",
    create: forgiving("POST", submit, (body) =>
      typeof body.model === "string" ? { ...body, model: body.model.toLowerCase() } : body,
    ),
  },
  {
    name: "takes booleans for strings",
    subtle: true,
    breaks: "has_sound is a string, not a boolean",
    create: forgiving("POST", submit, (body) =>
      withInput(body, (input) =>
        typeof input.has_sound === "boolean" ? { ...input, has_sound: String(input.has_sound) } : input,
      ),
    ),
  },
  {
    name: "ignores what it does not know in a request",
    subtle: false,
    breaks: "A request schema is closed: an unknown parameter is an error",
    create: forgiving("POST", submit, ({ model, version, input, webhookUrl }) => ({
      ...(model === undefined ? {} : { model }),
      ...(version === undefined ? {} : { version }),
      ...(input === undefined ? {} : { input }),
      ...(webhookUrl === undefined ? {} : { webhookUrl }),
    })),
  },
  {
    name: "sends webhooks without TLS",
    subtle: false,
    breaks: "webhookUrl must begin with https://",
    create: forgiving("POST", submit, (body) =>
      typeof body.webhookUrl === "string"
        ? { ...body, webhookUrl: body.webhookUrl.replace("http://", "https://") }
        : body,
    ),
  },
  {
    name: "calls a model that it does not know a bad slug",
    subtle: true,
    breaks: "An unknown model is 404 MODEL_NOT_FOUND; INVALID_MODEL_SLUG is for what is not a slug",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      return isCall(exchange, "POST", submit) && reply.status === 404 ? errorReply(400, "INVALID_MODEL_SLUG") : reply;
    },
  },
  {
    name: "runs the current version for a version that does not exist",
    subtle: true,
    breaks: "An unknown version is 404 MODEL_VERSION_NOT_FOUND",
    create: forgiving("POST", submit, ({ version: _version, ...body }) => body),
  },
  {
    name: "lets everybody in",
    subtle: false,
    breaks: "Without a key the response is 401",
    create: () => (exchange, forward) =>
      forward({ headers: { ...exchange.headers, authorization: exchange.headers.authorization ?? "Bearer pb_guest" } }),
  },
  {
    name: "does not know the header x-api-key",
    subtle: true,
    breaks: "The model details accept the key in x-api-key",
    create: () => (exchange, forward) => {
      const { "x-api-key": _key, ...headers } = exchange.headers;
      return forward({ headers });
    },
  },
  {
    name: "takes SVG images as uploads",
    subtle: true,
    breaks: "contentType is one of the listed media types",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      const body = members(exchange.body);
      if (!isCall(exchange, "POST", "/v1/uploads/presign") || body.contentType === undefined) return reply;
      return reply.status === 400 ? forward({ body: JSON.stringify({ ...body, contentType: "image/png" }) }) : reply;
    },
  },
  {
    name: "refuses four images of Seedream V5 Lite",
    subtle: true,
    breaks: "num_images is 1 to 4",
    create: () => async (exchange, forward) => {
      const { model } = members(exchange.body);
      const count = member(members(exchange.body), "input").num_images;
      return isCall(exchange, "POST", submit) && count === "4" && String(model).includes("v5-lite/text")
        ? errorReply(400, "INVALID_INPUT")
        : forward();
    },
  },
  {
    name: "responds to a new job with 202",
    subtle: false,
    breaks: "Submit returns 200",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      return isCall(exchange, "POST", submit) && reply.status === 200 ? { ...reply, status: 202 } : reply;
    },
  },
  {
    name: "is ready before it begins",
    subtle: true,
    breaks: "estimatedCompletionTime is when the job should be done",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (!isCall(exchange, "POST", submit) || reply.status !== 200) return reply;
      return withBody(reply, (body) => ({ ...body, estimatedCompletionTime: "2020-01-01T00:00:00Z" }));
    },
  },
  {
    name: "takes the header x-api-key for every operation",
    subtle: true,
    breaks: "Only the model details accept x-api-key",
    create: () => (exchange, forward) => {
      const { "x-api-key": key, ...headers } = exchange.headers;
      if (key === undefined || "authorization" in headers) return forward();
      return forward({ headers: { ...headers, authorization: `Bearer ${key}` } });
    },
  },
  {
    name: "takes the same request for the same job",
    subtle: true,
    breaks: "Submit queues a job, and jobId is its id",
    create: () => {
      const replies = new Map<string, Reply>();
      return async (exchange, forward) => {
        const request = `${exchange.headers.authorization} ${exchange.body}`;
        const before = replies.get(request);
        if (isCall(exchange, "POST", submit) && before !== undefined) return before;
        const reply = await forward();
        if (isCall(exchange, "POST", submit) && reply.status === 200) replies.set(request, reply);
        return reply;
      };
    },
  },
  {
    name: "does not count blanks at the end of a prompt",
    subtle: true,
    breaks: "maxLength counts every character",
    create: forgiving("POST", submit, (body) =>
      withInput(body, (input) =>
        typeof input.prompt === "string" ? { ...input, prompt: input.prompt.trim() } : input,
      ),
    ),
  },
  {
    name: "takes resolutions in capitals and in small letters",
    subtle: false,
    breaks: "A resolution is written as in its list",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      const body = members(exchange.body);
      if (!isCall(exchange, "POST", submit) || reply.status !== 400) return reply;
      for (const letters of ["toLowerCase", "toUpperCase"] as const) {
        const changed = withInput(body, (input) =>
          typeof input.resolution === "string" ? { ...input, resolution: input.resolution[letters]() } : input,
        );
        const second = await forward({ body: JSON.stringify(changed) });
        if (second.status === 200) return second;
      }
      return reply;
    },
  },
];
