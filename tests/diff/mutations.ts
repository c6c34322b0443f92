/** Changes of a small document, as edits of its files, and what each means to those who use the API. */
import type { Bump, Kind } from "../../scripts/diff/entry.ts";
import type { Edits } from "../document/lint/fixture.ts";

/** One entry of the report: what it is about, its verdict, and words of its text. */
export type Verdict = readonly [about: string, kind: Kind, bump: Bump, says: string];

export interface Mutation {
  readonly name: string;
  readonly edits: Edits;
  readonly verdicts: readonly Verdict[];
}

const api = "openapi.yaml";
const union = "components/schemas/SubmitJobRequest.yaml";
const duration = "components/schemas/Duration.yaml";
const codes = "components/schemas/ErrorCode.yaml";
const fastFile = "models/acme/AcmeFastTextToVideo.yaml";
const globeFile = "models/globe/Globe2ImageToVideo.yaml";

const fast = "acme/fast/text-to-video";
const globe = "globe/globe-2/image-to-video";
const both = `${fast}, ${globe}`;

/** An edit of the first model that gives one entry. */
const one = (name: string, from: string, to: string, kind: Kind, bump: Bump, says: string): Mutation => ({
  name,
  edits: { [fastFile]: [[from, to]] },
  verdicts: [[fast, kind, bump, says]],
});

const newFast = "models/acme/AcmeNewTextToVideo.yaml";

/** Of models and error codes. */
export const modelMutations: readonly Mutation[] = [
  { name: "nothing", edits: {}, verdicts: [] },
  // Values.
  one("an added value", "[plain, film]", "[plain, film, noir]", "additive", "minor", '`style` also takes "noir"'),
  one("a removed value", "[plain, film]", "[plain]", "breaking", "major", '`style` no longer takes "film"'),
  one(
    "a list of values where there was none",
    "maxLength: 100",
    "maxLength: 100\n        enum: [A dog]",
    "breaking",
    "major",
    '`prompt` takes only ["A dog"]',
  ),
  one(
    "a list of values that is gone",
    "        enum: [plain, film]\n",
    "",
    "additive",
    "minor",
    "`style` is no longer limited",
  ),
  // Defaults.
  one(
    "a changed default",
    "default: plain",
    "default: film",
    "breaking",
    "major",
    'default of `style` is "film" instead of "plain"',
  ),
  one(
    "a default that is gone",
    "        default: 0.5\n",
    "",
    "breaking",
    "major",
    "`strength` no longer has the default 0.5",
  ),
  one(
    "a default that is stated",
    "maxLength: 100",
    "maxLength: 100\n        default: A cat",
    "additive",
    "minor",
    '`prompt` states its default, "A cat"',
  ),
  {
    name: "a changed default of a priced parameter",
    edits: { [fastFile]: [["default: false", "default: true"]] },
    verdicts: [
      [fast, "breaking", "major", "default of `sound` is true instead of false"],
      [fast, "price", "minor", "costs $0.0075 instead of $0.005"],
    ],
  },
  // Limits.
  one(
    "a tighter limit",
    "maxLength: 100",
    "maxLength: 50",
    "breaking",
    "major",
    "`maxLength` of `prompt` goes from 100 to 50",
  ),
  one(
    "a wider limit",
    "maxLength: 100",
    "maxLength: 200",
    "additive",
    "minor",
    "`maxLength` of `prompt` goes from 100 to 200",
  ),
  one(
    "a new limit",
    "maximum: 1",
    "maximum: 1\n        minimum: 0",
    "breaking",
    "major",
    "`strength` has a limit now: `minimum` 0",
  ),
  one(
    "a limit that is gone",
    "        maximum: 1\n",
    "",
    "additive",
    "minor",
    "`strength` no longer has the limit `maximum` 1",
  ),
  // What may and must be sent.
  one(
    "a required flag",
    "required: [prompt]",
    "required: [prompt, style]",
    "breaking",
    "major",
    "`style` is required now",
  ),
  one(
    "a flag that is gone",
    "    required: [prompt]\n",
    "    required: []\n",
    "additive",
    "minor",
    "`prompt` is optional now",
  ),
  one(
    "an added parameter",
    "      style:",
    "      seed:\n        type: string\n        description: A seed.\n      style:",
    "additive",
    "minor",
    "`seed` is new.",
  ),
  {
    name: "an added parameter that is required",
    edits: {
      [fastFile]: [
        ["required: [prompt]", "required: [prompt, seed]"],
        ["      style:", "      seed:\n        type: string\n        description: A seed.\n      style:"],
      ],
    },
    verdicts: [[fast, "breaking", "major", "`seed` is new, and required"]],
  },
  one(
    "a removed parameter",
    "      strength:\n        type: number\n        format: double\n        maximum: 1\n        default: 0.5\n        description: How much of the style there is.\n",
    "",
    "breaking",
    "major",
    "`strength` is gone",
  ),
  one(
    "another type",
    "type: number",
    "type: string",
    "breaking",
    "major",
    '`type` of `strength` goes from "number" to "string"',
  ),
  one(
    "a pattern",
    "maxLength: 100",
    "maxLength: 100\n        pattern: ^A",
    "breaking",
    "major",
    "`prompt` is narrowed by `pattern`",
  ),
  one(
    "a deprecated parameter",
    "default: 0.5",
    "default: 0.5\n        deprecated: true",
    "additive",
    "minor",
    "`strength` is deprecated",
  ),
  // Prices.
  {
    name: "another base cost",
    edits: { [fastFile]: [["baseCostMicroCents: 1000", "baseCostMicroCents: 2000"]] },
    verdicts: [
      [fast, "price", "minor", "base cost is $0.002 per second instead of $0.001"],
      [fast, "price", "minor", "costs $0.01 instead of $0.005"],
    ],
  },
  one(
    "another multiplier",
    "multipliers: value",
    'multipliers: { "5": 5, "10": 12 }',
    "price",
    "minor",
    '`duration` "10" multiplies the cost by 12 instead of 10',
  ),
  one("another unit of the price", "per: second", "per: job", "price", "minor", "base cost is $0.001 per job"),
  one(
    "a parameter that no longer costs",
    '    - parameter: sound\n      multipliers: { "false": 1, "true": 1.5 }\n',
    "",
    "price",
    "minor",
    "`sound` no longer changes the cost",
  ),
  one(
    "a parameter that costs now",
    '"true": 1.5 }\n',
    '"true": 1.5 }\n    - parameter: style\n      multipliers: { plain: 1, film: 2 }\n',
    "price",
    "minor",
    "`style` changes the cost now",
  ),
  {
    name: "another file that the price is measured on",
    edits: { [globeFile]: [["derivedFrom: image_url", "derivedFrom: expand"]] },
    verdicts: [[globe, "price", "minor", "price for `width` is measured on something else"]],
  },
  {
    name: "a list that takes any items",
    edits: { [globeFile]: [["        items:\n          type: string\n", ""]] },
    verdicts: [[globe, "additive", "minor", "`styles` takes any items now"]],
  },
  // What is said about a model.
  one(
    "a new assumption",
    "default: 0.5",
    "default: 0.5\n        x-assumption: Not documented, so it is the middle.",
    "docs",
    "minor",
    "`strength` rests on an assumption now",
  ),
  {
    name: "another assumption",
    edits: {
      [globeFile]: [["Known from a sibling model only, so it may differ.", "Known from the page of another model."]],
    },
    verdicts: [[globe, "docs", "minor", "`image_url` rests on another assumption"]],
  },
  {
    name: "an assumption that was confirmed",
    edits: { [globeFile]: [["        x-assumption: What counts when it is left out is not documented.\n", ""]] },
    verdicts: [[globe, "docs", "minor", "`expand` is no longer an assumption"]],
  },
  one(
    "an assumption about the model",
    "x-display-name",
    "x-assumption: The price is that of a sibling.\nx-display-name",
    "docs",
    "minor",
    "The model rests on an assumption now",
  ),
  one(
    "another description",
    "Video from text.",
    "A video from a text.",
    "docs",
    "patch",
    "description is worded differently",
  ),
  one(
    "another description of a parameter",
    "What to show.",
    "What the video shows.",
    "docs",
    "patch",
    "`description` of `prompt` is worded differently",
  ),
  {
    name: "another description of the input",
    edits: { [globeFile]: [["description: The input.", "description: What goes in."]] },
    verdicts: [[globe, "docs", "patch", "`description` of `input` is worded differently"]],
  },
  one("another example", "prompt: A dog", "prompt: A cat", "docs", "patch", "example is worded differently"),
  one(
    "another processing time",
    "x-processing-seconds: 60",
    "x-processing-seconds: 90",
    "docs",
    "patch",
    "usual time in seconds is 90 instead of 60",
  ),
  one(
    "another name for people",
    "x-display-name: Fast",
    "x-display-name: Faster",
    "docs",
    "patch",
    "name for people is Faster",
  ),
  // Whole models, and what they share.
  one(
    "a deprecated model",
    "description: Video from text.",
    `description: Video from text.\ndeprecated: true\nx-deprecation: { since: "2026-01-01", successor: ${globe} }`,
    "additive",
    "minor",
    `deprecated since 2026-01-01; ${globe} is its successor`,
  ),
  {
    name: "another end of a deprecated model",
    edits: { [globeFile]: [['sunset: "2026-12-31"', 'sunset: "2026-11-30"']] },
    verdicts: [[globe, "additive", "minor", "stops working on 2026-11-30"]],
  },
  {
    name: "an added model",
    edits: {
      [newFast]:
        "type: object\ndescription: New.\nx-display-name: New\nx-provider: Acme\nx-capability: text-to-video\nx-processing-seconds: 9\nx-pricing: { baseCostMicroCents: 9, per: job, factors: [] }\nrequired: [model, input]\nadditionalProperties: false\nproperties:\n  model: { type: string, const: acme/new/text-to-video }\n  input: { $ref: '#/$defs/AcmeNewTextToVideoInput' }\nexamples: [{ model: acme/new/text-to-video, input: {} }]\n$defs:\n  AcmeNewTextToVideoInput: { type: object, description: None., properties: {} }\n",
      [union]: [
        ["discriminator:", `  - $ref: ../../${newFast}\ndiscriminator:`],
        ["    globe/globe-2", `    acme/new/text-to-video: ../../${newFast}\n    globe/globe-2`],
      ],
    },
    verdicts: [
      ["acme/new/text-to-video", "additive", "minor", "The model is new."],
      ["acme/new/text-to-video", "price", "minor", "costs $0.000009"],
    ],
  },
  {
    name: "a removed model",
    edits: {
      [union]: [
        [`  - $ref: ../../${fastFile}\n`, ""],
        [`    ${fast}: ../../${fastFile}\n`, ""],
      ],
    },
    verdicts: [[fast, "breaking", "major", "The model is gone."]],
  },
  {
    name: "a value of a schema that models share",
    edits: { [duration]: [['["5", "10"]', '["5", "10", "15"]']] },
    verdicts: [
      [fast, "additive", "minor", '`duration` also takes "15"'],
      [fast, "price", "minor", '`duration` "15" multiplies the cost by 15.'],
    ],
  },
  {
    name: "what every request has",
    edits: { "components/schemas/WebhookUrl.yaml": [["format: uri", "format: uri\nmaxLength: 99"]] },
    verdicts: [[both, "breaking", "major", "`webhookUrl` has a limit now: `maxLength` 99"]],
  },
  // Error codes.
  {
    name: "another status of an error code",
    edits: { [codes]: [["status: 401", "status: 403"]] },
    verdicts: [["Error codes", "breaking", "major", "UNAUTHORIZED has the status 403 instead of 401"]],
  },
  {
    name: "other calls that may be sent again",
    edits: { [codes]: [["    retry: always\n    when: Something", "    retry: reads\n    when: Something"]] },
    verdicts: [["Error codes", "breaking", "major", 'after INTERNAL_ERROR is "reads" instead of "always"']],
  },
  {
    name: "a new error code",
    edits: {
      [codes]: [
        ["  - INTERNAL_ERROR\n", "  - INTERNAL_ERROR\n  - USER_BANNED\n"],
        [
          "  INTERNAL_ERROR:\n",
          "  USER_BANNED: { status: 403, retry: never, when: Banned., remedy: Ask. }\n  INTERNAL_ERROR:\n",
        ],
      ],
    },
    verdicts: [["Error codes", "additive", "minor", "USER_BANNED is new, with status 403"]],
  },
  {
    name: "an error code that is gone",
    edits: {
      [codes]: [
        ["  - INTERNAL_ERROR\n", ""],
        [
          "  INTERNAL_ERROR:\n    status: 500\n    retry: always\n    when: Something failed.\n    remedy: Try again.\n",
          "",
        ],
      ],
    },
    verdicts: [["Error codes", "breaking", "major", "INTERNAL_ERROR is gone"]],
  },
  {
    name: "another remedy of an error",
    edits: { [codes]: [["remedy: Wait.", "remedy: Wait a while."]] },
    verdicts: [["Error codes", "docs", "patch", "What to do about CONCURRENT_JOBS_EXCEEDED"]],
  },
  {
    name: "an error that an operation no longer answers",
    edits: {
      "components/responses/TooManyRequests.yaml": [
        [
          "TooManyRequests:\n        $ref: ../examples/TooManyRequests.yaml",
          "InvalidRequest:\n        $ref: ../examples/InvalidRequest.yaml",
        ],
      ],
    },
    verdicts: [
      ["POST /v1/jobs/submit", "additive", "minor", "no longer answers CONCURRENT_JOBS_EXCEEDED"],
      ["GET /v1/jobs/{jobId}", "additive", "minor", "no longer answers CONCURRENT_JOBS_EXCEEDED"],
    ],
  },
];

const job = "components/schemas/Job.yaml";
const wait = "components/parameters/Wait.yaml";

/** Of everything else. They are made together, so each is at a place of its own. */
export const otherMutations: readonly Mutation[] = [
  {
    name: "another default of a query parameter",
    edits: { [wait]: [["  default: 10\n", "  default: 20\n"]] },
    verdicts: [["Component Wait", "breaking", "major", "`default` goes from 10 to 20"]],
  },
  {
    name: "a tighter limit of a query parameter",
    edits: { [wait]: [["maximum: 60", "maximum: 30"]] },
    verdicts: [["Component Wait", "breaking", "major", "from '<= 60' to '<= 30'"]],
  },
  {
    name: "a wider limit of a query parameter",
    edits: { [wait]: [["minimum: 1", "minimum: 0"]] },
    verdicts: [["Component Wait", "additive", "minor", "`minimum` goes from 1 to 0"]],
  },
  {
    name: "another header of a webhook",
    edits: { [api]: [["name: X-Signature", "name: X-Proof"]] },
    verdicts: [["Webhook jobFinished", "breaking", "major", 'from "X-Signature" to "X-Proof"']],
  },
  {
    name: "another summary",
    edits: { [api]: [["summary: Get a job", "summary: Get one job"]] },
    verdicts: [["GET /v1/jobs/{jobId}", "docs", "patch", "Get one job"]],
  },
  {
    name: "a value that an answer may have",
    edits: { [job]: [["[waiting, done]", "[waiting, done, lost]"]] },
    verdicts: [["Component Job", "breaking", "major", "lost"]],
  },
  {
    name: "a field of an answer that is gone",
    edits: {
      [job]: [
        ["  progress:\n    type: number\n    format: double\n    description: How much is done, in percent.\n", ""],
        ["[jobId, progress, error]", "[jobId, error]"],
      ],
    },
    verdicts: [
      ["Component Job", "breaking", "major", "progress"],
      ["Component Job", "breaking", "major", "required"],
    ],
  },
  {
    name: "a field that an answer has more",
    edits: { [job]: [["  state:\n", "  size:\n    type: string\n    description: How big it is.\n  state:\n"]] },
    verdicts: [["Component Job", "additive", "minor", "size"]],
  },
  {
    name: "a lower limit of a size",
    edits: { [job]: [["{ image: 1000 }", "{ image: 500 }"]] },
    verdicts: [["Component Job", "breaking", "major", "goes from 1000 to 500"]],
  },
  {
    name: "an assumption about an answer",
    edits: {
      [job]: [
        [
          "    description: A small picture.\n",
          "    description: A small picture.\n    x-assumption: Its size is not documented at all.\n",
        ],
      ],
    },
    verdicts: [["Component Job", "docs", "minor", "Its size is not documented at all."]],
  },
  {
    name: "another address of the API",
    edits: { [api]: [["url: https://api.example.org", "url: https://api2.example.org"]] },
    verdicts: [["The API as a whole", "breaking", "major", "became `https://api2.example.org`"]],
  },
  {
    name: "an added operation",
    edits: {
      [api]: [
        [
          "webhooks:\n",
          "  /v1/me:\n    get:\n      operationId: getMe\n      tags: [Jobs]\n      summary: Get me\n      description: Me.\n      responses:\n        '200':\n          description: Me.\nwebhooks:\n",
        ],
      ],
    },
    verdicts: [["/v1/me", "additive", "minor", "is new"]],
  },
  {
    name: "a renamed operation",
    edits: { [api]: [["operationId: submitJob", "operationId: sendJob"]] },
    verdicts: [["POST /v1/jobs/submit", "breaking", "major", "sendJob"]],
  },
];
