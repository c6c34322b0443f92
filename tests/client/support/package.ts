/** The source of the package: what is in scripts/client, and what the build adds. */
import { expectFresh } from "../../support/fresh.ts";

export * from "../../../generated/pixelbyte-client/src/index.ts";
export * as validation from "../../../generated/pixelbyte-client/src/validation/index.ts";

await expectFresh("client");
