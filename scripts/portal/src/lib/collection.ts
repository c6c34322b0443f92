/** Every call as a Postman Collection 2.1, which Bruno, Insomnia and Hoppscotch import as well. */
import type { Json } from "../../../document/json.ts";
import type { Document, Operation } from "../../../document/view.ts";
import { mockKey } from "../tryit/facts.ts";
import { featuredModel } from "./featuredModel.ts";
import { operation } from "./operation.ts";
import { exampleBody, parametersOf } from "./operationFacts.ts";
import { mockUrl } from "./samples.ts";

interface Variable {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly disabled?: boolean;
}

/** A script that runs after a response. */
interface Event {
  readonly listen: "test";
  readonly script: { readonly type: "text/javascript"; readonly exec: readonly string[] };
}

interface Request {
  readonly name: string;
  readonly event: readonly Event[];
  readonly request: {
    readonly method: string;
    readonly description: string;
    readonly header: readonly Variable[];
    readonly url: {
      readonly raw: string;
      readonly host: readonly string[];
      readonly path: readonly string[];
      readonly query?: readonly Variable[];
      readonly variable?: readonly Variable[];
    };
    readonly body?: { readonly mode: "raw"; readonly raw: string; readonly options: unknown };
  };
  readonly response: readonly never[];
}

interface Folder {
  readonly name: string;
  readonly item: readonly (Request | Folder)[];
}

export interface Collection {
  readonly info: {
    readonly name: string;
    readonly description: string;
    readonly version: string;
    readonly schema: string;
  };
  readonly auth: { readonly type: "bearer"; readonly bearer: readonly (Variable & { readonly type: "string" })[] };
  readonly variable: readonly Variable[];
  readonly item: readonly Folder[];
}

/** What a response leaves for the requests after it, as the name of a variable and where its value is. */
const kept: Readonly<Record<string, readonly [name: string, value: string]>> = {
  submitJob: ["jobId", "pm.response.json().jobId"],
  presignUpload: ["uploadId", "pm.response.json().data.fileId"],
};

/** Values of parameters by name: they come from the responses before, or fit the mock. */
const pathValues = (document: Document): Readonly<Record<string, string>> => ({
  jobId: "{{jobId}}",
  id: "{{uploadId}}",
  // The mock finds a model by its slug too.
  modelId: encodeURIComponent(featuredModel(document).slug),
});

function eventsOf({ id }: Operation): Event[] {
  const [name, value] = kept[id] ?? [];
  const exec = [
    'pm.test("responds with 200", () => pm.response.to.have.status(200));',
    ...(name === undefined ? [] : [`if (pm.response.code === 200) pm.collectionVariables.set("${name}", ${value});`]),
  ];
  return [{ listen: "test", script: { type: "text/javascript", exec } }];
}

const variable = ({ name, example, description }: Record<string, unknown>): Variable => ({
  key: String(name),
  value: example === undefined ? "" : String(example),
  description: String(description ?? ""),
});

function request(document: Document, called: Operation, name: string, description: string, body?: Json): Request {
  const { method, path } = called;
  const parameters = parametersOf(document, called);
  const query = parameters
    .filter(({ in: place }) => place === "query")
    .map((one) => ({ ...variable(one), disabled: true }));
  const values = pathValues(document);
  const inPath = parameters
    .filter(({ in: place }) => place === "path")
    .map(variable)
    .map((one) => ({ ...one, value: values[one.key] ?? one.value }));
  const segments = path
    .replaceAll(/\{(\w+)\}/g, ":$1")
    .split("/")
    .slice(1);
  return {
    name,
    event: eventsOf(called),
    request: {
      method: method.toUpperCase(),
      description,
      header: body === undefined ? [] : [{ key: "Content-Type", value: "application/json" }],
      url: {
        raw: `{{baseUrl}}/${segments.join("/")}`,
        host: ["{{baseUrl}}"],
        path: segments,
        ...(query.length > 0 ? { query } : {}),
        ...(inPath.length > 0 ? { variable: inPath } : {}),
      },
      ...(body === undefined
        ? {}
        : { body: { mode: "raw", raw: JSON.stringify(body, null, 2), options: { raw: { language: "json" } } } }),
    },
    response: [],
  };
}

/** The operations by tag, and the submit request once for each model. */
export function collection(document: Document): Collection {
  const submit = operation(document, "submitJob");
  const models: Folder = {
    name: submit.summary,
    item: [...Map.groupBy(document.models, ({ provider }) => provider)].map(([name, own]) => ({
      name,
      item: own.map(({ displayName, capability, description, example }) =>
        request(document, submit, `${displayName} ${capability.title}`, description, example),
      ),
    })),
  };
  const others = document.operations.filter(({ id }) => id !== submit.id);
  return {
    info: {
      name: document.title,
      description: document.summary,
      version: document.version,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    auth: { type: "bearer", bearer: [{ key: "token", value: "{{apiKey}}", type: "string" }] },
    variable: [
      {
        key: "baseUrl",
        value: mockUrl,
        description: `The mock. The real API, which charges for jobs, is ${document.serverUrl}`,
      },
      { key: "apiKey", value: mockKey, description: "The mock accepts any key." },
      { key: "jobId", value: "", description: "Of the job that was submitted last." },
      { key: "uploadId", value: "", description: "Of the upload that was made last." },
    ],
    item: [
      models,
      ...[...Map.groupBy(others, ({ tag }) => tag)].map(([name, own]) => ({
        name,
        item: own.map((called) =>
          request(document, called, called.summary, called.description, exampleBody(document, called)),
        ),
      })),
    ],
  };
}
