/** The questions of `npm run new-model`, answered through streams. */
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { askFacts, StoppedError } from "../../scripts/new-model/ask.ts";
import type { KnownFacts } from "../../scripts/new-model/facts.ts";
import { typedInput } from "../../scripts/new-model/types.ts";
import { document } from "../support/bundle.ts";

/** Answers one question after the other, and closes the terminal after the last answer. */
async function author(slug: string, answers: readonly string[], known: KnownFacts = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = answers.values();
  let shown = "";
  output.on("data", (text) => {
    shown += text;
    if (!shown.endsWith(": ")) return;
    const { value, done } = waiting.next();
    if (done) input.end();
    else input.write(`${value}\n`);
  });
  const facts = await askFacts(slug, known, (one) => void typedInput(document, one), { input, output }).catch(
    (error: unknown) => error,
  );
  return { facts, shown };
}

describe("the questions of npm run new-model", () => {
  it("default to the slug if an answer is empty", async () => {
    const answers = ["", "", "", "90", "30000", "", "", "", ""];
    expect((await author("acme/acme-video-1/text-to-video", answers)).facts).toEqual({
      name: "Acme Video 1",
      provider: "Acme",
      capability: "text-to-video",
      description: undefined,
      seconds: 90,
      baseCostMicroCents: 30_000,
      per: "second",
      required: [{ name: "prompt", values: [] }],
      price: [],
      optional: [],
    });
  });

  it("are repeated, with what was wrong, until the answer is valid", async () => {
    const answers = [
      "A",
      "B",
      "C",
      "soon",
      "90",
      "$0.03",
      "30,000",
      "job",
      "prompt",
      "tier=1,2",
      "tier=1:1,2:2*",
      "tier:string=1:1,2:2*",
      "x=a,a",
    ];
    const { facts, shown } = await author("acme/one/text-to-video", [...answers, "seed x=a,b*"]);
    expect(shown).toContain("Please enter a whole number, such as 240 or 45,000, not soon.\nUsual processing time");
    expect(shown).toContain("not $0.03.\nBase cost");
    expect(shown).toContain(
      "tier=1,2 is not a price. Write each value with its multiplier: duration=5:5,10:10\nPriced",
    );
    expect(shown).toContain(
      'Does the API take tier as a string, as in "1", or as 1? Write tier:string=... or tier:integer=...\nPriced',
    );
    expect(shown).toContain("x lists a twice.\nOther");
    expect(facts).toMatchObject({
      baseCostMicroCents: 30_000,
      price: [{ name: "tier", type: "string", values: ["1", "2"], default: "2", multipliers: [1, 2] }],
      optional: [
        { name: "seed", values: [] },
        { name: "x", values: ["a", "b"], default: "b" },
      ],
    });
  });

  it("skip known facts, and ask for the capability only if the slug does not end in one", async () => {
    const known = { name: "A", provider: "B", description: "C", seconds: 1, baseCostMicroCents: 1, per: "job" };
    const inputs = { required: [], price: [], optional: [] };
    const { facts, shown } = await author("acme/one", ["text-to-image"], { ...known, ...inputs });
    expect(shown).toBe("Capability, such as text-to-video: ");
    expect(facts).toEqual({ ...known, ...inputs, capability: "text-to-image" });
  });

  it("stop without a result if the author leaves", async () => {
    const { facts } = await author("acme/one/text-to-video", ["A"]);
    expect(facts).toEqual(new StoppedError());
  });
});
