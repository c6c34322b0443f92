/** One failing fixture for each thing that the rules find: an edit of the passing one, and the problem it gives. */
import type { Edits } from "./fixture.ts";

export interface Case {
  readonly name: string;
  readonly edits: Edits;
  /** File and line of the problem. Nothing else is found. */
  readonly at: string;
  /** Words of the message: what is wrong and how to correct it. */
  readonly says: readonly string[];
}

const api = "openapi.yaml";
const union = "components/schemas/SubmitJobRequest.yaml";
const fast = "models/acme/AcmeFastTextToVideo.yaml";
const globe = "models/globe/Globe2ImageToVideo.yaml";
const codes = "components/schemas/ErrorCode.yaml";
const job = "components/schemas/Job.yaml";

const fastRef = "../../models/acme/AcmeFastTextToVideo.yaml";

/** The factor of the passing fixture that is measured on a file. */
const derivedFactor =
  '  factors:\n    - parameter: width\n      derivedFrom: image_url\n      assumed: "100"\n      multipliers: { "100": 1, "200": 2 }\n';

const globeRef = "../../models/globe/Globe2ImageToVideo.yaml";
const globeLine = `    globe/globe-2/image-to-video: ${globeRef}\n`;

export const cases: Readonly<Record<string, readonly Case[]>> = {
  "pixelbyte/models-registered": [
    {
      name: "a file that is not registered",
      edits: { "models/acme/AcmeSlowTextToVideo.yaml": "type: object\n" },
      at: `${union}: oneOf:`,
      says: ["models/acme/AcmeSlowTextToVideo.yaml is not registered", "`oneOf` and `discriminator.mapping`"],
    },
    {
      name: "a variant without an entry in the mapping",
      edits: { [union]: [[globeLine, ""]] },
      at: `${union}: - $ref: ../../models/globe/Globe2ImageToVideo.yaml`,
      says: ["globe/globe-2/image-to-video is not in the mapping", "Add a line"],
    },
    {
      name: "an entry of the mapping without a variant",
      edits: { [union]: [[`  - $ref: ${fastRef}\n`, ""]] },
      at: `${union}: acme/fast/text-to-video: ${fastRef}`,
      says: [`Add \`- $ref: ${fastRef}\` under \`oneOf\``],
    },
    {
      name: "variants that are not sorted",
      edits: {
        [union]: [
          [`  - $ref: ${fastRef}\n`, ""],
          ["discriminator:", `  - $ref: ${fastRef}\ndiscriminator:`],
        ],
      },
      at: `${union}: - $ref: ${fastRef}`,
      says: [`${fastRef} is out of order`, "npm run format"],
    },
    {
      name: "an entry of the mapping that is not sorted",
      edits: {
        [union]: [
          [`    acme/fast/text-to-video: ${fastRef}\n`, ""],
          [globeLine, `${globeLine}    acme/fast/text-to-video: ${fastRef}\n`],
        ],
      },
      at: `${union}: acme/fast/text-to-video: ${fastRef}`,
      says: ["acme/fast/text-to-video is out of order", "npm run format"],
    },
    {
      name: "a document without the union",
      edits: {
        [api]: [["components/schemas/SubmitJobRequest.yaml", "models/acme/AcmeFastTextToVideo.yaml"]],
        [union]: null,
        [globe]: null,
      },
      at: `${api}: paths:`,
      says: ["No operation uses SubmitJobRequest"],
    },
    {
      name: "a slug that differs between the mapping and the file",
      edits: {
        [union]: [["    acme/fast/text-to-video:", "    acme/fasst/text-to-video:"]],
        [globe]: [["successor: acme/fast/text-to-video", "successor: acme/fasst/text-to-video"]],
      },
      at: `${union}: acme/fasst/text-to-video: ${fastRef}`,
      says: [
        "AcmeFastTextToVideo.yaml is acme/fasst/text-to-video, but the file says acme/fast/text-to-video",
        "Did you mean acme/fast/text-to-video?",
      ],
    },
    {
      name: "a file in the wrong place for its slug",
      edits: {
        [union]: [["acme/fast/text-to-video:", "acme/faster/text-to-video:"]],
        [fast]: [
          ["const: acme/fast/text-to-video", "const: acme/faster/text-to-video"],
          ["- model: acme/fast/text-to-video", "- model: acme/faster/text-to-video"],
        ],
        [globe]: [["successor: acme/fast/text-to-video", "successor: acme/faster/text-to-video"]],
      },
      at: `${union}: acme/faster/text-to-video: ${fastRef}`,
      says: ["is in models/acme/AcmeFastTextToVideo.yaml", "Move it to models/acme/AcmeFasterTextToVideo.yaml"],
    },
    {
      name: "two slugs that differ in case and punctuation only",
      edits: { [union]: [[globeLine, `${globeLine}    globe/globe-2/image.To-video: ${globeRef}\n`]] },
      at: `${union}: globe/globe-2/image.To-video: ${globeRef}`,
      says: ["globe/globe-2/image.To-video and globe/globe-2/image-to-video are both called", "Rename one"],
    },
    {
      name: "a variant that is listed twice",
      edits: { [union]: [["discriminator:", `  - $ref: ./${fastRef}\ndiscriminator:`]] },
      at: `${union}: - $ref: ./${fastRef}`,
      says: ["listed twice", "Remove one of the lines"],
    },
  ],
  "pixelbyte/former-models": [
    {
      name: "a former model that is still registered",
      edits: {
        [union]: [
          ["description:", "x-former-models:\n  acme/fast/text-to-video: globe/globe-2/image-to-video\ndescription:"],
        ],
      },
      at: `${union}: acme/fast/text-to-video: globe/globe-2/image-to-video`,
      says: ["acme/fast/text-to-video is still a registered model", "Remove it from `x-former-models`"],
    },
    {
      name: "a successor that is not registered",
      edits: {
        [union]: [
          ["description:", "x-former-models:\n  acme/old/text-to-video: acme/fasst/text-to-video\ndescription:"],
        ],
      },
      at: `${union}: acme/old/text-to-video: acme/fasst/text-to-video`,
      says: [
        "The successor acme/fasst/text-to-video is not a registered model",
        "Did you mean acme/fast/text-to-video?",
      ],
    },
  ],
  "pixelbyte/output-stated": [
    {
      name: "a length that a parameter decides",
      edits: { [fast]: [["x-pricing:", "x-output: { seconds: 5 }\nx-pricing:"]] },
      at: `${fast}: x-output: { seconds: 5 }`,
      says: ["This depends on `duration`", "Remove `seconds`"],
    },
  ],
  "pixelbyte/bare-union": [
    {
      name: "a discriminator other than model",
      edits: { [union]: [["propertyName: model", "propertyName: input"]] },
      at: `${union}: discriminator:`,
      says: ["propertyName: model"],
    },
    {
      name: "anyOf in the union",
      edits: { [union]: [["discriminator:", "anyOf:\n  - $ref: Duration.yaml\ndiscriminator:"]] },
      at: `${union}: anyOf:`,
      says: ["`anyOf` around models breaks generated clients"],
    },
    {
      name: "allOf around the union",
      edits: {
        "components/schemas/Wrapped.yaml": "description: Wrapped.\nallOf:\n  - $ref: SubmitJobRequest.yaml\n",
        [api]: [["components/schemas/SubmitJobRequest.yaml", "components/schemas/Wrapped.yaml"]],
      },
      at: "components/schemas/Wrapped.yaml: allOf:",
      says: ["refer to SubmitJobRequest directly"],
    },
  ],
  "no-illogical-composition-keywords": [
    {
      name: "a variant that is written in the union",
      edits: { [union]: [["discriminator:", "  - type: object\ndiscriminator:"]] },
      at: `${union}: - type: object`,
      says: ["Use a `$ref` to a named schema"],
    },
  ],
  "pixelbyte/variants-closed": [
    {
      name: "an open request",
      edits: { [fast]: [["\nadditionalProperties: false", "\nadditionalProperties: true"]] },
      at: `${fast}: additionalProperties: true`,
      says: ["A request has to be closed", "`additionalProperties: false`"],
    },
    {
      name: "an input that does not say that it is closed",
      edits: { [fast]: [["    additionalProperties: false\n", ""]] },
      at: `${fast}: AcmeFastTextToVideoInput:`,
      says: ["An input has to be closed", "`additionalProperties: false`"],
    },
    {
      name: "a request without a type",
      edits: { [globe]: [["type: object\ndescription: Video from an image.", "description: Video from an image."]] },
      at: `${globe}: description: Video from an image.`,
      says: ["Write `type: object`"],
    },
    {
      name: "an input with allOf",
      edits: { [globe]: [["description: The input.", "description: The input.\n    allOf: [{ minProperties: 1 }]"]] },
      at: `${globe}: allOf: [{ minProperties: 1 }]`,
      says: ["An input cannot use `allOf`", "Write the properties out"],
    },
    {
      name: "a request that lacks a member",
      edits: { [fast]: [["  webhookUrl:\n    $ref: ../../components/schemas/WebhookUrl.yaml\n", ""]] },
      at: `${fast}: properties:`,
      says: ["has no `webhookUrl`", '"model", "version", "input", "webhookUrl"'],
    },
    {
      name: "a request with a member of its own",
      edits: { [fast]: [["  webhookUrl:", "  seed:\n    type: string\n    description: A seed.\n  webhookUrl:"]] },
      at: `${fast}: seed:`,
      says: ["`seed` is not a member of a request", "Move it into the input"],
    },
    {
      name: "a required version",
      edits: {
        [fast]: [
          ["required: [model, input]", "required: [model, version, input]"],
          ["- model: acme/fast/text-to-video", "- model: acme/fast/text-to-video\n    version: v1"],
        ],
      },
      at: `${fast}: required: [model, version, input]`,
      says: ["Write `required: [model, input]`"],
    },
    {
      name: "an enum instead of a const for the slug",
      edits: { [fast]: [["const: acme/fast/text-to-video", "enum: [acme/fast/text-to-video]"]] },
      at: `${fast}: model:`,
      says: ["Write `type: string` and `const: <slug>`"],
    },
    {
      name: "a version that is not the shared component",
      edits: {
        [fast]: [["    $ref: ../../components/schemas/ModelVersion.yaml", "    type: string\n    description: One."]],
      },
      at: `${fast}: version:`,
      says: ["Refer to the shared ModelVersion"],
    },
    {
      name: "a webhook address that refers to another component",
      edits: { [fast]: [["schemas/WebhookUrl.yaml", "schemas/ModelVersion.yaml"]] },
      at: `${fast}: webhookUrl:`,
      says: ["Refer to the shared WebhookUrl"],
    },
    {
      name: "an input that is written in place",
      edits: {
        [globe]: [
          [derivedFactor, "  factors: []\n"],
          ['$ref: "#/$defs/Globe2ImageToVideoInput"', "type: object\n    description: The input."],
          [
            '$defs:\n  Globe2ImageToVideoInput:\n    type: object\n    description: The input.\n    required: [image_url, references]\n    additionalProperties: false\n    properties:\n      image_url:\n        type: string\n        format: uri\n        pattern: ^https?://\n        description: The first picture.\n        x-assumption: Known from a sibling model only, so it may differ.\n      references:\n        type: array\n        minItems: 1\n        items: { type: string, format: uri, pattern: "^https?://" }\n        description: Other pictures.\n      styles:\n        type: array\n        items:\n          type: string\n        description: What it may look like.\n        x-assumption: How many there may be is not documented.\n      expand:\n        type: boolean\n        description: Whether the picture may be widened.\n        x-assumption: What counts when it is left out is not documented.\n',
            "",
          ],
        ],
      },
      at: `${globe}: input:`,
      says: ["$defs/Globe2ImageToVideoInput"],
    },
    {
      name: "an input under another name",
      edits: {
        [globe]: [
          ['$ref: "#/$defs/Globe2ImageToVideoInput"', '$ref: "#/$defs/GlobeInput"'],
          ["  Globe2ImageToVideoInput:\n    type", "  GlobeInput:\n    type"],
        ],
      },
      at: `${globe}: input:`,
      says: ["$defs/Globe2ImageToVideoInput"],
    },
    {
      name: "a second definition in a model file",
      edits: {
        [globe]: [
          ["$defs:", "$defs:\n  Image:\n    type: string"],
          ["        type: string\n        format: uri\n", '        $ref: "#/$defs/Image"\n'],
        ],
      },
      at: `${globe}: Image:`,
      says: ["Move Image to openapi/components/schemas"],
    },
  ],
  "pixelbyte/model-complete": [
    {
      name: "a model without a price",
      edits: {
        [globe]: [[`x-pricing:\n  baseCostMicroCents: 4000\n  per: job\n${derivedFactor}`, ""]],
      },
      at: `${globe}: type: object`,
      says: ["The model has no `x-pricing`"],
    },
    {
      name: "a model without an example",
      edits: {
        [globe]: [
          [
            "examples:\n  - model: globe/globe-2/image-to-video\n    input:\n      image_url: https://example.org/dog.jpg\n      references: [https://example.org/cat.jpg]\n",
            "",
          ],
        ],
      },
      at: `${globe}: type: object`,
      says: ["The model has no `examples`"],
    },
    {
      name: "an empty list of examples",
      edits: {
        [globe]: [
          [
            "examples:\n  - model: globe/globe-2/image-to-video\n    input:\n      image_url: https://example.org/dog.jpg\n      references: [https://example.org/cat.jpg]\n",
            "examples: []\n",
          ],
        ],
      },
      at: `${globe}: type: object`,
      says: ["The model has no `examples`"],
    },
    {
      name: "a model without a processing time",
      edits: { [globe]: [["x-processing-seconds: 60\n", ""]] },
      at: `${globe}: type: object`,
      says: ["The model has no `x-processing-seconds`"],
    },
  ],
  "no-invalid-schema-examples": [
    {
      name: "an example with a value that the model does not take",
      edits: { [fast]: [["      prompt: A dog\n", '      prompt: A dog\n      duration: "7"\n']] },
      at: `${fast}: duration: "7"`,
      says: ["`duration` property must be equal to one of the allowed values", '"5", "10"'],
    },
    {
      name: "an example with a parameter that the model does not have",
      edits: { [fast]: [["      prompt: A dog\n", "      prompt: A dog\n      seed: 1\n"]] },
      at: `${fast}: seed: 1`,
      says: ["`seed`"],
    },
    {
      name: "an example without a required input",
      edits: { [fast]: [["      prompt: A dog\n", "      sound: true\n"]] },
      at: `${fast}: sound: true`,
      says: ["must have required property 'prompt'"],
    },
    {
      name: "an example of another model",
      edits: { [fast]: [["- model: acme/fast/text-to-video", "- model: acme/slow/text-to-video"]] },
      at: `${fast}: - model: acme/slow/text-to-video`,
      says: ["`model` property must be equal to constant"],
    },
  ],
  "pixelbyte/labels-unique": [
    {
      name: "two models with one label",
      edits: {
        [globe]: [
          ["x-display-name: Globe 2", "x-display-name: Fast"],
          ["x-provider: Globe", "x-provider: Acme"],
          ["x-capability: image-to-video", "x-capability: text-to-video"],
        ],
      },
      at: `${globe}: x-display-name: Fast`,
      says: ['are both called "Fast, text to video (Acme)"', "`x-display-name`"],
    },
  ],
  "pixelbyte/media-inputs": [
    {
      name: "an address of any kind",
      edits: { [globe]: [["        pattern: ^https?://\n", ""]] },
      at: `${globe}: image_url:`,
      says: ["file:///etc/passwd", "Add `pattern"],
    },
    {
      name: "a required list that may be empty",
      edits: { [globe]: [["        minItems: 1\n", ""]] },
      at: `${globe}: references:`,
      says: ["could be empty", "Add `minItems: 1`"],
    },
  ],
  "pixelbyte/uri-references": [
    {
      name: "a file name with braces",
      edits: {
        [api]: [["webhooks:\n", "webhooks:\n  jobQueued:\n    $ref: webhooks/job_{queued}.yaml\n"]],
        "webhooks/job_{queued}.yaml": "summary: Nothing yet\n",
      },
      at: `${api}: $ref: webhooks/job_{queued}.yaml`,
      says: ["cannot contain `{`", "webhooks/job_queued.yaml"],
    },
  ],
  "pixelbyte/one-screen": [
    {
      name: "a model that is longer than a screen",
      edits: {
        [fast]: [
          ["description: Video from text.", `description: >-\n  Video\n${"  from text,\n".repeat(30)}  at last.`],
        ],
      },
      at: `${fast}: type: object`,
      says: ["has 91 lines", "at most 80", "components/schemas"],
    },
  ],
  "pixelbyte/priced-parameters": [
    {
      name: "a price of a parameter that the model does not have",
      edits: { [fast]: [["- parameter: duration", "- parameter: durations"]] },
      at: `${fast}: - parameter: durations`,
      says: ["not an input of the model", '"duration"', "Did you mean duration?"],
    },
    {
      name: "a price of a parameter without a list of values",
      edits: { [fast]: [["- parameter: sound", "- parameter: prompt"]] },
      at: `${fast}: - parameter: prompt`,
      says: ["List its values as an enum"],
    },
    {
      name: "a value of a shared component without a multiplier",
      edits: { [fast]: [["multipliers: value", 'multipliers: { "5": 5 }']] },
      at: `${fast}: multipliers: { "5": 5 }`,
      says: ['`duration` takes "10", which has no multiplier'],
    },
    {
      name: "a multiplier of a value that the parameter does not take",
      edits: { [fast]: [["multipliers: value", 'multipliers: { "5": 5, "10": 10, "15": 15 }']] },
      at: `${fast}: multipliers: { "5": 5, "10": 10, "15": 15 }`,
      says: ['"15" has a multiplier', '`duration` only takes "5", "10"'],
    },
    {
      name: "a boolean without a multiplier for false",
      edits: {
        [fast]: [
          ['{ "false": 1, "true": 1.5 }', '{ "true": 1.5 }'],
          ["default: false", "default: true"],
        ],
      },
      at: `${fast}: multipliers: { "true": 1.5 }`,
      says: ['`sound` takes "false", which has no multiplier'],
    },
    {
      name: "a table that says of each value that it is its own multiplier",
      edits: { [fast]: [["multipliers: value", 'multipliers: { "5": 5, "10": 10 }']] },
      at: `${fast}: multipliers: { "5": 5, "10": 10 }`,
      says: ["Every value of `duration` is its own multiplier", "Write `multipliers: value`"],
    },
    {
      name: "values that are no numbers as their own multipliers",
      edits: { [fast]: [['multipliers: { "false": 1, "true": 1.5 }', "multipliers: value # sound"]] },
      at: `${fast}: multipliers: value # sound`,
      says: ['`sound` takes "false", which is not a number', "Write the multiplier of each value"],
    },
    {
      name: "values that nothing lists as their own multipliers",
      edits: { [globe]: [['multipliers: { "100": 1, "200": 2 }', "multipliers: value"]] },
      at: `${globe}: multipliers: value`,
      says: ["`width` has no list of values", "Write the multiplier of each"],
    },
    {
      name: "a parameter that is priced twice",
      edits: {
        [fast]: [
          [
            "    - parameter: sound",
            '    - parameter: duration\n      multipliers: { "5": 1, "10": 2 }\n    - parameter: sound',
          ],
        ],
      },
      at: `${fast}: - parameter: duration`,
      says: ["priced twice"],
    },
    {
      name: "a factor that is derived from something that is not an input",
      edits: { [globe]: [["derivedFrom: image_url", "derivedFrom: image_uri"]] },
      at: `${globe}: derivedFrom: image_uri`,
      says: ["`width` is derived from `image_uri`, which is not an input", "Did you mean image_url?"],
    },
    {
      name: "a derived factor that is an input",
      edits: {
        [fast]: [["- parameter: sound\n", '- parameter: sound\n      derivedFrom: prompt\n      assumed: "true"\n']],
      },
      at: `${fast}: derivedFrom: prompt`,
      says: ["`sound` is an input", "Remove `derivedFrom`"],
    },
    {
      name: "an assumed value without a multiplier",
      edits: { [globe]: [['assumed: "100"', 'assumed: "150"']] },
      at: `${globe}: assumed: "150"`,
      says: ['"150" is assumed for `width`', 'Assume one of "100", "200"'],
    },
  ],
  "pixelbyte/default-cost": [
    {
      name: "a priced parameter without a default",
      edits: { [fast]: [["type: boolean\n        default: false", "type: boolean"]] },
      at: `${fast}: sound:`,
      says: ["default cost is unknown", "Add a `default`", '"false", "true"'],
    },
    {
      name: "a base cost of nothing",
      edits: { [globe]: [["baseCostMicroCents: 4000", "baseCostMicroCents: 0"]] },
      at: `${globe}: baseCostMicroCents: 0`,
      says: ["The default cost is 0 micro-cents", "positive whole number"],
    },
  ],
  "pixelbyte/defaults-stated": [
    {
      name: "an optional enum without a default",
      edits: { [fast]: [["enum: [plain, film]\n        default: plain", "enum: [plain, film]"]] },
      at: `${fast}: style:`,
      says: ["`style` is optional", 'Add its `default`, one of "plain", "film"'],
    },
    {
      name: "a default that the parameter does not take",
      edits: { [fast]: [["default: plain", "default: plane"]] },
      at: `${fast}: style:`,
      says: ['The default of `style` is "plane"', '"plain", "film"'],
    },
    {
      name: "a default out of range",
      edits: { [fast]: [["default: 0.5", "default: 1.5"]] },
      at: `${fast}: strength:`,
      says: ["The default of `strength` is 1.5", "must be <= 1"],
    },
  ],
  "pixelbyte/strings-meant": [
    {
      name: "booleans as strings",
      edits: {
        [fast]: [["enum: [plain, film]\n        default: plain", 'enum: ["true", "false"]\n        default: "true"']],
      },
      at: `${fast}: style:`,
      says: ['`style` takes "true", "false"', "booleans written as strings", "`type: boolean`", "expects a string"],
    },
    {
      name: "whole numbers as strings",
      edits: { [fast]: [["enum: [plain, film]\n        default: plain", 'enum: ["10", "20"]\n        default: "10"']] },
      at: `${fast}: style:`,
      says: ["whole numbers written as strings", "`type: integer`"],
    },
  ],
  "pixelbyte/values-named": [
    {
      name: "a length that is not allowed",
      edits: { [fast]: [["Video from text.", "Video of up to 15 seconds from text."]] },
      at: `${fast}: description: Video of up to 15 seconds from text.`,
      says: ['says "up to 15"', '`duration` takes "5", "10"', 'Write "up to 10", or leave it out'],
    },
    {
      name: "a value in backticks that a choice does not have",
      edits: { [fast]: [["How it looks.", "How it looks. `film` is grainier than `noir`."]] },
      at: `${fast}: description: How it looks. \`film\` is grainier than \`noir\`.`,
      says: ["names `noir` in backticks", 'none of the values "plain", "film"'],
    },
  ],
  "pixelbyte/deprecation": [
    {
      name: "a deprecated model without a successor",
      edits: {
        [globe]: [
          ['x-deprecation:\n  since: "2026-01-01"\n  sunset: "2026-12-31"\n  successor: acme/fast/text-to-video\n', ""],
        ],
      },
      at: `${globe}: deprecated: true`,
      says: ["Add `x-deprecation"],
    },
    {
      name: "a successor of a model that is not deprecated",
      edits: { [globe]: [["deprecated: true\n", ""]] },
      at: `${globe}: x-deprecation:`,
      says: ["Add `deprecated: true`, or remove `x-deprecation`"],
    },
    {
      name: "a successor that is not registered",
      edits: { [globe]: [["successor: acme/fast/text-to-video", "successor: acme/last/text-to-video"]] },
      at: `${globe}: successor: acme/last/text-to-video`,
      says: ["acme/last/text-to-video is not a registered model", "Did you mean acme/fast/text-to-video?"],
    },
    {
      name: "a model that succeeds itself",
      edits: { [globe]: [["successor: acme/fast/text-to-video", "successor: globe/globe-2/image-to-video"]] },
      at: `${globe}: successor: globe/globe-2/image-to-video`,
      says: ["cannot be its own successor"],
    },
    {
      name: "a model that stops working before it is deprecated",
      edits: { [globe]: [['sunset: "2026-12-31"', 'sunset: "2025-12-31"']] },
      at: `${globe}: sunset: "2025-12-31"`,
      says: ["on 2025-12-31, before its deprecation on 2026-01-01"],
    },
    {
      name: "a successor of something other than a model",
      edits: {
        [job]: [
          ["type: object", 'type: object\nx-deprecation: { since: "2026-01-01", successor: acme/fast/text-to-video }'],
        ],
      },
      at: `${job}: x-deprecation: { since: "2026-01-01", successor: acme/fast/text-to-video }`,
      says: ["Only models have `x-deprecation`"],
    },
  ],
  "pixelbyte/extensions-known": [
    {
      name: "an unknown extension",
      edits: { [job]: [["type: object", "type: object\nx-asumption: Nobody has said what a job looks like."]] },
      at: `${job}: x-asumption: Nobody has said what a job looks like.`,
      says: ["`x-asumption` is not a known extension", "Did you mean x-assumption?", "scripts/document/extensions.ts"],
    },
    {
      name: "an unknown extension beside a reference",
      edits: { [fast]: [["Duration.yaml", "Duration.yaml\n        x-note: Two lengths."]] },
      at: `${fast}: x-note: Two lengths.`,
      says: ["`x-note` is not a known extension"],
    },
    {
      name: "an extension of another tool",
      edits: { [api]: [["operationId: getJob", "operationId: getJob\n      x-codeSamples: []"]] },
      at: `${api}: x-codeSamples: []`,
      says: ["`x-codeSamples` is not a known extension"],
    },
    {
      name: "a value of the wrong type",
      edits: { [globe]: [["baseCostMicroCents: 4000", 'baseCostMicroCents: "4000"']] },
      at: `${globe}: baseCostMicroCents: "4000"`,
      says: ["`x-pricing.baseCostMicroCents` is not as expected: expected number, received string"],
    },
    {
      name: "a multiplier of the wrong type",
      edits: { [fast]: [['"true": 1.5', '"true": "1.5"']] },
      at: `${fast}: multipliers: { "false": 1, "true": "1.5" }`,
      says: ["`x-pricing.factors.1.multipliers` is not as expected: expected the number of each value, or `value`"],
    },
    {
      name: "a missing member",
      edits: { [codes]: [["    retry: always\n    when: Something failed.\n", "    when: Something failed.\n"]] },
      at: `${codes}: INTERNAL_ERROR:`,
      says: ["`x-error-codes.INTERNAL_ERROR.retry` is missing"],
    },
    {
      name: "an unknown member",
      edits: { [globe]: [["  per: job", "  per: job\n  currency: USD"]] },
      at: `${globe}: currency: USD`,
      says: ['`x-pricing` has the unknown member "currency"'],
    },
    {
      name: "a derived factor that assumes nothing",
      edits: { [globe]: [['      assumed: "100"\n', ""]] },
      at: `${globe}: - parameter: width`,
      says: ["`derivedFrom` and `assumed` belong together"],
    },
    {
      name: "a price in parts of a micro-cent",
      edits: { [globe]: [["baseCostMicroCents: 4000", "baseCostMicroCents: 4000.5"]] },
      at: `${globe}: baseCostMicroCents: 4000.5`,
      says: ["expected a whole number, received number"],
    },
    {
      name: "a date that is none",
      edits: { [globe]: [['since: "2026-01-01"', 'since: "1 January"']] },
      at: `${globe}: since: "1 January"`,
      says: ["`x-deprecation.since` is not as expected: Invalid ISO date"],
    },
    {
      name: "an assumption that says nothing",
      edits: {
        [globe]: [["x-assumption: Known from a sibling model only, so it may differ.", "x-assumption: Guess."]],
      },
      at: `${globe}: x-assumption: Guess.`,
      says: ["say what is assumed and why"],
    },
  ],
  "pixelbyte/error-codes": [
    {
      name: "a code without facts",
      edits: { [codes]: [["  - INTERNAL_ERROR\n", "  - INTERNAL_ERROR\n  - INTERNAL_EROR\n"]] },
      at: `${codes}: - INTERNAL_EROR`,
      says: ["INTERNAL_EROR has no entry in `x-error-codes`", "Did you mean INTERNAL_ERROR?"],
    },
    {
      name: "facts of a code that is not listed",
      edits: {
        [codes]: [
          [
            "  INTERNAL_ERROR:\n",
            "  USER_BANNED:\n    status: 403\n    retry: never\n    when: Banned.\n    remedy: None.\n  INTERNAL_ERROR:\n",
          ],
        ],
      },
      at: `${codes}: USER_BANNED:`,
      says: ["USER_BANNED is not in `x-extensible-enum`"],
    },
    {
      name: "an example with an unknown code",
      edits: {
        "components/examples/Unauthorized.yaml": [["code: UNAUTHORIZED", "code: UNAUTHORISED"]],
        [codes]: [
          ["  - UNAUTHORIZED\n", ""],
          [
            "  UNAUTHORIZED:\n    status: 401\n    retry: never\n    when: No key was sent.\n    remedy: Send the key.\n",
            "",
          ],
        ],
      },
      at: "components/examples/Unauthorized.yaml: code: UNAUTHORISED",
      says: ["UNAUTHORISED is not a known error code"],
    },
    {
      name: "a code under the status of another",
      edits: { [codes]: [["    status: 401", "    status: 403"]] },
      at: "components/examples/Unauthorized.yaml: code: UNAUTHORIZED",
      says: ["UNAUTHORIZED has status 403, but its example is under 401"],
    },
    {
      name: "a code that no operation shows",
      edits: {
        [codes]: [
          ["  - INTERNAL_ERROR\n", "  - INTERNAL_ERROR\n  - USER_BANNED\n"],
          [
            "  INTERNAL_ERROR:\n",
            "  USER_BANNED:\n    status: 403\n    retry: never\n    when: Banned.\n    remedy: None.\n  INTERNAL_ERROR:\n",
          ],
        ],
      },
      at: `${codes}: USER_BANNED:`,
      says: ["No operation shows USER_BANNED", "Add an example"],
    },
    {
      name: "a list of codes without facts",
      edits: { [codes]: [["x-error-codes:", "$comment: |"]] },
      at: `${api}: paths:`,
      says: ["No schema lists the error codes", "`x-error-codes`"],
    },
    {
      name: "an error without an example",
      edits: {
        "components/responses/Forbidden.yaml":
          "description: An error.\ncontent:\n  application/json:\n    schema:\n      $ref: ../schemas/ErrorResponse.yaml\n",
        [api]: [
          ["      callbacks:", '        "403":\n          $ref: components/responses/Forbidden.yaml\n      callbacks:'],
        ],
      },
      at: "components/responses/Forbidden.yaml: application/json:",
      says: ["The response 403 has no example"],
    },
  ],
  "pixelbyte/body-schemas": [
    {
      name: "a closed object in a response",
      edits: { "components/schemas/ErrorBody.yaml": [["type: object", "type: object\nadditionalProperties: false"]] },
      at: "components/schemas/ErrorBody.yaml: additionalProperties: false",
      says: ["Remove `additionalProperties: false`"],
    },
    {
      name: "a union in a response",
      edits: { [job]: [["      - $ref: ErrorBody.yaml", "      - $ref: ErrorBody.yaml\n      - type: string"]] },
      at: `${job}: oneOf:`,
      says: ["Most clients cannot read a union"],
    },
    {
      name: "null in a request",
      edits: {
        [fast]: [
          ["        type: string\n        maxLength: 100", '        type: [string, "null"]\n        maxLength: 100'],
        ],
      },
      at: `${fast}: prompt:`,
      says: ["optional instead of nullable"],
    },
    {
      name: "an error with a schema of its own",
      edits: {
        "components/responses/Unauthorized.yaml": [["ErrorResponse.yaml", "JobError.yaml"]],
        "components/schemas/JobError.yaml": "type: object\ndescription: An error.\n",
      },
      at: "components/responses/Unauthorized.yaml: $ref: ../schemas/JobError.yaml",
      says: ["Refer to ErrorResponse"],
    },
  ],
  "pixelbyte/open-sets": [
    {
      name: "a closed set in a response",
      edits: { [job]: [["x-extensible-enum: [waiting, done]", "enum: [waiting, done]"]] },
      at: `${job}: enum: [waiting, done]`,
      says: ["The API may add values", "`x-extensible-enum` instead of `enum`"],
    },
    {
      name: "a fixed string in a response",
      edits: { [job]: [["x-extensible-enum: [waiting, done]", "const: waiting"]] },
      at: `${job}: const: waiting`,
      says: ["`x-extensible-enum` instead of `const`"],
    },
    {
      name: "an open set in a request",
      edits: { [fast]: [["        enum: [plain, film]\n", "        x-extensible-enum: [plain, film]\n"]] },
      at: `${fast}: x-extensible-enum: [plain, film]`,
      says: ["accepts no other values", "Write `enum`"],
    },
    {
      name: "an open set in a parameter",
      edits: {
        [api]: [
          [
            "            type: string\n          example: sha256=0a",
            "            type: string\n            x-extensible-enum: [sha256=0a]\n          example: sha256=0a",
          ],
        ],
      },
      at: `${api}: x-extensible-enum: [sha256=0a]`,
      says: ["Write `enum`"],
    },
  ],
  "pixelbyte/component-names": [
    {
      name: "a component named as the responses of an operation",
      edits: {
        "components/schemas/GetJobResponse.yaml": "type: string\ndescription: A job.\n",
        [job]: [["  progress:\n", "  other:\n    $ref: GetJobResponse.yaml\n  progress:\n"]],
      },
      at: "components/schemas/GetJobResponse.yaml: type: string",
      says: ["call the responses of getJob GetJobResponse", "Rename the component"],
    },
    {
      name: "a component that is not in PascalCase",
      edits: {
        "components/schemas/Duration.yaml": null,
        "components/schemas/clip_length.yaml":
          'type: string\ndescription: Seconds, as a string.\nenum: ["5", "10"]\ndefault: "5"\n',
        [fast]: [["Duration.yaml", "clip_length.yaml"]],
      },
      at: "components/schemas/clip_length.yaml: type: string",
      says: ["names are in PascalCase, but clip_length is not"],
    },
    {
      name: "two components that differ in case only",
      edits: {
        "components/schemas/JOB.yaml": "type: string\ndescription: A job.\n",
        [job]: [["  progress:\n", "  other:\n    $ref: JOB.yaml\n  progress:\n"]],
      },
      at: "components/schemas/JOB.yaml: type: string",
      says: ["JOB and Job are the same name in generated code"],
    },
    {
      name: "a component in a file of another name",
      edits: {
        "components/securitySchemes/bearer.yaml": "type: http\nscheme: bearer\n",
        [api]: [
          [
            "      type: http\n      scheme: bearer\n      description: An API key.",
            "      $ref: components/securitySchemes/bearer.yaml",
          ],
        ],
      },
      at: `${api}: bearerAuth:`,
      says: ["The component bearerAuth is in a file called bearer"],
    },
    {
      name: "a title that is not the name",
      edits: { [job]: [["type: object", "title: A job\ntype: object"]] },
      at: `${job}: title: A job`,
      says: ["Remove it, or make it Job"],
    },
  ],
  "pixelbyte/components-differ": [
    {
      name: "two components that differ in words only",
      edits: {
        "components/schemas/Length.yaml":
          'type: string\nenum: ["10", "5"]\ndefault: "5"\ndescription: How long it is, as a string.\nexamples: ["10"]\n',
        [globe]: [
          ["      styles:\n", "      duration:\n        $ref: ../../components/schemas/Length.yaml\n      styles:\n"],
        ],
      },
      at: `${globe}: duration:`,
      says: ["Length differs from Duration in words only", "Refer to Duration"],
    },
    {
      name: "two components that differ in words only, with an assumption about the model beside one",
      edits: {
        "components/schemas/Length.yaml":
          'type: string\nenum: ["10", "5"]\ndefault: "5"\ndescription: How long it is, as a string.\nexamples: ["10"]\n',
        [globe]: [
          [
            "      styles:\n",
            "      duration:\n        $ref: ../../components/schemas/Length.yaml\n        x-assumption: Known from a sibling model only.\n      styles:\n",
          ],
        ],
      },
      at: `${globe}: duration:`,
      says: ["Length differs from Duration in words only", "Refer to Duration"],
    },
    {
      name: "a parameter that repeats a component",
      edits: {
        [globe]: [
          [
            "      styles:\n",
            '      duration:\n        type: string\n        enum: ["5", "10"]\n        default: "5"\n        description: How long, as a string.\n      styles:\n',
          ],
        ],
      },
      at: `${globe}: duration:`,
      says: ["This repeats Duration", "beside the `$ref`"],
    },
  ],
  "pixelbyte/components-unbranded": [
    {
      name: "a component named after a model",
      edits: {
        "components/schemas/Duration.yaml": null,
        "components/schemas/GlobeDuration.yaml":
          'type: string\ndescription: Seconds, as a string.\nenum: ["5", "10"]\ndefault: "5"\n',
        [fast]: [["Duration.yaml", "GlobeDuration.yaml"]],
      },
      at: "components/schemas/GlobeDuration.yaml: type: string",
      says: ['GlobeDuration is named after a brand, "globe"', "after what it holds"],
    },
  ],
  "pixelbyte/portable-numbers": [
    {
      name: "a number without a format",
      edits: { [job]: [["    format: double\n", ""]] },
      at: `${job}: type: number`,
      says: ["Add `format`: float or double"],
    },
    {
      name: "an integer of a parameter without a format",
      edits: { "components/headers/RetryAfter.yaml": [["  format: int32\n", ""]] },
      at: "components/headers/RetryAfter.yaml: type: integer",
      says: ["Add `format`: int32 or int64"],
    },
    {
      name: "a limit that JavaScript cannot hold",
      edits: {
        [job]: [
          [
            "    type: number\n    format: double",
            "    type: integer\n    format: int64\n    maximum: 9223372036854775807",
          ],
        ],
      },
      at: `${job}: maximum: 9223372036854775807`,
      says: ["Keep `maximum` within 9007199254740991"],
    },
  ],
  "pixelbyte/scopes-listed": [
    {
      name: "a scope that is not explained",
      edits: { [api]: [["description: Queues a job.", "description: Queues a job. Needs the scope `submit_job`."]] },
      at: `${api}: description: Queues a job. Needs the scope \`submit_job\`.`,
      says: ["needs the scope `submit_job`", "Write there what `submit_job` allows"],
    },
  ],
  "pixelbyte/webhook-operations": [
    {
      name: "a webhook that asks for a key",
      edits: { [api]: [["      security: []\n", ""]] },
      at: `${api}: post:`,
      says: ["jobFinished is sent by the API", "Write `security: []`"],
    },
    {
      name: "a callback that asks for a key",
      edits: { [api]: [["security: [] # a callback", "security: [bearerAuth: []]"]] },
      at: `${api}: security: [bearerAuth: []]`,
      says: ["jobFinishedCallback is sent by the API"],
    },
  ],
  "pixelbyte/described": [
    {
      name: "a field that says nothing",
      edits: { [fast]: [["        description: What to show.\n", ""]] },
      at: `${fast}: prompt:`,
      says: ["`prompt` has no description", "Add a `description`"],
    },
    {
      name: "a component that says nothing",
      edits: { "components/schemas/Duration.yaml": [["description: The length in seconds, as a string.\n", ""]] },
      at: "components/schemas/Duration.yaml: type: string",
      says: ["The component has no description"],
    },
    {
      name: "a header that says nothing",
      edits: { "components/headers/RetryAfter.yaml": [["description: Seconds to wait.\n", ""]] },
      at: "components/headers/RetryAfter.yaml: schema:",
      says: ["The header has no description"],
    },
  ],
  "pixelbyte/files-used": [
    {
      name: "a component that nothing refers to",
      edits: { "components/schemas/Left.yaml": "type: string\ndescription: Left over.\n" },
      at: "components/schemas/Left.yaml: type: string",
      says: ["Nothing refers to this file", "or delete it"],
    },
  ],
  "no-unused-components": [
    {
      name: "a component of the root that nothing refers to",
      edits: {
        [api]: [["components:\n", "components:\n  schemas:\n    Left: { type: string, description: Left over. }\n"]],
      },
      at: `${api}: Left: { type: string, description: Left over. }`,
      says: ["never used"],
    },
  ],
  "rule/summary-in-sentence-case": [
    {
      name: "a summary in title case",
      edits: { [api]: [["summary: Get a job", "summary: Get a Job"]] },
      at: `${api}: summary: Get a Job`,
      says: ["only its first word has a capital"],
    },
    {
      name: "a summary with a full stop",
      edits: { [api]: [["summary: Get a job", "summary: Get a job."]] },
      at: `${api}: summary: Get a job.`,
      says: ["without a full stop"],
    },
  ],
  "rule/verb-of-get": [
    {
      name: "a GET that does something",
      edits: { [api]: [["operationId: getJob", "operationId: fetchJob"]] },
      at: `${api}: operationId: fetchJob`,
      says: ["called `get`, or `list`"],
    },
  ],
  "rule/verb-of-post": [
    {
      name: "a POST that only reads",
      edits: { [api]: [["operationId: submitJob", "operationId: getNewJob"]] },
      at: `${api}: operationId: getNewJob`,
      says: ["POST does something"],
    },
  ],
  "rule/verb-of-put": [
    {
      name: "a PUT called otherwise",
      edits: {
        [api]: [
          [
            "  /v1/jobs/{jobId}:\n    get:\n      operationId: getJob",
            "  /v1/jobs/{jobId}:\n    put:\n      operationId: setJob",
          ],
        ],
      },
      at: `${api}: operationId: setJob`,
      says: ["called `replace` or `update`"],
    },
  ],
  "rule/verb-of-delete": [
    {
      name: "a DELETE called otherwise",
      edits: {
        [api]: [
          [
            "  /v1/jobs/{jobId}:\n    get:\n      operationId: getJob",
            "  /v1/jobs/{jobId}:\n    delete:\n      operationId: removeJob",
          ],
        ],
      },
      at: `${api}: operationId: removeJob`,
      says: ["called `delete`"],
    },
  ],
  "rule/operation-id": [
    {
      name: "an operationId that is not in camelCase",
      edits: { [api]: [["operationId: getJob", "operationId: getJob_now"]] },
      at: `${api}: operationId: getJob_now`,
      says: ["Write it in camelCase"],
    },
  ],
  "rule/one-tag": [
    {
      name: "an operation with two tags",
      edits: {
        [api]: [["operationId: getJob\n      tags: [Jobs]", "operationId: getJob\n      tags: [Jobs, Webhooks]"]],
      },
      at: `${api}: tags: [Jobs, Webhooks]`,
      says: ["exactly one"],
    },
    {
      name: "an operation with no tag",
      edits: { [api]: [["operationId: getJob\n      tags: [Jobs]", "operationId: getJob\n      tags: []"]] },
      at: `${api}: tags: []`,
      says: ["exactly one"],
    },
  ],
  "rule/one-success": [
    {
      name: "an operation with two kinds of success",
      edits: { [api]: [["      callbacks:", '        "202":\n          description: Also queued.\n      callbacks:']] },
      at: `${api}: responses:`,
      says: ["Keep one 2xx status"],
    },
    {
      name: "a default response",
      edits: {
        [api]: [["      callbacks:", "        default:\n          description: Anything else.\n      callbacks:"]],
      },
      at: `${api}: default:`,
      says: ["list the others one by one"],
    },
  ],
  "rule/named-bodies": [
    {
      name: "a body that is written in place",
      edits: {
        [api]: [
          [
            "            schema:\n              $ref: components/schemas/Job.yaml\n      responses:",
            "            schema:\n              type: object\n      responses:",
          ],
        ],
      },
      at: `${api}: schema:`,
      says: ["Move this schema to openapi/components/schemas"],
    },
  ],
  "rule/nothing-to-do": [
    {
      name: "a description that is still to be written",
      edits: { [globe]: [["description: Video from an image.", "description: TODO say what is special"]] },
      at: `${globe}: description: TODO say what is special`,
      says: ["Write this description"],
    },
  ],
  "rule/typed-const": [
    {
      name: "a const without a type",
      edits: { "components/schemas/ErrorResponse.yaml": [["    type: boolean\n    const", "    const"]] },
      at: "components/schemas/ErrorResponse.yaml: const: false",
      says: ["Write its type beside it"],
    },
  ],
  struct: [
    {
      name: "nullable",
      edits: { [job]: [["    type: number\n", "    type: number\n    nullable: true\n"]] },
      at: `${job}: nullable: true`,
      says: ["`nullable` is not expected here"],
    },
  ],
};
