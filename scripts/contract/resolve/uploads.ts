/** Assumptions about uploads and about the details of models. */
import { at, type Json, list } from "../../document/json.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { ApiResponse, Client } from "../client/client.ts";
import { confirmed, isSuccess, type PatchOperation, type Probe, pointerTo, refuted, unknown } from "./answer.ts";

const schemas = (...keys: readonly (string | number)[]): string => pointerTo("components", "schemas", ...keys);
const presign = (client: Client, filename: string, contentType = "image/png"): Promise<ApiResponse> =>
  client.send("presignUpload", { body: { filename, contentType } });

const envelope: Probe = async ({ client, plan, assumption }) => {
  const response = await presign(client, "a.png");
  if (!isSuccess(response)) return unknown(`presignUpload returned ${response.status}.`);
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

const sizes: Probe = async ({ client, plan, assumption }) => {
  const types = list(at(plan.document.openapi, "components", "schemas", "UploadContentType", "enum")).map(String);
  const changes: PatchOperation[] = [];
  let seen: ApiResponse | undefined;
  for (const [kind, documented] of Object.entries(plan.document.maxUploadBytes)) {
    const type = types.find((one) => one.startsWith(`${kind}/`)) ?? "";
    const response = await presign(client, `a.${type.split("/")[1]}`, type);
    const size = at(response.body, "data", "maxSize") ?? at(response.body, "maxSize");
    if (typeof size !== "number") return unknown(`presignUpload of ${type} tells no maxSize.`);
    if (size === documented) continue;
    seen = response;
    changes.push({ op: "replace", path: schemas("UploadContentType", "x-max-bytes", kind), value: size });
  }
  return seen === undefined
    ? confirmed(assumption, "A megabyte is 1,000,000 bytes.")
    : refuted(
        assumption,
        seen,
        `The largest files are of another size: ${changes.map((one) => ("value" in one ? one.value : "")).join(", ")} bytes.`,
        changes,
      );
};

/** The longest name that is taken, found by halves. */
async function longestName(client: Client, least: number, most: number): Promise<number> {
  if (most - least <= 1) return least;
  const middle = Math.floor((least + most) / 2);
  const isTaken = isSuccess(await presign(client, `${"x".repeat(middle - 4)}.png`));
  return isTaken ? longestName(client, middle, most) : longestName(client, least, middle);
}

const nameLength: Probe = async ({ client, plan, assumption }) => {
  const limit = Number(
    at(plan.document.openapi, "components", "schemas", "PresignUploadRequest", "properties", "filename", "maxLength"),
  );
  const path = `${assumption.pointer}/maxLength`;
  const named = (length: number) => presign(client, `${"x".repeat(length - 4)}.png`);
  const longest = await named(limit);
  if (!isSuccess(longest)) {
    const value = await longestName(client, 5, limit);
    return refuted(assumption, longest, `A name may have ${value} characters.`, [{ op: "replace", path, value }]);
  }
  const beyond = await named(limit + 1);
  return isSuccess(beyond)
    ? refuted(assumption, beyond, `A name of ${limit + 1} characters is taken.`, [{ op: "remove", path }])
    : confirmed(assumption, `A name may have ${limit} characters, and no more.`);
};

const credits: Probe = async ({ client, plan, assumption }) => {
  const worths = new Set<number>();
  let seen: ApiResponse | undefined;
  for (const { slug, price } of plan.models.slice(0, 3)) {
    seen = await client.send("getModel", { path: { modelId: slug } });
    const current = at(seen.body, "currentVersion");
    const version = list(at(seen.body, "versions")).find((one) => at(one, "versionId") === current);
    const base = at(version, "pricing", "baseCredits");
    if (!isSuccess(seen) || typeof base !== "number" || base === 0)
      return unknown("Details need a model's id, which no documented operation returns.");
    worths.add(costMicroCents(price) / base);
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
  [schemas("PresignedUploadEnvelope")]: envelope,
  [schemas("UploadContentType")]: sizes,
  [schemas("PresignUploadRequest", "properties", "filename")]: nameLength,
  [schemas("ModelVersionPricing", "properties", "baseCredits")]: credits,
};
