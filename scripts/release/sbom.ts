/** A software bill of materials for a package, in CycloneDX. */
import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";

/** Type, namespace, name and version of a package URL: `pkg:maven/app.pixelbyte/pixelbyte-client@1.0.0`. */
export function purlParts(purl: string): { type: string; group?: string; name: string; version?: string } {
  const [, type = "", path = "", version] = /^pkg:(\w+)\/(.+?)(?:@([^@/]+))?$/.exec(purl) ?? [];
  const names = path.split("/").map(decodeURIComponent);
  const name = names.pop() ?? "";
  if (type === "" || name === "") throw new Error(`${purl} is no package URL`);
  return { type, name, ...(names.length > 0 ? { group: names.join("/") } : {}), ...(version ? { version } : {}) };
}

function componentOf(purl: string): Models.Component {
  const { name, group, version } = purlParts(purl);
  const details = { bomRef: purl, purl, ...(group ? { group } : {}), ...(version ? { version } : {}) };
  return new Models.Component(Enums.ComponentType.Library, name, details);
}

/**
 * The bill of materials of a package. It has no time and no random number, so equal packages have equal ones.
 *
 * @param purl of the package, with its version
 * @param dependencies package URLs of what is installed with it or is part of it
 * @returns JSON
 */
export function sbomOf(purl: string, dependencies: readonly string[]): string {
  const bom = new Models.Bom();
  const subject = componentOf(purl);
  subject.licenses.add(new Models.SpdxLicense("MIT"));
  bom.metadata.component = subject;
  for (const dependency of dependencies) {
    const component = componentOf(dependency);
    bom.components.add(component);
    subject.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
