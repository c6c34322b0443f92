/** Facts of the document that code written by hand repeats, because it has no document at hand. */
import { createHmac } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { isFinal, type KeptJob, statusOf } from "../../scripts/mock/jobs/job.ts";
import { lifeCycle } from "../../scripts/portal/src/lib/lifeCycle.ts";
import { document } from "../support/bundle.ts";
import { webhooks } from "../vectors/index.ts";

const { webhook, uploadLifetime, jobStates } = document;
const { prefix = "", separator = "" } = webhook.signature ?? {};
const seconds = webhook.toleranceSeconds ?? 0;
const minutes = seconds / 60;
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

describe("how old a webhook may be", () => {
  const packages = "scripts/clients/packages";
  const samples = "scripts/portal/src/samples/webhook";
  const stated: Readonly<Record<string, string>> = {
    [`${packages}/go/webhooks.go`]: `tolerance = ${minutes} * time.Minute`,
    [`${packages}/java/src/main/java/app/pixelbyte/client/helpers/Webhooks.java`]: `TOLERANCE = Duration.ofMinutes(${minutes});`,
    [`${packages}/kotlin/src/main/kotlin/app/pixelbyte/kotlin/Webhooks.kt`]: `tolerance: Duration = ${minutes}.minutes,`,
    [`${packages}/php/lib/Helpers/Webhooks.php`]: `TOLERANCE = ${seconds}.0;`,
    [`${packages}/python/src/pixelbyte_client/helpers/webhooks.py`]: `tolerance: float = ${seconds},`,
    [`${packages}/ruby/lib/pixelbyte/webhooks.rb`]: `tolerance: ${seconds},`,
    [`${packages}/rust/README.md`]: `tolerance: Duration::from_secs(${seconds}),`,
    [`${samples}/Webhook.cs`]: `age < ${seconds}\n`,
    [`${samples}/Webhook.java`]: `age < ${seconds} `,
    [`${samples}/verify.go`]: `${minutes}*time.Minute`,
    [`${samples}/verify.mjs`]: `age < ${seconds} `,
    [`${samples}/verify.php`]: `age < ${seconds} `,
    [`${samples}/verify.py`]: `>= ${seconds}:`,
    [`${samples}/verify.rb`]: `age < ${seconds} `,
    [`${samples}/verify.rs`]: `< ${seconds})`,
    "scripts/client/webhooks/verify.ts": `tolerance = ${seconds},`,
  };

  it.each(Object.entries(stated))("in %s", (file, statement) => {
    expect(textOf(file)).toContain(statement);
  });

  it("in every file that verifies signatures", () => {
    const verifying = globSync([`${packages}/**/*.{go,java,kt,php,py,rb}`, `${samples}/*`], { cwd: root })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => textOf(file).includes(prefix));
    expect(Object.keys(stated)).toEqual(expect.arrayContaining(verifying));
  });

  it("in the vectors of all clients", () => {
    expect(new Set(webhooks.map(({ tolerance }) => tolerance))).toEqual(new Set([seconds]));
  });
});

it("the vectors of all clients are signed as the document says", async () => {
  for (const { name, payload, headers, secrets } of webhooks.filter(({ fault }) => fault === undefined)) {
    const given = new Headers(headers);
    const content = `${given.get("X-PixelByte-Timestamp")}${separator}${payload}`;
    const signatures = secrets.map((secret) => prefix + createHmac("sha256", secret).update(content).digest("hex"));
    expect(signatures, name).toContain(given.get("X-PixelByte-Signature")?.toLowerCase());
  }
});

it("the client says how long an upload lasts", () => {
  const lifetime = `It is deleted after ${uploadLifetime.fileSeconds / 60} minutes.`;
  expect(textOf("scripts/client/resources/uploads.ts")).toContain(lifetime);
});

describe("the states of a job", () => {
  const job: KeptJob = {
    id: "job_1",
    owner: "",
    model: "",
    cost: 0,
    createdAt: 0,
    startsAt: 10,
    endsAt: 20,
    fails: false,
    kind: "video",
    files: 1,
    origin: "",
    webhook: undefined,
    order: 0,
  };

  it.each([
    ["pending", job, 0],
    ["processing", job, 10],
    ["completed", job, 20],
    ["completed", { ...job, startsAt: 30 }, 20],
    ["failed", { ...job, fails: true }, 20],
    ["cancelled", { ...job, cancelledAt: 5 }, 5],
  ])("end as %s in the mock if the document says so", (name, one, now) => {
    expect(statusOf(one, now)).toBe(name);
    expect(isFinal(one, now)).toBe(jobStates.find((state) => state.name === name)?.isFinal);
  });

  it("are refunded in the portal's diagram if the document says so", () => {
    const drawn = lifeCycle(document).filter(({ note }) => note.includes("refunded"));
    const refunded = jobStates.filter(({ isRefunded }) => isRefunded);
    expect(drawn.map(({ name }) => name).toSorted()).toEqual(refunded.map(({ name }) => name).toSorted());
  });
});
