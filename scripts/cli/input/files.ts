/** Files of an input: what is no address is a file on this machine, and is uploaded. */
import { fileFromPath } from "../../client/node/index.ts";
import type { Json, JsonObject } from "../../document/json.ts";
import type { Model, Parameter } from "../../document/shape.ts";
import type { Api } from "../context.ts";
import { UsageError } from "../failure.ts";
import { flagFor, takesFile } from "./flags.ts";

/** Files by their path, as it was typed. */
export type Files = ReadonlyMap<string, File>;

const isPath = (value: Json): value is string => typeof value === "string" && !/^[a-z][a-z\d+.-]*:\/\//i.test(value);

/** The inputs of a model that take files, with what was given. */
const given = (model: Model, input: JsonObject): [Parameter, Json[]][] =>
  model.parameters.filter(takesFile).map((parameter) => [parameter, [input[parameter.name] ?? []].flat()]);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; a URL begins with https://",
  EISDIR: "this is a folder",
  EACCES: "you may not read this file",
};

/** @throws {UsageError} if it cannot be read */
export async function readFile(path: string, name: string): Promise<File> {
  try {
    return await fileFromPath(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UsageError(`${name} ${path}: ${reasons[code] ?? String(error)}.`);
  }
}

/** Reads the files of an input. */
export async function readFiles(model: Model, input: JsonObject): Promise<Files> {
  const files = new Map<string, File>();
  for (const [{ name }, values] of given(model, input)) {
    for (const path of values.filter(isPath)) files.set(path, await readFile(path, flagFor(name)));
  }
  return files;
}

/** Uploads the files of an input, each once. Resolves to the input with their addresses. */
export async function uploadFiles(
  { client }: Api,
  { model, input, files }: { readonly model: Model; readonly input: JsonObject; readonly files: Files },
  signal?: AbortSignal,
): Promise<JsonObject> {
  const addresses = new Map<Json, string>();
  for (const [path, file] of files) addresses.set(path, (await client.uploads.create(file, { signal })).fileUrl);
  const uploaded = (value: Json): Json => addresses.get(value) ?? value;
  const changed = given(model, input).flatMap(([{ name }]): [string, Json][] => {
    const value = input[name];
    if (value === undefined) return [];
    return [[name, Array.isArray(value) ? value.map(uploaded) : uploaded(value)]];
  });
  return { ...input, ...Object.fromEntries(changed) };
}
