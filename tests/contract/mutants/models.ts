/** Servers that describe models wrongly. */
import { accepting, inSuccess, type Row, stringify, without } from "./faults.ts";

export const models: readonly Row[] = [
  ["an unknown model has details", "unknown-id-refused", "getModel", accepting("getModel", "MODEL_NOT_FOUND")],
  [
    "the current version does not exist",
    "model-details",
    "getModel",
    inSuccess("getModel", (body) => ({ ...body, currentVersion: "v9" })),
  ],
  [
    "a model tells other inputs than it takes",
    "model-details",
    "getModel",
    inSuccess("getModel", (body) => ({
      ...body,
      versions: JSON.parse(stringify(body.versions).replace('"properties":{', '"properties":{"mood":{},')),
    })),
  ],
  ...["disabled", "deleted"].map(
    (status): Row => [
      `the current version is ${status}`,
      "model-details",
      "getModel",
      inSuccess("getModel", (body) => ({
        ...body,
        versions: Array.isArray(body.versions) ? body.versions.map((one) => ({ ...Object(one), status })) : [],
      })),
    ],
  ),
  [
    "a model has no versions",
    "response-as-declared",
    "getModel",
    inSuccess("getModel", (body) => without(body, "versions")),
  ],
];
