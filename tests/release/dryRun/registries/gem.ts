import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { json, type LocalRegistry, notFound } from "../../../support/registry/registry.ts";

/** RubyGems: takes `gem push`, and serves the index that `gem` itself makes of a folder. */
export function gemRegistry(folder: string): LocalRegistry {
  const gems = new Map<string, string>();
  return async ({ method, path, body }) => {
    if (method === "POST" && path === "/api/v1/gems") {
      await mkdir(join(folder, "gems"), { recursive: true });
      const staged = join(folder, "staged.gem");
      await writeFile(staged, body);
      const named = 'spec = Gem::Package.new("staged.gem").spec; print spec.name, " ", spec.version';
      const [name, version] = (await run("ruby", ["-rrubygems/package", "-e", named], { cwd: folder })).split(" ");
      const id = `${name}/${version}`;
      if (gems.has(id)) return { status: 409, body: "Repushing of gem versions is not allowed." };
      gems.set(id, createHash("sha256").update(body).digest("hex"));
      await writeFile(join(folder, "gems", `${name}-${version}.gem`), body);
      await run("gem", ["generate_index", "--silent", "--directory", folder], { cwd: folder });
      return { status: 200, body: `Successfully registered gem: ${name} (${version})` };
    }
    const [, name, version] = /^\/api\/v2\/rubygems\/(.+)\/versions\/(.+)\.json$/.exec(path) ?? [];
    const sha = gems.get(`${name}/${version}`);
    if (sha !== undefined) return json({ name, version, sha });
    const file = await readFile(join(folder, path)).catch(() => undefined);
    return file === undefined ? notFound : { status: 200, body: file };
  };
}
