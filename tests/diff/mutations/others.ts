/** Changes of operations and of what they share. */
import { api, codes, type Mutation } from "./mutation.ts";

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
    name: "a value that a response may have",
    edits: { [job]: [["[waiting, done]", "[waiting, done, lost]"]] },
    verdicts: [["Component Job", "additive", "minor", "lost"]],
  },
  {
    name: "a field of a response that is gone",
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
    name: "a new field of a response",
    edits: { [job]: [["  state:\n", "  tags:\n    type: string\n    description: How big it is.\n  state:\n"]] },
    verdicts: [["Component Job", "additive", "minor", "`tags` is new."]],
  },
  {
    name: "a lower limit of a size",
    edits: { [job]: [["{ image: 1000 }", "{ image: 500 }"]] },
    verdicts: [["Component Job", "breaking", "major", "goes from 1000 to 500"]],
  },
  {
    name: "an assumption about a response",
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
    name: "a new summary of the API; its version is not compared",
    edits: {
      [api]: [
        ["summary: A small API.", "summary: The smallest API."],
        ["version: 1.0.0", "version: 1.1.0"],
      ],
    },
    verdicts: [["The API as a whole", "docs", "patch", "The smallest API."]],
  },
  {
    name: "a new description of the error codes",
    edits: { [codes]: [["description: What went wrong, for programs.", "description: What went wrong."]] },
    verdicts: [["Component ErrorCode", "docs", "patch", "What went wrong."]],
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
    verdicts: [["/v1/me", "additive", "minor", "The path is new, with GET."]],
  },
  {
    name: "a query parameter, a response and a header that are new",
    edits: {
      [api]: [
        [
          "        - $ref: components/parameters/Wait.yaml\n",
          "        - $ref: components/parameters/Wait.yaml\n        - name: fields\n          in: query\n          description: Which.\n          schema:\n            type: string\n",
        ],
        [
          '        "200":\n          description: The job is queued.\n',
          '        "202":\n          description: It is queued.\n        "200":\n          description: The job is queued.\n          headers:\n            X-Place:\n              description: In the queue.\n              schema:\n                type: integer\n',
        ],
      ],
    },
    verdicts: [
      ["GET /v1/jobs/{jobId}", "additive", "minor", "The query parameter `fields` is new."],
      ["POST /v1/jobs/submit", "additive", "minor", "The response `202` is new."],
      ["POST /v1/jobs/submit", "additive", "minor", "The header `X-Place` of the response `200` is new."],
    ],
  },
  {
    name: "a new tag, and one that is described differently",
    edits: {
      [api]: [
        ["  - name: Webhooks\n", "  - name: Account\n    description: Yours.\n  - name: Webhooks\n"],
        ["description: Work for models.", "description: Work."],
      ],
    },
    verdicts: [
      ["The API as a whole", "additive", "minor", "The tag `Account` is new."],
      ["The API as a whole", "docs", "patch", '`description` of `Jobs` goes from "Work for models." to "Work."'],
    ],
  },
  {
    name: "a renamed operation",
    edits: { [api]: [["operationId: submitJob", "operationId: sendJob"]] },
    verdicts: [["POST /v1/jobs/submit", "breaking", "major", "sendJob"]],
  },
];
