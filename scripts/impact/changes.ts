/** What a change of the document is about: names, and members of the typed view. */
import { at, isSameJson, type JsonObject, objectOf } from "../document/json.ts";
import { reachableComponents } from "../document/reachable.ts";
import { type Document, type Model, unionName } from "../document/view.ts";

/** The keys of two maps whose values differ, in order. */
function differing(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.filter((key) => !isSameJson(before.get(key), after.get(key)));
}

const bySlug = ({ models }: Document): Map<string, Model> => new Map(models.map((model) => [model.slug, model]));

/** What is compared as it stands; the version changes with each release, and the bundle with everything. */
const compared = [
  "operations",
  "models",
  "errorCodes",
  "jobStates",
  "maxUploadBytes",
  "uploadLifetime",
  "webhook",
] as const;
type Member = (typeof compared)[number];

const comparable = (document: Document, member: Member): unknown =>
  member === "errorCodes" ? [...document.errorCodes] : document[member];

const componentsOf = ({ openapi }: Document): Map<string, unknown> =>
  new Map(
    Object.entries(objectOf(at(openapi, "components"))).flatMap(([, components]) =>
      Object.entries(objectOf(components)),
    ),
  );

const schemasOf = ({ openapi }: Document): Map<string, unknown> =>
  new Map(Object.entries(objectOf(at(openapi, "components", "schemas"))));

/** The document without its models, which are compared by themselves. */
function withoutModels({ openapi }: Document): JsonObject {
  const components = objectOf(openapi.components);
  const schemas = { ...objectOf(components.schemas), [unionName]: {} };
  return { ...openapi, components: { ...components, schemas } };
}

/** The operations, each with all that its path says of it, and with the components that it refers to. */
function operationsOf(document: Document): Map<string, unknown> {
  const openapi = withoutModels(document);
  return new Map(
    document.operations.map(({ id, path, method }) => {
      const operation = at(openapi, "paths", path, method) ?? null;
      const parameters = at(openapi, "paths", path, "parameters") ?? null;
      return [id, [operation, parameters, reachableComponents(openapi, [operation, parameters])]];
    }),
  );
}

/** The events, each with all that the document says of it, and with the components that it refers to. */
function eventsOf({ openapi }: Document): Map<string, unknown> {
  const events = Object.entries(objectOf(openapi.webhooks));
  return new Map(events.map(([name, event]) => [name, [event, reachableComponents(openapi, [event])]]));
}

export interface Changes {
  /** Members of the typed view that differ, such as `errorCodes`. */
  readonly members: readonly string[];
  /** Slugs of the models that were added, removed or changed. */
  readonly models: readonly string[];
  /** Members of these models that differ, such as `price`. */
  readonly modelMembers: readonly string[];
  /** Operations by operationId. */
  readonly operations: readonly string[];
  /** Events that are sent to webhooks. */
  readonly events: readonly string[];
  readonly errorCodes: readonly string[];
  readonly states: readonly string[];
  /** Schemas by the name of their component. */
  readonly schemas: readonly string[];
  /** All of these names, and those of other components that differ. */
  readonly names: readonly string[];
}

/** What differs between two documents. */
export function changesOf(before: Document, after: Document): Changes {
  const [old, now] = [bySlug(before), bySlug(after)];
  const models = differing(old, now);
  const modelMembers = new Set(
    models.flatMap((slug) =>
      differing(new Map(Object.entries(old.get(slug) ?? {})), new Map(Object.entries(now.get(slug) ?? {}))),
    ),
  );
  const operations = differing(operationsOf(before), operationsOf(after));
  const events = differing(eventsOf(before), eventsOf(after));
  const errorCodes = differing(before.errorCodes, after.errorCodes);
  const statesOf = ({ jobStates }: Document) => new Map(jobStates.map((state) => [state.name, state]));
  const states = differing(statesOf(before), statesOf(after));
  return {
    // The view has an operation without its bodies, which are in components.
    members: [
      ...compared.filter(
        (member) =>
          (member === "operations" && operations.length > 0) ||
          !isSameJson(comparable(before, member), comparable(after, member)),
      ),
      // Of the bundle: the view has no list of events.
      ...(events.length > 0 ? ["webhooks"] : []),
    ],
    models,
    modelMembers: [...modelMembers],
    operations,
    events,
    errorCodes,
    states,
    schemas: differing(schemasOf(before), schemasOf(after)),
    names: [
      ...new Set([
        ...models,
        ...operations,
        ...events,
        ...errorCodes,
        ...states,
        ...differing(componentsOf(before), componentsOf(after)),
      ]),
    ],
  };
}
