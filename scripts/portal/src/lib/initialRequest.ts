import type { Model } from "../../../document/view.ts";
import { isDefault } from "../tryit/controls.ts";

/** The request with which the page of a model begins: its example, without what is the default anyway. */
export const initialRequest = ({ slug, parameters, example }: Model): Model["example"] => ({
  model: slug,
  input: Object.fromEntries(
    parameters
      .filter(
        ({ name, required, schema }) => name in example.input && (required || !isDefault(schema, example.input[name])),
      )
      .flatMap(({ name }) => {
        const value = example.input[name];
        return value === undefined ? [] : [[name, value]];
      }),
  ),
});
