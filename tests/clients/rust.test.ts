import { rust } from "../../scripts/clients/languages/rust.ts";
import { toolchain } from "./drivers/rust/toolchain.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(rust), toolchain);
