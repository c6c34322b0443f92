/** Files: frames, references, images to change. */
import { type FileInput, uploadTypes } from "../../../generated/ai-sdk-data/models.ts";
import { grouped } from "../../document/grouped.ts";
import { invalidArgument } from "../errors.ts";
import { type Draft, type GivenFile, warnUnsupported } from "./draft.ts";

type Media = FileInput["media"];

const endings: Readonly<Record<Media, RegExp>> = {
  image: /\.(?:jpe?g|png|webp|gif)$/i,
  video: /\.(?:mp4|webm|mov)$/i,
  audio: /\.(?:mp3|wav)$/i,
};
const kinds = ["image", "video", "audio"] as const;

/** The kind of a file: from its media type, or else from how its address ends. */
function mediaOf(file: GivenFile): Media | undefined {
  const [type] = (file.mediaType ?? "").split("/");
  const said = kinds.find((kind) => kind === type);
  if (said !== undefined || file.type === "file") return said;
  const path = file.url.split(/[?#]/, 1)[0] ?? "";
  return kinds.find((kind) => endings[kind].test(path));
}

/** A file that cannot be uploaded is refused before anything is sent. */
function checkFile({ slug }: Draft, option: string, file: GivenFile): void {
  if (file.type === "url") return;
  if (!uploadTypes.includes(file.mediaType)) {
    const types = uploadTypes.join(", ");
    throw invalidArgument(slug, option, `${option} has type ${file.mediaType}; supported types: ${types}.`);
  }
  if (file.data.length === 0) throw invalidArgument(slug, option, `${option} contains an empty file.`);
}

/** Gives a model files for an input. */
function attach(draft: Draft, option: string, input: FileInput, files: readonly GivenFile[]): void {
  for (const file of files) checkFile(draft, option, file);
  const [first] = files;
  if (first === undefined) return;
  draft.files[input.name] = input.isList ? files : first;
  draft.origins[input.name] = option;
}

/** Distributes files of one kind to the inputs that take it: to a list all of them, or else one to each. */
export function attachAll(
  draft: Draft,
  option: string,
  inputs: readonly FileInput[],
  files: readonly GivenFile[],
): void {
  const all = inputs.find(({ isList }) => isList);
  if (all === undefined && files.length > inputs.length) {
    const kind = inputs[0]?.media;
    const most = inputs.length === 1 ? `one ${kind}` : `${inputs.length} ${kind}${kind === "audio" ? " files" : "s"}`;
    throw invalidArgument(
      draft.slug,
      option,
      `${option}: ${files.length} given, but the model accepts at most ${most}.`,
    );
  }
  if (all !== undefined) attach(draft, option, all, files);
  else for (const [index, input] of inputs.entries()) attach(draft, option, input, files.slice(index, index + 1));
}

/** Sets the first or the last frame. If a model has no first frame but accepts reference images, it is one of those. */
export function setFrame(draft: Draft, role: "first" | "last", option: string, file: GivenFile | undefined): void {
  if (file === undefined) return;
  const { files } = draft.model;
  const input = files.find((one) => one.media === "image" && one.role === role);
  const reference = files.find(({ media, isList }) => media === "image" && isList);
  if (input !== undefined) attach(draft, option, input, [file]);
  else if (role === "last" || reference === undefined)
    warnUnsupported(draft, option, `does not accept a ${role} frame; the image was ignored.`);
  else {
    attach(draft, option, reference, [file]);
    const details = `${draft.slug} does not accept a first frame; the image was sent as a reference, in ${reference.name}.`;
    draft.warnings.push({ type: "compatibility", feature: option, details });
  }
}

/** Sets the references: files that the model works from. */
export function setReferences(draft: Draft, option: string, given: readonly GivenFile[] = []): void {
  const inputs = draft.model.files.filter(({ role }) => role === "reference");
  const taken = new Set(inputs.map(({ media }) => media));
  const [only] = taken.size === 1 ? taken : ["image" as const];
  const byKind = grouped(given, (file) => mediaOf(file) ?? only);
  for (const [media, files] of byKind) {
    const fitting = inputs.filter((one) => one.media === media);
    if (fitting.length === 0) {
      const noun = media === "audio" ? "audio file" : media;
      const ignored = files.length === 1 ? `the ${noun} was` : `the ${noun}s were`;
      warnUnsupported(draft, option, `does not accept reference ${noun}s; ${ignored} ignored.`);
      continue;
    }
    const free = fitting.find(({ name, isList }) => isList && draft.files[name] !== undefined);
    const before = free === undefined ? [] : [draft.files[free.name] ?? []].flat();
    attachAll(draft, option, fitting, [...before, ...files]);
  }
}
