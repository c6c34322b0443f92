/** Strangers whose errors, models and uploads look otherwise than described. */
import { changing, errorReply, isCall, list, member, members, type Reply, type Stranger, withBody } from "./server.ts";

const presign = "/v1/uploads/presign";
const upload = "/v1/uploads/*";
const model = "/v1/models/*";

export const responseStrangers: readonly Stranger[] = [
  {
    name: "writes errors as HTML",
    subtle: false,
    breaks: "Every error is JSON of one shape",
    create: () => async (_exchange, forward) => {
      const reply = await forward();
      return reply.status < 400
        ? reply
        : { ...reply, headers: { "content-type": "text/html" }, body: "<h1>Sorry</h1>" };
    },
  },
  {
    name: "leaves the requestId out of errors",
    subtle: false,
    breaks: "requestId is required in every error",
    create: () => async (_exchange, forward) => {
      const reply = await forward();
      return reply.status < 400 ? reply : withBody(reply, ({ requestId: _id, ...body }) => body);
    },
  },
  {
    name: "swaps the codes of a missing key and a wrong one",
    subtle: true,
    breaks: "A code belongs to one situation: UNAUTHORIZED without a key, INVALID_API_KEY for a wrong one",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      const other = exchange.headers.authorization === undefined ? "INVALID_API_KEY" : "UNAUTHORIZED";
      return reply.status === 401 ? errorReply(401, other) : reply;
    },
  },
  {
    name: "returns 403 with a code of 404",
    subtle: true,
    breaks: "Each code belongs to one HTTP status",
    create: () => async (_exchange, forward) => {
      const reply = await forward();
      return reply.status === 403 ? errorReply(403, "JOB_NOT_FOUND") : reply;
    },
  },
  {
    name: "says success in an error",
    subtle: true,
    breaks: "success is false in every error",
    create: () => async (_exchange, forward) => {
      const reply = await forward();
      return reply.status < 400 ? reply : withBody(reply, (body) => ({ ...body, success: true }));
    },
  },
  {
    name: "keeps uploads for 15 minutes",
    subtle: true,
    breaks: "expiresAt is 60 minutes after the upload was prepared",
    create: changing("POST", presign, (body) => {
      const data = member(body, "data");
      const expires = new Date(new Date(String(data.expiresAt)).getTime() - 45 * 60_000);
      return { ...body, data: { ...data, expiresAt: expires.toISOString() } };
    }),
  },
  {
    name: "takes videos of at most 10 MB",
    subtle: true,
    breaks: "A video may have 100 MB",
    create: changing("POST", presign, (body, { body: sent }) =>
      String(members(sent).contentType).startsWith("video/")
        ? { ...body, data: { ...member(body, "data"), maxSize: 10_000_000 } }
        : body,
    ),
  },
  {
    name: "returns uploads without their envelope",
    subtle: false,
    breaks: "Uploads are wrapped in success and data",
    create: changing("GET", upload, (body) => member(body, "data")),
  },
  {
    name: "forgets the name of an uploaded file",
    subtle: true,
    breaks: "filename is the name that was sent",
    create: changing("GET", upload, (body) => ({ ...body, data: { ...member(body, "data"), filename: "file.bin" } })),
  },
  {
    name: "runs a version that it does not list",
    subtle: true,
    breaks: "currentVersion is one of the versions",
    create: changing("GET", model, (body) => ({ ...body, currentVersion: "v0.0-none" })),
  },
  {
    name: "publishes an input schema without its required members",
    subtle: true,
    breaks: "inputSchema is the JSON Schema by which input is checked",
    create: changing("GET", model, (body) => ({
      ...body,
      versions: list(body, "versions").map((version) => {
        const { required: _required, ...inputSchema } = member(version, "inputSchema");
        return { ...version, inputSchema };
      }),
    })),
  },
  {
    name: "writes times without a zone",
    subtle: true,
    breaks: "createdAt is an RFC 3339 date and time",
    create: changing("GET", "/v1/jobs/*", (body) => ({ ...body, createdAt: String(body.createdAt).replace("Z", "") })),
  },
  {
    name: "returns JSON as plain text",
    subtle: false,
    breaks: "The media type of responses is application/json",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (!isCall(exchange, "GET", "/v1/jobs")) return reply;
      return { ...reply, headers: { ...reply.headers, "content-type": "text/plain" } };
    },
  },
  {
    name: "gives every response the same requestId",
    subtle: true,
    breaks: "requestId is the id of this request",
    create: () => async (_exchange, forward) => {
      const reply = await forward();
      if (!("requestId" in members(reply.body))) return reply;
      return withBody(reply, (body) => ({ ...body, requestId: "req_stranger" }));
    },
  },
  {
    name: "ends fileUrl without the name of the file",
    subtle: false,
    breaks: "The file's name becomes the end of fileUrl",
    create: changing("POST", presign, (body) => {
      const data = member(body, "data");
      return { ...body, data: { ...data, fileUrl: `https://assets.example/${String(data.fileId)}` } };
    }),
  },
  {
    name: "prepares an upload once for each name",
    subtle: true,
    breaks: "fileId is the upload's id",
    create: () => {
      const prepared = new Map<string, Reply>();
      return async (exchange, forward) => {
        if (!isCall(exchange, "POST", presign)) return forward();
        const upload = `${exchange.headers.authorization} ${exchange.body}`;
        const reply = prepared.get(upload) ?? (await forward());
        if (reply.status === 200) prepared.set(upload, reply);
        return reply;
      };
    },
  },
];
