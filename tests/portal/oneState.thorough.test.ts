import { expect, test } from "vitest";
import { document } from "../support/bundle.ts";
import { aThird } from "../support/sample.ts";
import { mapSome, ofEachShape } from "../support/samples.ts";
import { randomFields, seeded } from "./randomInputs.ts";
import { findRunners, matchingSamples, requestIn, type Samples, submittedBy } from "./sampleTexts.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";

const portal = usePortal(() => openBuiltSite(document));
const models = ofEachShape(document);
const inputs = aThird(Array.from({ length: 200 }, (_, index) => ({ index, model: models[index % models.length] })));

test(`${inputs.length} forms of 200 that are filled in at random are what every sample of their page says, and a quarter of these sends`, {
  timeout: 1_800_000,
}, async () => {
  const random = seeded(2026);
  const filled = inputs.flatMap(({ model, index }) =>
    model === undefined ? [] : [{ model, index, fields: randomFields(model, random) }],
  );
  const toRun: (readonly [Samples, unknown])[] = [];
  await mapSome(filled, 2, ({ model, index, fields }) =>
    portal.open(`models/${model.slug}/#${fields}`, async (page) => {
      const samples = await matchingSamples(page, document, model);
      if (index % 4 === 0) toRun.push([samples, await requestIn(page)]);
    }),
  );
  expect(toRun.length).toBe(inputs.filter(({ index }) => index % 4 === 0).length);
  const { interpreted, withCompiled } = findRunners();
  let count = 0;
  await mapSome(toRun, 2, async ([samples, request]) => {
    // Compiling takes longer than all else here.
    const how = count++ % 10 === 0 ? withCompiled : interpreted;
    expect(await submittedBy(samples, how)).toEqual(how.map(() => request));
  });
});
