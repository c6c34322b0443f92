/** Changes as people make them: what is written by hand is edited in a copy, and everything else has to follow. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bump, Kind } from "../../scripts/diff/entry.ts";
import { reportOn } from "../../scripts/diff/report.ts";
import { bumpFrom } from "../../scripts/diff/version.ts";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { bundleDocument, loadDocument } from "../../scripts/document/load.ts";
import { root } from "../../scripts/document/root.ts";
import { type Document, viewDocument } from "../../scripts/document/view.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { types } from "../../scripts/targets/types.ts";
import { document } from "../support/bundle.ts";
import { costOf } from "../support/costs.ts";
import { ofThisWeek } from "../support/sample.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const file = "openapi/models/kling/Kling26ProTextToVideo.yaml";
const prompt = "A dog";
const cost = costOf(slug);
const base = document.models.find((model) => model.slug === slug)?.price.baseCostMicroCents ?? expect.fail(slug);

const sharedShape = "aspect_ratio: { $ref: ../../components/schemas/AspectRatioNoSquare.yaml }";
/** The parameter written out, because the model differs from what it shared. */
const ownShape = (values: string, byDefault: string): string =>
  `aspect_ratio: { type: string, enum: [${values}], default: "${byDefault}", description: "The shape of the video, \`16:9\` for landscape or \`9:16\` for phones. There is no square.", examples: ["16:9"] }`;

/** A request to the API: its path, and the body of a POST. */
type Call = readonly [path: string, body?: object];
const submit = (input: object, model = slug): Call => ["/v1/jobs/submit", { model, input }];

async function send(mock: RunningMock, [path, body]: Call): Promise<unknown> {
  const response = await fetch(`${mock.url}${path}`, {
    headers: { Authorization: "Bearer pb_test", "Content-Type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  return response.json();
}

/** The response of the mock of a document. */
async function sendToMockOf({ openapi }: Document, call: Call): Promise<unknown> {
  const mock = await startMock({ document: openapi });
  try {
    return await send(mock, call);
  } finally {
    await mock.close();
  }
}

interface Trial {
  readonly name: string;
  readonly edit: readonly [from: string, to: string];
  readonly entries: readonly (readonly [kind: Kind, bump: Bump, says: string])[];
  readonly types: string;
  readonly call: Call;
  readonly response: object;
}

const trials: readonly Trial[] = [
  {
    name: "one price",
    edit: [`baseCostMicroCents: ${base}`, `baseCostMicroCents: ${base * 2}`],
    entries: [
      ["price", "minor", `base cost is ${formatUsd(base * 2)} per second instead of ${formatUsd(base)}`],
      ["price", "minor", `costs ${formatUsd(cost * 2)} instead of ${formatUsd(cost)}`],
    ],
    types: `5 seconds cost ${(cost * 2).toLocaleString("en-US")} (${formatUsd(cost * 2)})`,
    call: submit({ prompt }),
    response: { costMicroCents: cost * 2 },
  },
  {
    name: "one default",
    edit: [sharedShape, ownShape('"16:9", "9:16"', "9:16")],
    entries: [["breaking", "major", 'default of `aspect_ratio` is "9:16" instead of "16:9"']],
    types: '@default "9:16"',
    call: [`/v1/models/${encodeURIComponent(slug)}`],
    response: { versions: [{ inputSchema: { properties: { aspect_ratio: { default: "9:16" } } } }] },
  },
  {
    name: "one enum value",
    edit: [sharedShape, ownShape('"16:9", "9:16", "5:7"', "16:9")],
    entries: [["additive", "minor", '`aspect_ratio` also takes "5:7"']],
    types: '"16:9" | "9:16" | "5:7"',
    call: submit({ prompt, aspect_ratio: "5:7" }),
    response: { status: "pending" },
  },
  {
    name: "one required flag",
    edit: ["required: [prompt]", "required: [prompt, aspect_ratio]"],
    entries: [["breaking", "major", "`aspect_ratio` is required now"]],
    types: 'aspect_ratio: components["schemas"]["AspectRatioNoSquare"];',
    call: submit({ prompt }),
    response: { error: { message: expect.stringContaining("aspect_ratio") } },
  },
];

describe("a change of one line", () => {
  let folder: string;
  let before: Document;
  let typesBefore: string;
  let mockBefore: RunningMock;
  const typesOf = async (document: Document): Promise<string> => {
    await types.generate(document, folder);
    return readFile(join(folder, "types.ts"), "utf8");
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "trial-"));
    before = await loadDocument();
    typesBefore = await typesOf(before);
    mockBefore = await startMock({ document: before.openapi });
  });
  afterAll(async () => {
    await mockBefore?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(ofThisWeek(trials, 4))(
    "of $name is reported, asks for its version, and reaches types and mock",
    async (trial) => {
      await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
      const [from, to] = trial.edit;
      const text = await readFile(join(root, file), "utf8");
      expect(text.split(from)).toHaveLength(2);
      await writeFile(join(folder, file), text.replace(from, to));
      const after = viewDocument(await bundleDocument(join(folder, "openapi/openapi.yaml")));

      const base = { name: "main", document: before };
      const entries = trial.entries.map(([kind, bump, says]) => ({ kind, bump, text: expect.stringContaining(says) }));
      expect(await reportOn(base, after, undefined)).toMatchObject({
        groups: [{ title: slug, entries }],
        demand: { bump: bumpFrom(before.version, trial.entries[0]?.[1] ?? "patch"), met: false },
      });

      const count = (text: string): number => text.split(trial.types).length;
      expect(count(await typesOf(after))).toBeGreaterThan(count(typesBefore));
      expect(await send(mockBefore, trial.call)).not.toMatchObject(trial.response);
      expect(await sendToMockOf(after, trial.call)).toMatchObject(trial.response);
    },
  );
});
