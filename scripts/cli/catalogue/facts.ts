import { factsText, version } from "../../../generated/cli-data/data.ts";
import { lazy } from "../../document/lazy.ts";
import { amount } from "../../document/phrases.ts";
import type { Document } from "../../document/shape.ts";
import { allModels } from "./models.ts";

/** What the program knows of the document, besides its models. */
export type Facts = Pick<Document, "errorCodes" | "jobStates" | "maxUploadBytes" | "uploadLifetime">;

/** The same as JSON, which has no maps. */
export interface FactsData extends Omit<Facts, "errorCodes"> {
  readonly errorCodes: readonly (readonly [string, NonNullable<ReturnType<Document["errorCodes"]["get"]>>])[];
}

const read = lazy((): Facts => {
  const { errorCodes, ...facts }: FactsData = JSON.parse(factsText);
  return { ...facts, errorCodes: new Map(errorCodes) };
});

/** How long the URL of an uploaded file works, in words. */
export const uploadLifetime = (): string => amount(read().uploadLifetime.fileSeconds / 60, "minute");

/** The models, the facts around them, and the version of the document. */
export const readDocument = (): Facts & Pick<Document, "models" | "version"> => ({
  ...read(),
  models: allModels(),
  version,
});
