/** Which inputs of a model take files, of which kind, and what for. */
import type { JsonSchema } from "../../document/openapi.ts";
import type { Model } from "../../document/view.ts";

/** An input that takes the address of a file, or a list of them. */
export interface FileInput {
  readonly name: string;
  readonly media: "image" | "video" | "audio";
  /** The first or the last frame of the video, or something to work from. */
  readonly role: "first" | "last" | "reference";
  readonly isList: boolean;
}

const endings: Readonly<Record<FileInput["media"], RegExp>> = {
  image: /\.(?:jpe?g|png|webp|gif)$/,
  video: /\.(?:mp4|webm|mov)$/,
  audio: /\.(?:mp3|wav)$/,
};
const kinds = ["image", "video", "audio"] as const;

/** The kind of a file, from the example of its address. */
function mediaOf(slug: string, name: string, schema: JsonSchema): FileInput["media"] {
  const example = [schema.examples?.[0]].flat().find((one) => typeof one === "string") ?? "";
  const media = kinds.find((kind) => endings[kind].test(String(example)));
  if (media !== undefined) return media;
  throw new Error(
    `${name} of ${slug} takes a file: give it an example that ends like one, such as https://example.com/image.jpg`,
  );
}

/** The files that a model takes, in the order of its parameters. */
export function filesOf({ slug, parameters }: Pick<Model, "slug" | "parameters">): FileInput[] {
  const files = parameters
    .filter(({ schema }) => schema.format === "uri" || schema.items?.format === "uri")
    .map(({ name, schema }) => ({ name, media: mediaOf(slug, name, schema), isList: schema.format !== "uri" }));
  const images = files.filter(({ media, isList }) => media === "image" && !isList);
  const last = images.find(({ name }) => /^(?:last|end)_/.test(name));
  // Of several, the one that says so; the only one is where a video starts.
  const first = images.find(({ name }) => /^(?:first|start)_/.test(name)) ?? images.find((one) => one !== last);
  const roleOf = (one: (typeof files)[number]): FileInput["role"] =>
    one === last ? "last" : one === first ? "first" : "reference";
  return files.map((one) => ({ ...one, role: roleOf(one) }));
}
