import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { goModule } from "../../../../scripts/clients/languages/go.ts";
import { goTools } from "../../../../scripts/clients/tools/goTools.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/**
 * Modules are kept in the project, since the one under test changes without a new version. The others come from the
 * machine's own modules where they are there.
 */
async function environmentOf(project: string, artifacts: string): Promise<Readonly<Record<string, string>>> {
  const [modules, proxy] = (await run("go", ["env", "GOMODCACHE", "GOPROXY"], { cwd: project })).trim().split("\n");
  return {
    GOPROXY: [`file://${artifacts}`, `file://${modules}/cache/download`, proxy].join(","),
    GOMODCACHE: join(project, "modules"),
    GONOSUMDB: goModule,
    // Compiled packages do not depend on the folder, so the next project need not compile them again.
    GOFLAGS: "-trimpath -modcacherw -buildvcs=false -mod=mod",
  };
}

const packagesOf = (names: readonly string[]): string[] => names.map((name) => `./${name}`);

const appIn = (project: string) => ({ cwd: join(project, "app"), env: { GOENV: join(project, "go.env") } });

/** A module that gets the package from a folder in the form of a module proxy. */
export const toolchain: Toolchain = {
  sourceOf: (name) => `app/${name}/main.go`,
  async install(project, artifacts) {
    const env = await environmentOf(project, artifacts);
    const settings = Object.entries(env).map(([key, value]) => `${key}=${value}\n`);
    await writeFile(join(project, "go.env"), settings.join(""));
    const app = { cwd: join(project, "app"), env };
    await mkdir(app.cwd);
    await run("go", ["mod", "init", "example"], app);
    await run("go", ["get", `${goModule}@latest`], app);
  },
  async buildTests(project) {
    const folder = join(project, "app/video");
    await cp(join(project, "scenario"), folder, { recursive: true });
    const app = appIn(project);
    await run("go", ["vet", "./video"], app);
    await run((await goTools()).staticcheck, ["./video"], app);
    const program = join(project, "video.test");
    await run("go", ["test", "-c", "-o", program, "./video"], app);
    return { program, args: [] };
  },
  async lint(project, names) {
    await run("go", ["vet", ...packagesOf(names)], appIn(project));
    await run((await goTools()).staticcheck, packagesOf(names), appIn(project));
  },
  async build(project, names) {
    const programs = join(project, "programs");
    await mkdir(programs, { recursive: true });
    await run("go", ["build", "-o", programs, ...packagesOf(names)], appIn(project));
    return names.map((name) => ({ program: join(programs, name), args: [] }));
  },
};
