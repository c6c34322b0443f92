/**
 * Which folder may import from which. Data flows one way:
 *
 *   openapi -> scripts/document -> scripts/<product> -> scripts/targets -> generated
 *
 * Products meet in scripts/document, and in another product's index.ts.
 */

/**
 * The folders of scripts/. Each imports only from those before it, so no circle of folders can arise. A new folder goes
 * after the last one that it uses.
 */
export const order = [
  ...["document", "program"],
  ...["client", "ai-sdk", "mock", "contract", "cli"],
  ...["lint", "diff", "drift", "new-model", "clients", "release"],
  ...["portal", "interop", "mutate"],
  ...["targets", "build", "impact", "drill", "bench"],
];
/** What every folder of scripts/ may use. */
const groundFloor = "^scripts/(document|program)/";
/** Programs that put the products together. */
const above = "^scripts/(targets|build|bench|impact|drill)/|^scripts/[^/]+\\.ts$";
/** What else a folder shows to others: by folder, each with who may use it. */
const shown = [
  // The languages of the clients are also those of the samples, and the guide shows how they test.
  // The pages run the mock, and show what users of the AI SDK read.
  {
    from: "^scripts/portal/",
    to: "^scripts/(clients/(reservedWords\\.ts$|scenario/)|mock/browser\\.ts$|ai-sdk/package/README\\.md$)",
  },
  // The command line has the mock in its own process, and takes files from disk as a user of the client does.
  { from: "^scripts/cli/", to: "^scripts/(mock/browser|client/node/index)\\.ts$" },
  // The kit knows what the mock does when it tests one.
  { from: "^scripts/contract/", to: "^scripts/mock/(settings|uploads|webhooks/destinations)\\.ts$" },
  // Foreign tools are obtained like the generators of the clients, and given what the portal publishes.
  { from: "^scripts/interop/", to: "^scripts/(clients/(tools/|language\\.ts$)|portal/views\\.ts$)" },
  // So is Stryker.
  { from: "^scripts/mutate/", to: "^scripts/interop/obtain/npm\\.ts$" },
  // Which version a change requires.
  { from: "^scripts/release/", to: "^scripts/diff/version\\.ts$" },
  { from: "^scripts/clients/", to: "^scripts/diff/version\\.ts$" },
];
/** Tools are compared by what they find in the mutants of the contract kit. */
const comparison = "^scripts/bench/contract(\\.ts$|/)";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two modules that need each other are one module, or need a third one below both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...order.map((folder, place) => ({
      name: "folders-import-from-those-before-them",
      comment: "Move what both need to a folder before both, or, if that makes no circle, change `order` in this file.",
      severity: /** @type {const} */ ("error"),
      from: { path: `^scripts/${folder}/` },
      to: { path: [...order.slice(place + 1).map((later) => `^scripts/${later}/`), "^scripts/[^/]+\\.ts$"] },
    })),
    {
      name: "generated-imports-nothing-of-ours",
      comment: "What is generated is data and types. What it would import belongs into the target that writes it.",
      severity: "error",
      from: { path: "^generated/" },
      to: { path: "^(scripts|tests|openapi)/" },
    },
    {
      name: "scripts-import-no-tests",
      comment: "A helper that both need belongs into scripts/program or scripts/document.",
      severity: "error",
      from: { path: "^scripts/", pathNot: comparison },
      to: { path: "^tests/" },
    },
    {
      name: "document-is-the-ground-floor",
      comment: "scripts/document and scripts/program import from no other folder of ours.",
      severity: "error",
      from: { path: "^scripts/(document|program)/" },
      to: { path: "^(generated|tests|scripts)/", pathNot: groundFloor },
    },
    {
      name: "products-meet-at-their-entries",
      comment: "Move what both need to scripts/document, or import the other product's index.ts.",
      severity: "error",
      from: { path: "^scripts/([^/]+)/", pathNot: [above, ...shown.map(({ from }) => from)] },
      to: { path: "^scripts/", pathNot: ["^scripts/$1/", groundFloor, "^scripts/[^/]+/(index\\.ts|README\\.md)$"] },
    },
    ...shown.map(({ from, to }) => ({
      name: "products-meet-at-their-entries",
      severity: /** @type {const} */ ("error"),
      from: { path: from },
      to: {
        path: "^scripts/",
        pathNot: [from, groundFloor, "^scripts/[^/]+/(index\\.ts|README\\.md)$", to],
      },
    })),
    {
      name: "packages-are-declared",
      comment: "A package that is imported stands in package.json.",
      severity: "error",
      from: { pathNot: "^scripts/portal/src/samples/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"], pathNot: "^(astro|virtual):" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
