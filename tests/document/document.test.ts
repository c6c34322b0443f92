import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { capabilityTitle, componentNameOf, modelFileOf } from "../../scripts/document/names.ts";
import { costMicroCents, derivedFactors } from "../../scripts/document/pricing.ts";
import { type Document, viewDocument } from "../../scripts/document/view.ts";
import { SIGNATURE_PREFIX, SIGNED_JOIN } from "../../scripts/document/webhookSignature.ts";
import { records, shownRequests } from "../support/records.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

describe("the document", () => {
  it("has the operations that the documentation names", () => {
    const operations = document.operations.map(({ id, method, path }) => `${id}: ${method.toUpperCase()} ${path}`);
    const documented = [
      "cancelJob: POST /v1/jobs/{jobId}/cancel",
      "estimateJob: POST /v1/jobs/estimate",
      "getJob: GET /v1/jobs/{jobId}",
      "getModel: GET /v1/models/{modelId}",
      "getUpload: GET /v1/uploads/{id}",
      "listJobs: GET /v1/jobs",
      "presignUpload: POST /v1/uploads/presign",
      "submitJob: POST /v1/jobs/submit",
    ];
    expect(operations).toEqual(expect.arrayContaining(documented));
  });

  it("gives every documented error code its HTTP status", () => {
    const documented = {
      400: [
        "INVALID_CONTENT_TYPE",
        "INVALID_INPUT",
        "INVALID_MODEL_SLUG",
        "INVALID_WEBHOOK_URL",
        "JOB_CANNOT_BE_CANCELLED",
        "MODEL_VERSION_NOT_ACTIVE",
        "VALIDATION_ERROR",
      ],
      401: ["API_KEY_EXPIRED", "API_KEY_INACTIVE", "INVALID_API_KEY", "UNAUTHORIZED"],
      402: ["INSUFFICIENT_BALANCE"],
      403: [
        "IP_NOT_WHITELISTED",
        "MODEL_ACCESS_DENIED",
        "OPERATION_NOT_ALLOWED",
        "UNAUTHORIZED_ACCESS",
        "USER_BANNED",
        "USER_INACTIVE",
      ],
      404: ["JOB_NOT_FOUND", "MODEL_NOT_FOUND", "MODEL_VERSION_NOT_FOUND", "NOT_FOUND", "USER_NOT_FOUND"],
      429: ["CONCURRENT_JOBS_EXCEEDED"],
      500: ["INTERNAL_ERROR"],
      503: ["PUBSUB_PUBLISH_FAILED"],
    };
    const stated = Object.entries(documented).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)]));
    expect([...document.errorCodes].map(([code, { status }]) => [code, status])).toEqual(
      expect.arrayContaining(stated),
    );
  });

  it("shows every error code at an operation", () => {
    const shown = new Set(document.operations.flatMap(({ errorCodes }) => errorCodes));
    expect([...document.errorCodes.keys()].filter((code) => !shown.has(code))).toEqual([]);
  });

  it("describes the same webhook as a callback of submit and on its own", () => {
    const api = JSON.stringify(document.openapi);
    expect(document.openapi).toHaveProperty(["webhooks", "jobFinished", "post", "operationId"], "jobFinished");
    expect(api).toContain('"{$request.body#/webhookUrl}"');
  });

  it("shows the example of each model at the submit operation", () => {
    const shown = ["paths", "/v1/jobs/submit", "post", "requestBody", "content", "application/json", "examples"];
    for (const { component, example } of document.models) {
      expect(document.openapi).toHaveProperty([...shown, component, "value"], example);
    }
  });

  it("has no copy of an input that is a component", () => {
    expect(JSON.stringify(document.openapi)).not.toContain("$defs");
  });
});

describe("the models whose page shows a request", () => {
  it.each(shownRequests)(
    "$request.model has the documented example, cost and time",
    ({ request, costMicroCents: cost, processingSeconds }) => {
      const model = document.models.find(({ slug }) => slug === request.model) ?? expect.fail("not in the document");
      expect(model.example).toEqual(request);
      expect(costMicroCents(model.price, request.input)).toBe(cost);
      expect(model.processingSeconds).toBe(processingSeconds);
    },
  );

  it.each(shownRequests)("$request.model requires nothing that the documented request lacks", ({ request }) => {
    const { parameters } = document.models.find(({ slug }) => slug === request.model) ?? expect.fail();
    const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
    expect(Object.keys(request.input)).toEqual(expect.arrayContaining(required));
  });
});

describe("the catalogue", () => {
  const withoutPrice = ["google/nano-banana/edit-image", "google/nano-banana-pro/edit-image"];

  it("has every model whose page is recorded", () => {
    const slugs = records.map(({ slug }) => slug);
    expect(document.models.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs));
  });

  it.each(withoutPrice)("says that the price table of %s is assumed", (slug) => {
    expect(document.models.find((model) => model.slug === slug)?.assumption).toMatch(/cuts off the price table/);
  });

  it("derives one price from a file, and says from which", () => {
    const derived = document.models.filter(({ price }) => derivedFactors(price).length > 0);
    expect(derived.map(({ slug, price }) => [slug, derivedFactors(price)[0]?.derivedFrom])).toEqual([
      ["kling/kling-motion-create-v3/motion-transfer-to-video", "motion_video_url"],
    ]);
  });

  it("lists the models of a provider together", () => {
    const folders = document.models.map(({ slug }) => slug.split("/")[0]);
    expect(folders.filter((folder, index) => folder !== folders[index - 1])).toEqual([...new Set(folders)]);
  });
});

describe("names", () => {
  it.each([
    ["kling/kling-2.6-pro/text-to-video", "Kling26ProTextToVideo"],
    ["kling-plus/kling-2.1-master/image-to-video", "KlingPlusKling21MasterImageToVideo"],
    ["kling-plus/kling-3.0-standard/text-to-video", "KlingPlusKling30StandardTextToVideo"],
    ["google/nano-banana", "GoogleNanoBanana"],
    ["google/nano-banana/edit-image", "GoogleNanoBananaEditImage"],
    ["alibaba-plus/wan-2.7/reference-to-video", "AlibabaPlusWan27ReferenceToVideo"],
  ])("%s is the component %s", (slug, component) => {
    expect(componentNameOf(slug)).toBe(component);
    expect(modelFileOf(slug)).toBe(`models/${slug.split("/")[0]}/${component}.yaml`);
  });

  it.each([
    ["text-to-video", "Text to Video"],
    ["start-end-frame-to-video", "Start-End Frame to Video"],
    ["edit-image", "Edit Image"],
  ])("%s is %s for people", (capability, title) => {
    expect(capabilityTitle(capability)).toBe(title);
  });
});

describe("facts of the API that code relies on", () => {
  it("are in the view", () => {
    const { uploadLifetime, jobStates, microCentsPerCredit, webhook } = document;
    expect(uploadLifetime).toEqual({ urlSeconds: 900, fileSeconds: 3600 });
    // A state that has come since is for `npm run diff` to tell, as ADR 88 says.
    expect(Object.fromEntries(jobStates.map(({ name, isFinal }) => [name, isFinal]))).toMatchObject({
      pending: false,
      processing: false,
      completed: true,
      failed: true,
      cancelled: true,
    });
    expect(microCentsPerCredit).toBe(10_000);
    expect(webhook.retryAfterSeconds).toEqual([1, 4, 16, 64, 256]);
  });

  it("sign webhooks as the document says", () => {
    expect(document.webhook.signature).toMatchObject({ prefix: SIGNATURE_PREFIX, separator: SIGNED_JOIN });
  });
});

describe("viewDocument", () => {
  it("says what a document lacks that the targets rely on", () => {
    expect(() => viewDocument({ openapi: "3.1.1", info: { title: "x" } })).toThrowError(/"paths"/);
  });

  it("refuses a variant without a slug", () => {
    const mapped = '"kling/kling-2.6-pro/text-to-video":"#/components/schemas/Kling26ProTextToVideo",';
    const broken = JSON.parse(JSON.stringify(document.openapi).replace(mapped, ""));
    expect(() => viewDocument(broken)).toThrowError(
      "The mapping of SubmitJobRequest has no slug for #/components/schemas/Kling26ProTextToVideo",
    );
  });
});
