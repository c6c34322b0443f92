import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../language.ts";
import { keepOnly } from "../tools/keepOnly.ts";
import {
  getByHand,
  openapiGenerator,
  openapiGeneratorTools,
  runByHand,
  runOpenapiGenerator,
  tagsOf,
} from "../tools/openapiGenerator.ts";

/** Emitted only: nothing on the machines that we have compiles it. */
export const csharp: Language = {
  name: "csharp",
  title: "C#",
  generator: `OpenAPI Generator ${openapiGenerator.version}, csharp`,
  view: "plain",
  proven: false,
  tools: openapiGeneratorTools,
  byHand: [...getByHand, `${runByHand} -g csharp -i plain.json -o client`],
  byHandNotes: ["What comes out may not compile: expect to correct something."],

  async generate({ document: { operations, version }, api, out }) {
    const properties = { packageName: "PixelByte.Client", packageVersion: version };
    await runOpenapiGenerator({ generator: "csharp", api, out, properties, tags: tagsOf(operations) });
    await keepOnly(out, ["src/PixelByte.Client"]);
    await rm(join(out, "src/PixelByte.Client/README.md"));
  },

  pack: async () => {},
};
