/** A text as squares: one column per byte, its lowest bit on top, set bits filled. */
export interface ByteGrid {
  readonly width: number;
  readonly height: number;
  /** The `d` of an SVG path in units of one bit. */
  readonly path: string;
}

/** Draws a text as its bytes. Plain ASCII needs seven rows, everything else eight. */
export function byteGrid(text: string): ByteGrid {
  const bytes = [...new TextEncoder().encode(text)];
  const height = bytes.some((byte) => byte > 127) ? 8 : 7;
  const column = (byte: number, x: number): string[] => {
    const bits = [...byte.toString(2).padStart(height, "0")].reverse().join("");
    return [...bits.matchAll(/1+/g)].map((run) => `M${x} ${run.index}h1v${run[0].length}h-1z`);
  };
  return { width: bytes.length, height, path: bytes.flatMap(column).join("") };
}
