/**
 * Redocly plugin: the lint rules of this project. `pixelbyte/all`, which redocly.yaml extends, switches every rule on, so a rule is
 * registered by its line in this table.
 */
import type { Oas3Rule, Plugin } from "@redocly/openapi-core";
import { bareUnion } from "./rules/bare-union.ts";
import { bodySchemas } from "./rules/body-schemas.ts";
import { componentNames } from "./rules/component-names.ts";
import { componentsDiffer } from "./rules/components-differ.ts";
import { componentsUnbranded } from "./rules/components-unbranded.ts";
import { defaultCost } from "./rules/default-cost.ts";
import { defaultsStated } from "./rules/defaults-stated.ts";
import { deprecation } from "./rules/deprecation.ts";
import { described } from "./rules/described.ts";
import { errorCodes } from "./rules/error-codes.ts";
import { extensionsKnown } from "./rules/extensions-known.ts";
import { filesUsed } from "./rules/files-used.ts";
import { formerModels } from "./rules/former-models.ts";
import { labelsUnique } from "./rules/labels-unique.ts";
import { mediaInputs } from "./rules/media-inputs.ts";
import { modelComplete } from "./rules/model-complete.ts";
import { modelsRegistered } from "./rules/models-registered.ts";
import { oneScreen } from "./rules/one-screen.ts";
import { openSets } from "./rules/open-sets.ts";
import { outputStated } from "./rules/output-stated.ts";
import { portableNumbers } from "./rules/portable-numbers.ts";
import { pricedParameters } from "./rules/priced-parameters.ts";
import { scopesListed } from "./rules/scopes-listed.ts";
import { stringsMeant } from "./rules/strings-meant.ts";
import { uriReferences } from "./rules/uri-references.ts";
import { valuesNamed } from "./rules/values-named.ts";
import { variantsClosed } from "./rules/variants-closed.ts";
import { webhookOperations } from "./rules/webhook-operations.ts";

const rules: Readonly<Record<string, Oas3Rule>> = {
  // What a model is.
  "models-registered": modelsRegistered,
  "bare-union": bareUnion,
  "variants-closed": variantsClosed,
  "model-complete": modelComplete,
  "labels-unique": labelsUnique,
  "media-inputs": mediaInputs,
  "one-screen": oneScreen,
  "output-stated": outputStated,
  "priced-parameters": pricedParameters,
  "default-cost": defaultCost,
  "defaults-stated": defaultsStated,
  "strings-meant": stringsMeant,
  "values-named": valuesNamed,
  deprecation,
  "former-models": formerModels,
  // What only this document has.
  "extensions-known": extensionsKnown,
  "error-codes": errorCodes,
  "scopes-listed": scopesListed,
  // What readers of the document need. Simpler rules of this kind are in redocly.yaml.
  described,
  "components-differ": componentsDiffer,
  "components-unbranded": componentsUnbranded,
  "files-used": filesUsed,
  // What generators of clients need. Simpler rules of this kind are in redocly.yaml.
  "body-schemas": bodySchemas,
  "open-sets": openSets,
  "component-names": componentNames,
  "portable-numbers": portableNumbers,
  "uri-references": uriReferences,
  "webhook-operations": webhookOperations,
};

export default function lintPlugin(): Plugin {
  return {
    id: "pixelbyte",
    rules: { oas3: rules },
    configs: {
      all: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`pixelbyte/${name}`, "error"])) },
    },
  };
}
