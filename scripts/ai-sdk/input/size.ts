/** Shapes and sizes. The AI SDK gives sizes in pixels, models have names for them: `720p`, `2k`. */
import { invalidArgument } from "../errors.ts";
import { type Draft, schemaOf, set, warnUnsupported } from "./draft.ts";
import { setOption, unsupportedValue } from "./values.ts";

/** How far two shapes may be apart and count as one: 854x480 and 2560x1080 are called 16:9 and 21:9. */
const tolerance = 0.02;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A shape such as `16:9` as a number; NaN for `adaptive`. */
function ratioOf(shape: string): number {
  const [width = Number.NaN, height = Number.NaN] = shape.split(":").map(Number);
  return width / height;
}

const areAlike = (one: number, other: number): boolean => Math.abs(one / other - 1) <= tolerance;
const difference = (one: number, other: number): number => Math.abs(Math.log(one / other));

const commonDivisor = (one: number, other: number): number => (other === 0 ? one : commonDivisor(other, one % other));

/** The one with the smallest distance, if there is a distance at all. */
function closest(values: readonly string[], distance: (value: string) => number): string | undefined {
  return values
    .filter((value) => !Number.isNaN(distance(value)))
    .toSorted((left, right) => distance(left) - distance(right))[0];
}

const valuesOf = (draft: Draft, name: string): string[] | undefined => schemaOf(draft, name).enum?.map(String);

/** The shape of the model that is the wanted one, however that is written: `1920:1080` is `16:9`. */
function shapeFor(draft: Draft, option: string, wanted: string, shapes: readonly string[]): string {
  if (shapes.includes(wanted)) return wanted;
  const ratio = ratioOf(wanted);
  const best = closest(shapes, (shape) => difference(ratioOf(shape), ratio));
  if (best !== undefined && areAlike(ratioOf(best), ratio)) return best;
  throw unsupportedValue(draft, option, wanted, shapes, best);
}

/** Sets the aspect ratio. */
function setAspectRatio(draft: Draft, wanted: string | undefined, option = "aspectRatio"): void {
  const name = draft.model.inputs.aspectRatio;
  const shapes = name === undefined ? undefined : valuesOf(draft, name);
  if (wanted === undefined || name === undefined || shapes === undefined) setOption(draft, "aspectRatio", wanted);
  else set(draft, option, name, shapeFor(draft, option, wanted, shapes));
}

/** What a name of a resolution says: `720p` is of the shorter side, `4k` of the longer one. */
function readLabel(label: string): { readonly count: number; readonly isShort: boolean } | undefined {
  const [, digits, unit = ""] = /^(\d+)(p|k)$/i.exec(label) ?? [];
  return digits === undefined ? undefined : { count: Number(digits), isShort: unit.toLowerCase() === "p" };
}

/** Whether a size is of a resolution. A `k` is 1024 or 960 pixels: 4096x2160 and 3840x2160 are both called 4k. */
function isOf(label: string, { width, height }: Size): boolean {
  const read = readLabel(label);
  if (read === undefined) return false;
  if (read.isShort) return Math.min(width, height) === read.count;
  return [1024, 960].some((pixels) => Math.max(width, height) === read.count * pixels);
}

/** The size of a resolution in about the aspect ratio of another one. */
function sizeOf(label: string, like: Size): Size | undefined {
  const read = readLabel(label);
  if (read === undefined) return undefined;
  const wide = Math.max(like.width, like.height) / Math.min(like.width, like.height);
  const long = read.isShort ? Math.round((read.count * wide) / 2) * 2 : read.count * 1024;
  const short = read.isShort ? read.count : Math.round(long / wide / 2) * 2;
  return like.width < like.height ? { width: short, height: long } : { width: long, height: short };
}

/** The resolution of the model that a size is of. */
function labelFor(draft: Draft, option: string, text: string, size: Size, name: string): string {
  const labels = valuesOf(draft, name) ?? [];
  const found = labels.find((label) => isOf(label, size));
  if (found !== undefined) return found;
  const written = (label: string): string => {
    const { width, height } = sizeOf(label, size) ?? {};
    return width === undefined ? label : `${width}x${height} (${label})`;
  };
  const area = ({ width, height }: Size): number => width * height;
  const distance = (label: string): number => {
    const candidate = sizeOf(label, size);
    return candidate === undefined ? Number.NaN : difference(area(candidate), area(size));
  };
  const best = closest(labels, distance);
  throw unsupportedValue(draft, option, text, labels.map(written), best && written(best));
}

/** Sets the resolution alone. */
function setResolution(draft: Draft, option: string, text: string, size: Size): void {
  const { inputs, always } = draft.model;
  const name = inputs.resolution;
  if (name !== undefined) set(draft, option, name, labelFor(draft, option, text, size, name));
  else if (always.resolution === undefined) warnUnsupported(draft, option, "has no resolution option.");
  else if (!isOf(always.resolution, size)) {
    warnUnsupported(draft, option, `has no resolution option: its output is always ${always.resolution}.`);
  }
}

/** A size implies the aspect ratio. */
function setShapeOfSize(draft: Draft, option: string, size: Size): void {
  const { width, height } = size;
  const { inputs, always } = draft.model;
  const isShaped = always.aspectRatio !== undefined && areAlike(ratioOf(always.aspectRatio), width / height);
  if (inputs.aspectRatio !== undefined) {
    const divisor = commonDivisor(width, height);
    setAspectRatio(draft, `${width / divisor}:${height / divisor}`, option);
    return;
  }
  const resolution = inputs.resolution === undefined ? always.resolution : draft.values[inputs.resolution];
  // Of a size that is not of the resolution, there is a warning already.
  if (!isShaped && isOf(String(resolution), size)) {
    warnUnsupported(draft, option, `has no aspect ratio option; only the resolution ${resolution} was used.`);
  }
}

/** Reads `1280x720`. */
function readSize({ slug }: Draft, option: string, text: string): Size {
  const [, width = 0, height = 0] = (/^(\d+)x(\d+)$/.exec(text) ?? []).map(Number);
  if (width > 0 && height > 0) return { width, height };
  throw invalidArgument(slug, option, `${option} is ${JSON.stringify(text)}; write it as "1280x720".`);
}

/**
 * Sets shape and size.
 *
 * @param option what the AI SDK calls the size: `resolution` of a video, `size` of an image
 */
export function setSize(
  draft: Draft,
  option: "resolution" | "size",
  { size: text, aspectRatio }: { readonly size: string | undefined; readonly aspectRatio: string | undefined },
): void {
  setAspectRatio(draft, aspectRatio);
  if (text === undefined) return;
  const size = readSize(draft, option, text);
  const ratio = ratioOf(aspectRatio ?? "");
  if (!Number.isNaN(ratio) && !areAlike(ratio, size.width / size.height)) {
    const sentence = `${option} ${text} does not have the aspectRatio ${aspectRatio}; leave one of them out.`;
    throw invalidArgument(draft.slug, option, sentence);
  }
  setResolution(draft, option, text, size);
  if (aspectRatio === undefined) setShapeOfSize(draft, option, size);
}
