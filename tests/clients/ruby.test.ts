import { ruby } from "../../scripts/clients/languages/ruby.ts";
import { toolchain } from "./drivers/ruby/toolchain.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(ruby), toolchain);
