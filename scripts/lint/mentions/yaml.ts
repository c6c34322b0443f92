import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { type JsonObject, objectOf, readJson } from "../../document/json.ts";

/** A YAML file, and where its values are. */
export interface YamlFile {
  readonly content: JsonObject;
  /** The line of a member or an item, counted from 1. */
  lineOf(path: readonly (string | number)[]): number;
}

export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  return {
    content: objectOf(readJson(JSON.stringify(yaml.toJS()))),
    lineOf(path) {
      const parent = yaml.getIn(path.slice(0, -1), true);
      const key = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))?.key
        : undefined;
      const node = isScalar(key) ? key : yaml.getIn(path, true);
      return isScalar(node) || isMap(node) ? lines.linePos(node.range?.[0] ?? 0).line : 1;
    },
  };
}
