/** Every command begins with a build that has nothing to do, so what that loads is waited for again and again. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

/** Tells at the end which packages were loaded. */
const hook = `import { registerHooks } from "node:module";
const packages = new Set();
registerHooks({
  load(url, context, next) {
    const [, name] = /\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
    if (name !== undefined) packages.add(name);
    return next(url, context);
  },
});
process.on("exit", () => console.log(JSON.stringify([...packages].sort())));`;

it("a build with nothing to do loads neither compilers nor readers of the document", async () => {
  const hooked = `--import=data:text/javascript,${encodeURIComponent(hook)}`;
  const build = (...options: string[]) =>
    promisify(execFile)(process.execPath, [...options, "scripts/build.ts", "--quiet", "client-data"], { cwd: root });
  // The target is fresh, because the tests are given it before they begin. What is left to write is known after a build.
  await build();
  const { stdout } = await build(hooked);
  expect(JSON.parse(stdout)).toEqual(["commander", "yaml", "zod"]);
});
