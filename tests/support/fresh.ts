import { isFresh } from "../../scripts/build/buildTargets.ts";
import { targets } from "../../scripts/targets/index.ts";

/**
 * Sees to it that a test of a package tests what the sources are now.
 *
 * @param name of the package
 */
export async function expectFreshPackage(name: string): Promise<void> {
  await expectFresh(targets.find(({ outputs }) => outputs.includes(name))?.name ?? name);
}

/**
 * Sees to it that a test of something built tests what the sources are now.
 *
 * @param name the target that the test reads
 * @throws if the last build of the target is out of date
 */
export async function expectFresh(name: string): Promise<void> {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`There is no target ${name}`);
  if (!(await isFresh(target, targets))) {
    throw new Error(`generated/${target.outputs[0]} is out of date; run \`npm run build -- ${name}\``);
  }
}
