/** What the document assumes, asked of mocks that behave otherwise: each is refuted, and the patch makes the document right. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runContract } from "../../scripts/contract/index.ts";
import { unknown } from "../../scripts/contract/resolve/answer.ts";
import {
  probeOf,
  probes,
  type Resolved,
  resolvePart,
  safe,
  whyUnknown,
} from "../../scripts/contract/resolve/resolve.ts";
import { patchOf, resolveText } from "../../scripts/contract/resolve/text.ts";
import { at, isObject, type Json, objectOf } from "../../scripts/document/json.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { viewDocument } from "../../scripts/document/view.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { inSuccess } from "./derived/mutant.ts";
import { document } from "./document.ts";
import { faultyFetch } from "./faultyFetch.ts";
import { patched } from "./jsonPatch.ts";
import type { Call, Fault } from "./mutant.ts";
import { startFastMock } from "./support.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, webhooks: "off", speed: 60 });
});
afterAll(() => mock.close());

async function resolve(fault: Fault, pointers?: readonly string[], ofDocument = document): Promise<Resolved[]> {
  const answers: Resolved[] = [];
  const { fetch } = faultyFetch(mock.url, document, fault, mock.fetch);
  const filter = ({ operation }: { operation: string }): boolean => pointers?.includes(`/${operation}`) ?? true;
  await runContract({ server: mock.url, document: ofDocument, fetch, filter }, [
    resolvePart((answer) => answers.push(answer)),
  ]);
  return answers.filter(({ assumption }) => pointers?.includes(assumption.pointer) ?? true);
}

const asking = (operation: string, change: (call: Call) => Partial<Call>): Fault => ({
  changeRequest: (call) => (call.operation === operation ? { ...call, ...change(call) } : call),
});

/** Takes long names by cutting them. */
const cutting = asking("presignUpload", ({ body }) => ({
  body: { ...body, filename: String(body.filename).slice(0, 255) },
}));
const priced = (slug: string, change: (cost: number, input: Json | undefined) => number): Fault =>
  inSuccess(
    "estimateJob",
    (body, { body: sent }) => {
      const cost = change(Number(body.baseCostMicroCents), sent.input);
      const breakdown = [{ component: "base_generation", costMicroCents: cost }];
      return { ...body, baseCostMicroCents: cost, estimatedCostMicroCents: cost, breakdown };
    },
    slug,
  );

const schemas = "/components/schemas";
const motion = "kling-plus/kling-2.6-pro/motion-control";
const standard = "kling-plus/kling-3.0-standard/text-to-video";

/** A mock that behaves otherwise, and what the patched document says then. */
const others: readonly (readonly [
  name: string,
  pointer: string,
  fault: Fault,
  where: readonly string[],
  value: Json | undefined,
])[] = [
  [
    "lists the oldest first",
    "/paths/~1v1~1jobs/get",
    inSuccess("listJobs", (body) => ({ ...body, jobs: Array.isArray(body.jobs) ? body.jobs.toReversed() : [] })),
    ["paths", "/v1/jobs", "get", "x-assumption"],
    undefined,
  ],
  [
    "prepares uploads with 201",
    "/paths/~1v1~1jobs~1submit/post/responses/200",
    {
      changeResponse: (reply, { operation }) =>
        operation === "presignUpload" && reply.status === 200 ? { ...reply, status: 201 } : reply,
    },
    ["paths", "/v1/uploads/presign", "post", "responses", "200"],
    undefined,
  ],
  [
    "does not read x-api-key",
    "/components/securitySchemes/apiKeyHeader",
    asking("getModel", ({ headers: { "x-api-key": _, ...headers } }) => ({ headers })),
    ["paths", "/v1/models/{modelId}", "get", "security"],
    [{ bearerAuth: [] }],
  ],
  [
    "returns unknown uploads as 400",
    `${schemas}/ErrorCode`,
    {
      changeResponse: (reply) => (at(reply.body, "error", "code") === "NOT_FOUND" ? { ...reply, status: 400 } : reply),
    },
    ["components", "schemas", "ErrorCode", "x-error-codes", "NOT_FOUND", "status"],
    400,
  ],
  [
    "shows cancelled jobs at 100 percent",
    `${schemas}/Progress`,
    inSuccess("listJobs", (body) => ({
      ...body,
      jobs: (Array.isArray(body.jobs) ? body.jobs : []).map((job) =>
        isObject(job) && job.status === "cancelled" ? { ...job, progress: 100 } : job,
      ),
    })),
    ["components", "schemas", "Progress", "x-assumption"],
    undefined,
  ],
  [
    "takes numbers for digits",
    `${schemas}/EstimateJobRequest/properties/input`,
    asking("estimateJob", ({ body }) => ({
      body: {
        ...body,
        ...(body.input === undefined
          ? {}
          : {
              input: Object.fromEntries(
                Object.entries(objectOf(body.input)).map(([name, value]) => [
                  name,
                  typeof value === "number" ? String(value) : value,
                ]),
              ),
            }),
      },
    })),
    ["components", "schemas", "EstimateJobRequest", "properties", "input", "x-assumption"],
    undefined,
  ],
  [
    "returns prepared uploads flat",
    `${schemas}/PresignedUploadEnvelope`,
    inSuccess("presignUpload", (body) => objectOf(body.data)),
    ["components", "schemas", "PresignedUploadEnvelope", "properties", "success"],
    undefined,
  ],
  [
    "takes megabytes of 1,048,576 bytes",
    `${schemas}/UploadContentType`,
    inSuccess("presignUpload", (body) => {
      const data = objectOf(body.data);
      return { ...body, data: { ...data, maxSize: (Number(data.maxSize) / 1_000_000) * 1_048_576 } };
    }),
    ["components", "schemas", "UploadContentType", "x-max-bytes", "image"],
    10_485_760,
  ],
  [
    "takes names of any length",
    `${schemas}/PresignUploadRequest/properties/filename`,
    cutting,
    ["components", "schemas", "PresignUploadRequest", "properties", "filename", "maxLength"],
    undefined,
  ],
  [
    "takes names of 100 characters",
    `${schemas}/PresignUploadRequest/properties/filename`,
    asking("presignUpload", ({ body }) =>
      String(body.filename).length > 100 ? { body: { ...body, filename: "x".repeat(300) } } : {},
    ),
    ["components", "schemas", "PresignUploadRequest", "properties", "filename", "maxLength"],
    100,
  ],
  [
    "counts a credit as ten cents",
    `${schemas}/ModelVersionPricing/properties/baseCredits`,
    inSuccess("getModel", (body) => ({
      ...body,
      versions: (Array.isArray(body.versions) ? body.versions : []).map((version) => {
        const pricing = objectOf(at(version, "pricing"));
        return { ...objectOf(version), pricing: { ...pricing, baseCredits: Number(pricing.baseCredits) / 10 } };
      }),
    })),
    ["components", "schemas", "ModelVersionPricing", "properties", "baseCredits", "x-micro-cents-per-credit"],
    100_000,
  ],
  [
    "asks twice the price of a model",
    `${schemas}/KlingPlusKling26ProMotionControl`,
    priced(motion, (cost) => cost * 2),
    ["components", "schemas", "KlingPlusKling26ProMotionControl", "x-pricing", "baseCostMicroCents"],
    2 * (document.models.find(({ slug }) => slug === motion)?.price.baseCostMicroCents ?? 0),
  ],
  [
    "has sound off by default",
    `${schemas}/KlingPlusKling30StandardTextToVideoInput/properties/has_sound`,
    asking("estimateJob", ({ body }) =>
      body.model === standard && isObject(body.input)
        ? { body: { ...body, input: { has_sound: "false", ...body.input } } }
        : {},
    ),
    ["components", "schemas", "KlingPlusKling30StandardTextToVideoInput", "properties", "has_sound", "default"],
    "false",
  ],
];

describe("an assumption", () => {
  it("is confirmed by the mock, or unknown for a reason", async () => {
    const answers = await resolve({});
    const text = resolveText(answers);
    expect(answers).toHaveLength(document.assumptions.length);
    // The mock promises more than the document, so that the ids of the models need not be known.
    expect(answers.filter(({ outcome }) => outcome === "refuted").map(({ assumption }) => assumption.pointer)).toEqual([
      "/components/parameters/ModelId",
    ]);
    expect(answers.filter(({ outcome }) => outcome === "confirmed").length).toBeGreaterThan(20);
    for (const { outcome, said } of answers) if (outcome === "unknown") expect(said, text).toMatch(/\.$/);
    expect(text).toMatch(/\d+ confirmed, \d+ unknown of \d+ assumptions\.$/);
  });

  it("has a probe, or a reason why not", () => {
    for (const assumption of document.assumptions) {
      const remedy = `${assumption.pointer}: say in \`reasons\` of scripts/contract/resolve/resolve.ts why no free request shows it`;
      expect(probeOf(document, assumption) ?? whyUnknown(document, assumption), remedy).toBeTruthy();
    }
    expect(whyUnknown(document, { pointer: "/components/schemas/Other", text: "" })).toBeUndefined();
    const assumed = document.assumptions.map(({ pointer }) => pointer);
    expect(Object.keys(probes).filter((pointer) => !assumed.includes(pointer))).toEqual([]);
  });

  it("is tested with as many requests as planned, on a server that is not the mock", async () => {
    /** Only if a long name is refused, the longest one is looked for. */
    const dependent = `${schemas}/PresignUploadRequest/properties/filename`;
    const [others, counts]: [string[], Map<string, number>] = [[], new Map()];
    let sent = 0;
    await runContract(
      {
        server: "https://api.example.com",
        document,
        key: "pb_elsewhere",
        maxRequests: Number.POSITIVE_INFINITY,
        fetch(input, init) {
          sent += 1;
          const { pathname, search } = new URL(String(input));
          const isHidden = pathname.startsWith("/__mock/health");
          return isHidden
            ? Promise.resolve(Response.json({}, { status: 404 }))
            : mock.fetch(mock.url + pathname + search, init);
        },
        onSchedule() {
          sent = 0;
        },
        onResult({ operation }) {
          counts.set(`/${operation}`, sent);
          sent = 0;
        },
      },
      [resolvePart(() => {})],
    );
    for (const assumption of document.assumptions) {
      const { requests } = probeOf(document, assumption) ?? { requests: 0 };
      const own = counts.get(assumption.pointer) ?? 0;
      const isRight = assumption.pointer === dependent ? own <= requests : own === requests;
      if (!isRight) others.push(`${assumption.pointer}: ${own} of ${requests}`);
    }
    expect(others).toEqual([]);
  });

  it.each([
    [403, "OPERATION_NOT_ALLOWED"],
    [503, "PUBSUB_PUBLISH_FAILED"],
  ])("stays unknown if the server responds with %d", async (status, code) => {
    const hindered = ["estimateJob", "presignUpload", "getModel"];
    const answers = await resolve({
      changeResponse: (reply, { operation }) =>
        hindered.includes(operation)
          ? { ...reply, status, body: { ...objectOf(reply.body), success: false, error: { code, message: "No." } } }
          : reply,
    });
    const known = answers.filter(({ outcome }) => outcome !== "unknown").map(({ assumption }) => assumption.pointer);
    expect(known.toSorted()).toEqual([`${schemas}/Progress`, "/paths/~1v1~1jobs/get"]);
  });

  it.each(others)(
    "is refuted by a server that %s, and the patch corrects the document",
    async (_, pointer, fault, where, value) => {
      const [answer] = await resolve(fault, [pointer]);
      expect(answer?.outcome, answer?.said).toBe("refuted");
      const right = objectOf(patched(document.openapi, patchOf(answer === undefined ? [] : [answer])));
      expect(at(right, ...where)).toEqual(value);
      // The patched document can be read, and assumes less.
      const { assumptions } = viewDocument(right);
      if (pointer !== `${schemas}/ErrorCode`) expect(assumptions.map((one) => one.pointer)).not.toContain(pointer);
    },
  );
});

const edit = "google/nano-banana/edit-image";
const ofEdit = [
  `${schemas}/GoogleNanoBananaEditImage`,
  `${schemas}/GoogleNanoBananaEditImageInput/properties/resolution`,
];

describe("all patches for a model", () => {
  it.each([
    ["another base cost", { "1k": 50_000, "2k": 50_000, "4k": 100_000 }],
    ["another price of one option", { "1k": 40_000, "2k": 40_000, "4k": 120_000 }],
    ["another price of the default", { "1k": 50_000, "2k": 40_000, "4k": 80_000 }],
    ["other prices of everything", { "1k": 30_000, "2k": 60_000, "4k": 75_000 }],
  ])("together describe a server with %s", async (_, costs: Readonly<Record<string, number>>) => {
    const server = priced(edit, (__, input) => costs[String(at(input, "resolution") ?? "1k")] ?? 0);
    const answers = await resolve(server, ofEdit);
    expect(answers).toHaveLength(2);
    const right = viewDocument(objectOf(patched(document.openapi, patchOf(answers))));
    const price = right.models.find(({ slug }) => slug === edit)?.price;
    if (price === undefined) throw new Error(`There is no ${edit}.`);
    const described = Object.keys(costs).map((resolution) => [resolution, costMicroCents(price, { resolution })]);
    expect(Object.fromEntries(described)).toEqual(costs);
  });
});

it("escapes what a server sends, even in patches", () => {
  const answer = { ...unknown("It is \u009b."), patch: [{ op: "add", path: "/a", value: "\u009b" }] } as const;
  const { said, patch } = safe(answer, { redact: (text) => text });
  expect([said, patch]).toEqual(["It is \\u009b.", [{ op: "add", path: "/a", value: "\\u009b" }]]);
});
