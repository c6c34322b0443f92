/** Assumptions about uploads and about the details of models. */

import { at, type Json, list } from "../../document/json.ts";
import { pointerTo } from "../../document/pointer.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { ApiResponse, Client } from "../client/client.ts";
import {
  type Ask,
  confirmed,
  isRejection,
  isSuccess,
  type PatchOperation,
  type Probe,
  refuted,
  unclear,
  unknown,
  wrongInput,
} from "./answer.ts";

const schemas = (...keys: readonly (string | number)[]): string => pointerTo("components", "schemas", ...keys);
const presign = (client: Client, filename: string, contentType = "image/png"): Promise<ApiResponse> =>
  client.send("presignUpload", { body: { filename, contentType } });

const envelope: Ask = async ({ client, plan, assumption }) => {
  const response = await presign(client, "a.png");
  if (!isSuccess(response)) return unclear(response);
  if (typeof at(response.body, "data", "uploadUrl") === "string")
    return confirmed(assumption, "The response is wrapped.");
  if (typeof at(response.body, "uploadUrl") !== "string") return unknown("The response has no uploadUrl.");
  const flat: Json = at(plan.document.openapi, "components", "schemas", "PresignedUpload") ?? {};
  const path = schemas("PresignedUploadEnvelope");
  // What is assumed about the envelope goes with it.
  return {
    outcome: "refuted",
    said: "The response is flat.",
    seen: response,
    patch: [{ op: "replace", path, value: flat }],
  };
};

const sizes: Ask = async ({ client, plan, assumption }) => {
  const types = list(at(plan.document.openapi, "components", "schemas", "UploadContentType", "enum")).map(String);
  const changes: PatchOperation[] = [];
  let seen: ApiResponse | undefined;
  for (const [kind, documented] of Object.entries(plan.document.maxUploadBytes)) {
    const type = types.find((one) => one.startsWith(`${kind}/`)) ?? "";
    const response = await presign(client, `a.${type.split("/")[1]}`, type);
    const size = at(response.body, "data", "maxSize") ?? at(response.body, "maxSize");
    if (!isSuccess(response)) return unclear(response);
    if (typeof size !== "number") return unknown(`presignUpload of ${type} returns no maxSize.`);
    if (size === documented) continue;
    seen = response;
    changes.push({ op: "replace", path: schemas("UploadContentType", "x-max-bytes", kind), value: size });
  }
  return seen === undefined
    ? confirmed(assumption, "A megabyte is 1,000,000 bytes.")
    : refuted(
        assumption,
        seen,
        `Size limits differ: ${changes.map((one) => ("value" in one ? one.value : "")).join(", ")} bytes.`,
        changes,
      );
};

/** Lengths of names: one that is taken, and one that is refused. */
interface Lengths {
  readonly taken: number;
  readonly refused: number;
}

/** The longest name that is taken, found by halves; a response that is neither, where that ends the search. */
async function longestName(client: Client, { taken, refused }: Lengths): Promise<number | ApiResponse> {
  if (refused - taken <= 1) return taken;
  const middle = Math.floor((taken + refused) / 2);
  const response = await named(client, middle);
  if (isSuccess(response)) return longestName(client, { taken: middle, refused });
  return isRejection(response, wrongInput) ? longestName(client, { taken, refused: middle }) : response;
}

const extension = ".png";
const named = (client: Client, length: number): Promise<ApiResponse> =>
  presign(client, `${"x".repeat(length - extension.length)}${extension}`);

const nameLength: Ask = async ({ client, plan, assumption }) => {
  const limit = Number(
    at(plan.document.openapi, "components", "schemas", "PresignUploadRequest", "properties", "filename", "maxLength"),
  );
  const path = `${assumption.pointer}/maxLength`;
  const longest = await named(client, limit);
  if (isRejection(longest, wrongInput)) {
    const value = await longestName(client, { taken: extension.length, refused: limit });
    if (typeof value !== "number") return unclear(value);
    return refuted(assumption, longest, `A name may have ${value} characters.`, [{ op: "replace", path, value }]);
  }
  if (!isSuccess(longest)) return unclear(longest);
  const beyond = await named(client, limit + 1);
  if (isSuccess(beyond))
    return refuted(assumption, beyond, `A name of ${limit + 1} characters is taken.`, [{ op: "remove", path }]);
  return isRejection(beyond, wrongInput)
    ? confirmed(assumption, `A name may have ${limit} characters, and no more.`)
    : unclear(beyond);
};

/** To how many digits the worth of a credit is told. */
const digits = 12;

const credits: Ask = async ({ client, plan, assumption }) => {
  const worths = new Set<number>();
  let seen: ApiResponse | undefined;
  for (const { slug, price } of plan.models.slice(0, 3)) {
    seen = await client.send("getModel", { path: { modelId: slug } });
    const current = at(seen.body, "currentVersion");
    const version = list(at(seen.body, "versions")).find((one) => at(one, "versionId") === current);
    const base = at(version, "pricing", "baseCredits");
    if (!isSuccess(seen) || typeof base !== "number" || base === 0)
      return unknown("Details need a model's id, which no documented operation returns.");
    // Credits have decimals, which no number of a computer holds exactly.
    worths.add(Number((costMicroCents(price) / base).toPrecision(digits)));
  }
  const [worth, ...others] = worths;
  if (worth === undefined || seen === undefined) return unknown("There are no models to compare.");
  if (others.length > 0) return unknown(`Credits are worth ${[...worths].join(" or ")} micro-cents.`);
  const path = `${assumption.pointer}/x-micro-cents-per-credit`;
  return worth === plan.document.microCentsPerCredit
    ? confirmed(assumption, `A credit is worth ${worth} micro-cents.`)
    : refuted(assumption, seen, `A credit is worth ${worth} micro-cents.`, [{ op: "replace", path, value: worth }]);
};

export const uploadProbes: Readonly<Record<string, Probe>> = {
  [schemas("PresignedUploadEnvelope")]: { requests: 1, ask: envelope },
  [schemas("UploadContentType")]: { requests: 3, ask: sizes },
  // The halves of 255 characters, and both sides of the limit.
  [schemas("PresignUploadRequest", "properties", "filename")]: { requests: 10, ask: nameLength },
  [schemas("ModelVersionPricing", "properties", "baseCredits")]: { requests: 3, ask: credits },
};
