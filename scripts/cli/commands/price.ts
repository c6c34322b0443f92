import { formatUsd } from "../../document/formatUsd.ts";
import type { Json } from "../../document/json.ts";
import { modelOf } from "../catalogue/models.ts";
import { partialIssuesOf, throwIssues } from "../input/check.ts";
import { inputFrom } from "../input/flags.ts";
import { costFormula, costOf, costText } from "../output/money.ts";
import { type AddCommand, allOptions } from "./command.ts";
import { modelCommand } from "./modelCommand.ts";

/** `pixelbyte price <slug> --duration 10`: what a job costs, without a request. */
export const addPrice: AddCommand = (program, context, named) => {
  modelCommand(program, "price", "show what a job costs, without sending anything", named).action(
    async (slug: string, _: object, command) => {
      const model = modelOf(slug);
      const options = allOptions<Record<string, Json>>(command);
      const input = inputFrom(model, options);
      throwIssues(await partialIssuesOf(context, model, input));
      const costMicroCents = costOf(model, input);
      const { print } = context.terminal;
      if (options.json) {
        print(JSON.stringify({ model: model.slug, input, costMicroCents, cost: formatUsd(costMicroCents) }));
        return;
      }
      print(costText(model, input));
      context.terminal.note(costFormula(model, input));
    },
  );
};
