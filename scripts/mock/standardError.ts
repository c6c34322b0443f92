let lines = "";

function flush(): void {
  process.stderr.write(lines);
  lines = "";
}

/** Writes a line to standard error: those of one turn of the event loop at once, since each write is a system call. */
export function writeLine(line: string): void {
  if (lines === "") setImmediate(flush);
  lines += `${line}\n`;
}

process.on("exit", () => {
  if (lines !== "") flush();
});
