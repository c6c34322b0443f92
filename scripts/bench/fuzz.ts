/**
 * `npm run bench -- fuzz [--count 100000] [--seed 1]`: bodies made from the schemas, right ones and broken ones, sent to
 * the mock over HTTP. Another validator, on the bundle as it stands, says which are right. Every right one must be
 * accepted, every wrong one refused, and every response must be as the document says.
 */
import { Agent, request } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { at, isObject } from "../document/json.ts";
import { loadDocument } from "../document/load.ts";
import { follow } from "../document/references.ts";
import type { Document, Json } from "../document/view.ts";
import { startMock } from "../mock/index.ts";
import { showProgress } from "../program/progress.ts";
import { bodyFor } from "./fuzz/generate.ts";
import { mutated } from "./fuzz/mutate.ts";
import { createChance } from "./fuzz/random.ts";

const parallel = 16;
/** How long a response may take, in milliseconds. Only a hanging server is that slow. */
const patience = 20_000;

interface MockResponse {
  readonly status: number;
  readonly body: Json;
}

function sender(url: string): (body: string) => Promise<MockResponse> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  return (text) =>
    new Promise((resolve, reject) => {
      const headers = { authorization: "Bearer pb_fuzz", "content-type": "application/json" };
      const sent = request(
        `${url}/v1/jobs/submit`,
        { method: "POST", headers, agent, timeout: patience },
        (response) => {
          let received = "";
          response.setEncoding("utf8").on("data", (chunk) => {
            received += chunk;
          });
          response.once("end", () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(received) }));
        },
      );
      sent.once("error", reject).once("timeout", () => sent.destroy(new Error("no response")));
      sent.end(text);
    });
}

/** Says which status a body deserves, and whether a response is as the document says. */
function createJudge({ openapi, models, operations }: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema(openapi, "bundle");
  const bySlug = new Map(
    models.map((model) => [model.slug, ajv.compile({ $ref: `bundle#/components/schemas/${model.component}` })]),
  );
  const versions = at(openapi, "components", "schemas", "ModelVersion", "examples");
  const submit = operations.find(({ id }) => id === "submitJob");
  const responses = Object.entries(Object(at(openapi, "paths", submit?.path ?? "", "post", "responses")));
  const checks = new Map(
    responses.map(([status, declared]) => {
      const schema = at(
        follow(openapi, JSON.parse(JSON.stringify(declared))),
        "content",
        "application/json",
        "schema",
        "$ref",
      );
      return [Number(status), ajv.compile({ $ref: `bundle${schema}` })];
    }),
  );
  return {
    /** 200 for a right body, or else a list of statuses that a wrong one may get. */
    deserved(text: string): readonly number[] {
      let body: Json;
      try {
        body = JSON.parse(text);
      } catch {
        return [400];
      }
      if (!isObject(body)) return [400];
      const validate = typeof body.model === "string" ? bySlug.get(body.model) : undefined;
      if (validate === undefined) return [400, 404];
      if (!validate(body)) return [400];
      // What a schema cannot say. Each of the two is told first by some, and either response will do.
      const issues = [
        ...(body.version !== undefined && !(Array.isArray(versions) && versions.includes(body.version)) ? [404] : []),
        ...(typeof body.webhookUrl === "string" && !URL.canParse(body.webhookUrl) ? [400] : []),
      ];
      return issues.length === 0 ? [200] : issues;
    },
    isDeclared: ({ status, body }: MockResponse): boolean => checks.get(status)?.(body) ?? false,
  };
}

export interface FuzzResult {
  readonly sent: number;
  readonly right: number;
  readonly accepted: number;
  readonly refused: number;
  /** What went wrong, the first of them. */
  readonly issues: readonly string[];
  readonly seconds: number;
}

/**
 * Sends so many bodies.
 *
 * @param told gets how many were sent, ten times
 */
export async function fuzz(
  document: Document,
  count: number,
  seed: number,
  told: (sent: number) => void = () => {},
): Promise<FuzzResult> {
  const mock = await startMock({ document: document.openapi, speed: 1e6, keepRequests: false });
  const send = sender(mock.url);
  const judge = createJudge(document);
  const chance = createChance(seed);
  const started = performance.now();
  const issues: string[] = [];
  let [sent, right, accepted, refused] = [0, 0, 0, 0];
  async function one(): Promise<void> {
    const model = document.models[sent % document.models.length];
    if (model === undefined) throw new Error("The document has no model");
    if (sent % Math.ceil(count / 10) === 0) told(sent);
    const isMade = sent++ % 2 === 0;
    const body = bodyFor(chance, document, model);
    const text = isMade ? JSON.stringify(body) : mutated(chance, body, document);
    const deserved = judge.deserved(text);
    const blame = (what: string) => issues.push(`${what}: ${text.slice(0, 400)}`);
    if (isMade && !deserved.includes(200)) blame("the generator made a wrong body");
    const response = await send(text).catch((error: Error) => ({ status: 0, body: error.message }));
    if (deserved.includes(200)) right++;
    if (response.status === 200) accepted++;
    else refused++;
    if (!deserved.includes(response.status))
      blame(`${response.status} instead of ${deserved} (${JSON.stringify(response.body)})`);
    else if (!judge.isDeclared(response))
      blame(`a response that the document does not allow (${JSON.stringify(response.body)})`);
  }
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (sent < count && issues.length < 20) await one();
    }),
  );
  await mock.close();
  return { sent, right, accepted, refused, issues, seconds: (performance.now() - started) / 1000 };
}

export async function run(args: readonly string[]): Promise<void> {
  const numberAfter = (name: string, fallback: number): number =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback;
  const amount = (value: number): string => value.toLocaleString("en-US");
  const seed = numberAfter("--seed", 1);
  const progress = showProgress(10);
  const { sent, right, accepted, refused, issues, seconds } = await fuzz(
    await loadDocument(),
    numberAfter("--count", 100_000),
    seed,
    (done) => progress.begin(`${amount(done)} bodies were sent`),
  );
  progress.clear();
  console.log(`seed ${seed}: ${amount(sent)} bodies in ${seconds.toFixed(0)} s, of which ${amount(right)} were right`);
  console.log(
    `${amount(accepted)} accepted, ${amount(refused)} refused, ${amount(issues.length)} with a wrong response`,
  );
  for (const issue of issues) console.log(`  ${issue}`);
  if (issues.length > 0) process.exitCode = 1;
}
