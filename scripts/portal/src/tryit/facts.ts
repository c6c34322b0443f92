import type { Price } from "../../../document/pricing.ts";
import type { Document, Model } from "../../../document/view.ts";
import type { PortalConfig, Sandbox } from "../../portal.config.ts";
import { operation } from "../lib/operation.ts";

/** What the form of a model has to know; written into the page by TryIt.astro. */
export interface Facts {
  readonly slug: string;
  readonly price: Price;
  /** The URL of the API itself. */
  readonly apiUrl: string;
  readonly sandbox?: Sandbox;
  readonly submitPath: string;
  /** With `{jobId}` instead of the id. */
  readonly jobPath: string;
  /** Where `servers.json` is. */
  readonly servers: string;
  /** Where the model is as JSON, from which its code samples are written. */
  readonly samples: string;
  /** States in which a job stays. */
  readonly finalStates: readonly string[];
  /** Error codes of 5xx responses that say for certain that a submitted job was not accepted. */
  readonly refusedCodes: readonly string[];
}

/** Addresses of files of the portal. */
type Files = Pick<Facts, "servers" | "samples">;

export const factsOf = (document: Document, { slug, price }: Model, { sandbox }: PortalConfig, files: Files): Facts => {
  const submit = operation(document, "submitJob");
  return {
    slug,
    price,
    apiUrl: document.serverUrl,
    ...(sandbox === undefined ? {} : { sandbox }),
    submitPath: submit.path,
    jobPath: operation(document, "getJob").path,
    ...files,
    finalStates: document.jobStates.flatMap(({ name, isFinal }) => (isFinal ? [name] : [])),
    refusedCodes: submit.errorCodes.filter((code) => {
      const { status = 0, retry } = document.errorCodes.get(code) ?? {};
      // After an error that allows reads alone to be repeated, the job may exist.
      return status >= 500 && retry !== "reads";
    }),
  };
};

/** The mocks accept any key. */
export const mockKey = "pb_test";
