import { cargo } from "./cargo.ts";
import { gem } from "./gem.ts";
import { maven } from "./maven.ts";
import { npm } from "./npm.ts";
import { pypi } from "./pypi.ts";
import type { Registry } from "./registry.ts";
import { repository } from "./repository.ts";

/** Every registry, by the type of the package URLs in it. */
export const registries: Readonly<Record<string, Registry>> = {
  npm,
  pypi,
  maven,
  cargo,
  gem,
  golang: repository("Go module proxy"),
  composer: repository("Packagist"),
};
