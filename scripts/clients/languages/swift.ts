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
export const swift: Language = {
  name: "swift",
  title: "Swift",
  generator: `OpenAPI Generator ${openapiGenerator.version}, swift6`,
  view: "plain",
  proven: false,
  tools: openapiGeneratorTools,
  byHand: [...getByHand, `${runByHand} -g swift6 -i plain.json -o client`],
  byHandNotes: ["What comes out may not compile: expect to correct something."],

  async generate({ document: { operations }, api, out }) {
    const properties = { projectName: "PixelByteClient" };
    await runOpenapiGenerator({ generator: "swift6", api, out, properties, tags: tagsOf(operations) });
    await keepOnly(out, ["Sources", "Package.swift"]);
  },

  pack: async () => {},
};
