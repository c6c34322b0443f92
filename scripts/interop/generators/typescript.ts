import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { isObject, type Json } from "../../document/json.ts";
import { root } from "../../document/root.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import type { Outcome, Trial } from "../tool.ts";
import { type Generated, tryGenerator } from "./generator.ts";

/** A generator of TypeScript. */
export interface TypeScriptGenerator {
  readonly generate: Generated["generate"];
  /** A module that exports the type `Body`, and `submit(body)` that resolves to the id of the job or rejects. */
  readonly adapter: string;
  /** The folder whose `node_modules` the generated code needs. */
  readonly dependencies?: string;
  /** How the generated types spell a member. */
  readonly spell?: (name: string) => string;
}

const node = process.execPath;
const typescript = join(root, "node_modules/typescript/bin/tsc");
const rolldown = join(root, "node_modules/rolldown/bin/cli.mjs");

function spelled(value: Json, spell: (name: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => spelled(item, spell));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [spell(name), spelled(member ?? null, spell)]),
  );
}

/** The program, and a module in which the compiler has to find errors. */
function sources(spell: (name: string) => string): Readonly<Record<string, string>> {
  const text = (request: Json): string => JSON.stringify(spelled(request, spell));
  const wrong = `[${wrongRequests.map(text).join(", ")}]`;
  return {
    "program.ts": `import { type Body, submit } from "./adapter.ts";

const right: Body[] = [${rightRequests.map(text).join(", ")}];
const wrong: Body[] = JSON.parse(${JSON.stringify(wrong)});
for (const body of [...right, ...wrong]) {
  await submit(body).then(
    (jobId: string) => console.log("accepted", jobId),
    (error: unknown) => console.log("refused", String(error).split("\\n")[0]),
  );
}
`,
    "wrong.ts": `import type { Body } from "./adapter.ts";

${wrongRequests.map((request, index) => `// @ts-expect-error\nexport const wrong${index}: Body = ${text(request)};`).join("\n")}
`,
  };
}

/** Tries a generator of TypeScript: strict types, then a bundle that Node runs. */
export function tryTypeScript(trial: Trial, generator: TypeScriptGenerator): Promise<Outcome> {
  const { folder } = trial;
  const { generate, adapter, dependencies, spell = (name) => name } = generator;
  const check = (file: string): Promise<string> => {
    const resolved = ["--module", "esnext", "--moduleResolution", "bundler", "--allowImportingTsExtensions"];
    const types = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node", "--skipLibCheck"];
    const target = ["--target", "es2023", "--lib", "es2023,dom,dom.iterable"];
    return run(node, [typescript, "--noEmit", "--strict", ...target, ...resolved, ...types, file], { cwd: folder });
  };
  return tryGenerator(trial, {
    generate,
    async compile() {
      if (dependencies !== undefined) await symlink(join(dependencies, "node_modules"), join(folder, "node_modules"));
      const files = { "adapter.ts": adapter, ...sources(spell) };
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
      await check("program.ts");
      await run(node, [rolldown, "program.ts", "--file", "program.mjs", "--platform", "node"], { cwd: folder });
    },
    checkTypes: () => check("wrong.ts"),
    program: [node, "program.mjs"],
  });
}
