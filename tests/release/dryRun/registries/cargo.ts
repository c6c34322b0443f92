import { createHash } from "node:crypto";
import { z } from "zod";
import { json, type LocalRegistry, notFound } from "../../../support/registry/registry.ts";

const dependency = z.looseObject({
  name: z.string(),
  version_req: z.string(),
  explicit_name_in_toml: z.string().nullish(),
});
const published = z.looseObject({
  name: z.string(),
  vers: z.string(),
  deps: z.array(dependency),
  features: z.record(z.string(), z.array(z.string())),
});
type Published = z.infer<typeof published>;

/** How the index says what `cargo publish` sent. */
const lineOf = ({ name, vers, deps, features }: Published, crate: Buffer) => ({
  ...{ name, vers, features, yanked: false },
  deps: deps.map(({ version_req: req, explicit_name_in_toml: renamed, ...rest }) => ({
    ...rest,
    req,
    ...(renamed ? { name: renamed, package: rest.name } : {}),
  })),
  cksum: createHash("sha256").update(crate).digest("hex"),
});

/** A registry of crates with a sparse index, for `cargo publish` and for projects that use it. */
export function cargoRegistry(url: string): LocalRegistry {
  const lines = new Map<string, string[]>();
  const crates = new Map<string, Buffer>();
  return async ({ method, path, body }) => {
    if (path === "/index/config.json") return json({ dl: `${url}/dl/{crate}/{version}`, api: url });
    if (method === "PUT" && path === "/api/v1/crates/new") {
      const length = body.readUInt32LE(0);
      const crate = body.subarray(4 + length + 4);
      const found = published.parse(JSON.parse(body.subarray(4, 4 + length).toString()));
      const id = `${found.name}/${found.vers}`;
      if (crates.has(id)) return json({ errors: [{ detail: `crate version ${found.vers} is already uploaded` }] }, 400);
      crates.set(id, crate);
      lines.set(found.name, [...(lines.get(found.name) ?? []), JSON.stringify(lineOf(found, crate))]);
      return json({ warnings: { invalid_categories: [], invalid_badges: [], other: [] } });
    }
    const crate = crates.get(path.replace(/^\/(dl|api\/v1\/crates)\//, ""));
    if (crate !== undefined) return { status: 200, body: crate };
    const index = lines.get(path.split("/").at(-1) ?? "");
    return path.startsWith("/index/") && index !== undefined ? { status: 200, body: index.join("\n") } : notFound;
  };
}
