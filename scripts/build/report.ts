import type { Built } from "./buildTargets.ts";

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function line(name: string, took: string, what = ""): void {
  console.log(`${name.padEnd(8)} ${took.padStart(6)}  ${what}`.trimEnd());
}

/** One line for a target: how long it took, or that it was fresh, and what it made. */
export function reportBuilt({ target, fresh, files, milliseconds }: Built): void {
  const outputs = target.outputs.map((output) => `generated/${output}`).join(", ");
  const what = files > target.outputs.length ? `${outputs} (${files} files)` : outputs;
  line(target.name, fresh ? "fresh" : seconds(milliseconds), what);
}

export function reportDone(milliseconds: number): void {
  line("done", seconds(milliseconds));
}
