import { ruby } from "../../scripts/clients/languages/ruby.ts";
import { toolchain } from "./drivers/ruby/toolchain.ts";
import { proveClient } from "./support/prove.ts";

proveClient(ruby, toolchain);
