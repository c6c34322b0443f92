/** The shape of the typed view of the document. */
import type { Deprecation, ErrorCodeFacts, WebhookSignature } from "./extensions.ts";
import type { JsonObject } from "./json.ts";
import type { methods } from "./methods.ts";
import type { JsonSchema } from "./openapi.ts";
import type { Output } from "./output.ts";
import type { Price } from "./pricing.ts";

/** One input of a model, with the members of a referenced component and those beside the reference merged. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  /** The component that its schema refers to. Without it, the input declares it itself. */
  readonly component?: string;
  /** What is assumed about it, where the documentation leaves it open. */
  readonly assumption?: string;
  /** Its effect on the cost, by value. Absent where it has none. */
  readonly multipliers?: Readonly<Record<string, number>>;
}

/** One member of the union of models. */
export interface Model {
  readonly slug: string;
  /** Component of the request schema, such as `Kling26ProTextToVideo`. */
  readonly component: string;
  /** Component of the input schema, such as `Kling26ProTextToVideoInput`. */
  readonly inputComponent: string;
  readonly displayName: string;
  readonly provider: string;
  readonly capability: { readonly id: string; readonly title: string };
  readonly description: string;
  /** What is assumed about the model as a whole, mostly about its price. */
  readonly assumption?: string;
  /** Usual processing time in seconds. */
  readonly processingSeconds: number;
  readonly price: Price;
  readonly output: Output;
  readonly parameters: readonly Parameter[];
  /** A complete, legal request body. */
  readonly example: { readonly model: string; readonly input: JsonObject };
  readonly deprecation?: Deprecation;
}

/** One operation below `paths`. */
export interface Operation {
  readonly id: string;
  readonly method: (typeof methods)[number];
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** Codes of the errors that the operation declares, in the order of their status. */
  readonly errorCodes: readonly string[];
}

export interface JobState {
  readonly name: string;
  /** Whether a job in it can be cancelled. */
  readonly isCancellable: boolean;
  /** Whether a job stays in it. */
  readonly isFinal: boolean;
  /** Whether the cost of a job in it is refunded. */
  readonly isRefunded: boolean;
}

/** One `x-assumption`, with the place where it stands. */
export interface Assumption {
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
  readonly text: string;
}

export interface Document {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly serverUrl: string;
  readonly operations: readonly Operation[];
  /** In the order in which the union lists them. */
  readonly models: readonly Model[];
  /** Slugs of models that were removed or renamed, each with that of its successor. */
  readonly formerModels: Readonly<Record<string, string>>;
  readonly errorCodes: ReadonlyMap<string, ErrorCodeFacts>;
  /** Largest size of an upload in bytes, by the first part of its media type. */
  readonly maxUploadBytes: Readonly<Record<string, number>>;
  /** How long files and the URLs to send them to work, in seconds. */
  readonly uploadLifetime: { readonly urlSeconds: number; readonly fileSeconds: number };
  /** Every state of a job, in the order in which the document lists them. */
  readonly jobStates: readonly JobState[];
  /** The state of a job that has just been submitted. */
  readonly initialState: string;
  /** What a credit is worth, in micro-cents. Assumed. */
  readonly microCentsPerCredit: number;
  /** How the end of a job is reported. */
  readonly webhook: {
    /** Seconds from one try to the next. */
    readonly retryAfterSeconds: readonly number[];
    /** How far the time of a webhook may be from now, in seconds. Assumed. */
    readonly toleranceSeconds?: number | undefined;
    readonly signature?: WebhookSignature;
  };
  readonly assumptions: readonly Assumption[];
  /** The bundled document itself, for targets that hand it on. */
  readonly openapi: JsonObject;
}
