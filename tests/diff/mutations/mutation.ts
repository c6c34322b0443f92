/** Changes of a small document, as edits of its files, and what each means to those who use the API. */
import type { Bump, Kind } from "../../../scripts/diff/entry.ts";
import type { Edits } from "../../document/lint/fixture.ts";

/** One entry of the report: what it is about, its verdict, and words of its text. */
export type Verdict = readonly [about: string, kind: Kind, bump: Bump, says: string];

export interface Mutation {
  readonly name: string;
  readonly edits: Edits;
  readonly verdicts: readonly Verdict[];
}

export const api = "openapi.yaml";
export const union = "components/schemas/SubmitJobRequest.yaml";
export const duration = "components/schemas/Duration.yaml";
export const codes = "components/schemas/ErrorCode.yaml";
export const fastFile = "models/acme/AcmeFastTextToVideo.yaml";
export const globeFile = "models/globe/Globe2ImageToVideo.yaml";

export const fast = "acme/fast/text-to-video";
export const globe = "globe/globe-2/image-to-video";
export const both = `${fast}, ${globe}`;

/** An edit of the first model that gives one entry. */
export const one = (name: string, from: string, to: string, kind: Kind, bump: Bump, says: string): Mutation => ({
  name,
  edits: { [fastFile]: [[from, to]] },
  verdicts: [[fast, kind, bump, says]],
});

export const newFast = "models/acme/AcmeNewTextToVideo.yaml";
