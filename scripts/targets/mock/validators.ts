/** The checks of the mock as code, for runtimes that may not make code themselves. */
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { extensionNames } from "../../document/extensionNames.ts";
import { isObject } from "../../document/json.ts";
import { ajvOptions } from "../../document/validation/ajv.ts";
import { type Json, type JsonObject, viewDocument } from "../../document/view.ts";
import type { Compilers } from "../../mock/checks/compilers.ts";
import { createModels } from "../../mock/checks/models.ts";
import { schemaName } from "../../mock/checks/precompiledCompilers.ts";
import { createRequestChecks } from "../../mock/checks/requests.ts";
import { readControl } from "../../mock/http/control/document.ts";

/** A schema that the mock compiles, and the document to which it refers. */
interface Compiled {
  readonly name: string;
  readonly root: string;
  readonly schema: JsonObject;
  readonly fillsDefaults: boolean;
}

/** What no message about a request says. */
const unsaid = ["description", "title", ...extensionNames];
/** Keywords whose members are values, and not schemas. */
const values = ["const", "default", "enum", "examples"];
/** Keywords whose members have names of their own. */
const maps = ["properties", "$defs", "patternProperties", "schemas"];

/** A schema without what no message says, with references to components of the document that is called `root`. */
function compact(schema: Json, root: string, isMap = false): Json {
  if (Array.isArray(schema)) return schema.map((item) => compact(item, root));
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([name]) => isMap || !unsaid.includes(name));
  return Object.fromEntries(
    kept.map(([name, member]) => {
      if (!isMap && values.includes(name)) return [name, member];
      if (!isMap && name === "$ref") return [name, String(member).replace(/^#/, `${root}#`)];
      return [name, compact(member, root, !isMap && maps.includes(name))];
    }),
  );
}

/** Finds out what the mock compiles, by letting it do so. */
function recordSchemas(root: string, document: JsonObject, use: (compilers: Compilers) => void): Compiled[] {
  const found = new Map<string, Compiled>();
  const record = (fillsDefaults: boolean) => (schema: JsonObject) => {
    const name = schemaName(document, schema);
    found.set(`${name} ${fillsDefaults}`, { name, root, schema, fillsDefaults });
    return () => [];
  };
  use({ compile: record(false), compileWithDefaults: record(true) });
  return [...found.values()];
}

/** What a CommonJS module looks like to an ES module differs between Node and the bundlers. */
const exportsOf = "const exportsOf = (module) => module.default ?? module;";

/** An ES module imports what Ajv would have required. */
function withImports(code: string): string {
  const imports = new Map<string, string>();
  const body = code.replaceAll(/require\("([^"]+)"\)(\.default)?/g, (_, path: string, member?: string) => {
    const name = imports.get(path) ?? `module${imports.size}`;
    imports.set(path, name);
    return member === undefined ? `exportsOf(${name})` : `exportsOf(exportsOf(${name}))`;
  });
  const lines = [...imports].map(([path, name]) => `import * as ${name} from "${path}.js";`);
  return [...lines, exportsOf, body, ""].join("\n");
}

/** Compiles some schemas to one module, which exports each check by the name of its schema. */
function moduleOf(
  documents: ReadonlyMap<string, JsonObject>,
  schemas: readonly Compiled[],
  useDefaults: boolean,
): string {
  const code = { source: true, esm: true, lines: false };
  const ajv = new Ajv2020({ ...ajvOptions, useDefaults, addUsedSchema: true, validateSchema: false, code });
  addFormats.default(ajv);
  ajv.addVocabulary(["components", "discriminator", ...extensionNames]);
  for (const [root, { components = {} }] of documents) {
    ajv.addSchema({ $id: root, components: compact(components, root) });
  }
  for (const { name, root, schema } of schemas) ajv.addSchema(Object(compact(schema, root)), name);
  const text = standaloneModule.default(ajv, Object.fromEntries(schemas.map(({ name }) => [name, name])));
  return withImports(text);
}

/** What `checks.js` and `checksWithDefaults.js` export. */
const types = `import type { ErrorObject } from "ajv/dist/2020.js";
interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}
`;

const declarations = (names: readonly string[]): string =>
  `${types}${names.map((name) => `export const ${name}: Validator;`).join("\n")}\n`;

/** Each file with its text. */
export function validatorFiles(api: JsonObject, control: JsonObject): [file: string, text: string][] {
  const documents = new Map([
    ["api", api],
    ["control", control],
  ]);
  const document = viewDocument(api);
  const schemas = [
    ...recordSchemas("api", api, (compilers) => {
      createModels(document, compilers.compile).compileAll();
      createRequestChecks(document, compilers).compileAll();
    }),
    ...recordSchemas("control", control, (compilers) =>
      createRequestChecks(readControl(control), compilers).compileAll(),
    ),
  ];
  return [false, true].flatMap((useDefaults): [string, string][] => {
    const chosen = schemas.filter(({ fillsDefaults }) => fillsDefaults === useDefaults);
    const name = useDefaults ? "checksWithDefaults" : "checks";
    return [
      [`${name}.js`, moduleOf(documents, chosen, useDefaults)],
      [`${name}.d.ts`, declarations(chosen.map((one) => one.name))],
    ];
  });
}
