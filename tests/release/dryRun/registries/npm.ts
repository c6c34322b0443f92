import { z } from "zod";
import { json, type LocalRegistry, notFound } from "./registry.ts";

const version = z.looseObject({ name: z.string(), version: z.string() });
const packument = z.looseObject({
  name: z.string(),
  "dist-tags": z.record(z.string(), z.string()),
  versions: z.record(z.string(), version),
});
const published = packument.extend({ _attachments: z.record(z.string(), z.object({ data: z.string() })) });

/**
 * The npm registry: takes `npm publish`, and sends whoever asks for another package to the public one.
 *
 * @param upstream the public registry
 */
export function npmRegistry(upstream: string): LocalRegistry {
  const packages = new Map<string, z.infer<typeof packument>>();
  const tarballs = new Map<string, Buffer>();
  return async ({ method, path, body }) => {
    const tarball = tarballs.get(path);
    if (tarball !== undefined) return { status: 200, body: tarball };
    const [name = "", wanted] = decodeURIComponent(path.slice(1)).split("/");
    const known = packages.get(name);
    if (method !== "PUT") {
      if (known === undefined) {
        // Whether our own version is there is asked of this registry alone.
        return name.startsWith("pixelbyte") ? notFound : { status: 302, location: upstream + path };
      }
      if (wanted === undefined) return json(known);
      return wanted in known.versions ? json(known.versions[wanted]) : notFound;
    }
    const { _attachments, ...added } = published.parse(JSON.parse(body.toString()));
    const clash = Object.keys(added.versions).find((one) => one in (known?.versions ?? {}));
    if (clash !== undefined) return json({ error: `cannot publish over ${name}@${clash}` }, 403);
    for (const [file, { data }] of Object.entries(_attachments)) {
      tarballs.set(`/${name}/-/${file}`, Buffer.from(data, "base64"));
    }
    packages.set(name, { ...added, versions: { ...known?.versions, ...added.versions } });
    return json({ ok: true }, 201);
  };
}
