/** A real browser, out of npm packages: nothing to install in the operating system, nothing to download. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import lockfile from "../../package-lock.json" with { type: "json" };
import { root } from "../document/root.ts";
import { makeOnce } from "./makeOnce.ts";

const { version } = lockfile.packages["node_modules/@sparticuz/chromium"];
const cache = join(root, `node_modules/.cache/chromium/${version}`);
/** Holds what was unpacked and nothing else, so that it is whole if it exists. */
const home = join(cache, "unpacked");
/** How long a browser may take to start on a busy machine, in milliseconds. */
const timeout = 180_000;

/**
 * Starts Chromium. On Linux x64 it is the one inside @sparticuz/chromium, with its own libraries and font; elsewhere the
 * Chrome of the machine. `CHROME_PATH` chooses another program.
 *
 * @param flags of Chromium, such as `--remote-debugging-port=9222`
 * @throws when there is no browser for this machine
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROME_PATH;
  if (own !== undefined) return chromium.launch({ timeout, executablePath: own, args: [...flags] });
  if (process.platform !== "linux" || process.arch !== "x64")
    return chromium.launch({ timeout, channel: "chrome", args: [...flags] });
  await makeOnce(home, unpackInto);
  return chromium.launch({
    timeout,
    executablePath: join(home, "chromium"),
    args: ["--font-render-hinting=none", ...flags],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, "al2023", "lib"),
      FONTCONFIG_FILE: join(home, "fonts.conf"),
    },
  });
}

/**
 * The package unpacks into the temporary folder, and brings its libraries (NSS and the like) along only if it believes it
 * runs on AWS. It takes both from the environment, so it runs in a process of its own.
 */
async function unpackInto(folder: string): Promise<void> {
  const script = 'import packed from "@sparticuz/chromium"; await packed.executablePath();';
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" },
  });
  await writeFile(join(folder, "fonts.conf"), fontConfiguration);
}

/** The package's own configuration looks for its font in /tmp only. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}/fonts</cachedir>
</fontconfig>
`;
