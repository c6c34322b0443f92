/**
 * Fixes of the clients, each as the text that makes it and what was there before. The suite has to turn red without
 * any of them: a row that stays green proves nothing.
 */
import { go } from "../../../scripts/clients/languages/go.ts";
import { java } from "../../../scripts/clients/languages/java.ts";
import { kotlin } from "../../../scripts/clients/languages/kotlin.ts";
import { php } from "../../../scripts/clients/languages/php.ts";
import { python } from "../../../scripts/clients/languages/python.ts";
import { ruby } from "../../../scripts/clients/languages/ruby.ts";
import { rust } from "../../../scripts/clients/languages/rust.ts";
import { toolchain as goToolchain } from "../drivers/go/toolchain.ts";
import { toolchain as javaToolchain } from "../drivers/java/toolchain.ts";
import { toolchain as kotlinToolchain } from "../drivers/kotlin/toolchain.ts";
import { toolchain as phpToolchain } from "../drivers/php/toolchain.ts";
import { toolchain as pythonToolchain } from "../drivers/python/toolchain.ts";
import { toolchain as rubyToolchain } from "../drivers/ruby/toolchain.ts";
import { toolchain as rustToolchain } from "../drivers/rust/toolchain.ts";
import { toolchain as typescriptToolchain } from "../drivers/typescript/toolchain.ts";
import { generated, type TestedClient, typescript } from "./testedClient.ts";
import type { Toolchain } from "./toolchain.ts";

/** A change that takes a fix out of a package. */
interface Change {
  /** The file of the package. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The row that has to notice. */
  readonly row: string;
}

export interface Revert extends Change {
  readonly client: TestedClient;
  readonly toolchain: Toolchain;
}

const rows = {
  redirects: "No redirect is followed, and the error says where it led",
  pages: "A list of jobs ends, and a cursor that repeats is an error",
  ids: "An id that leads elsewhere is refused before anything is sent",
  keys: "A key that no header can hold is refused at construction, without being repeated",
  echoes: "Nothing that a client, an option or an error prints holds the key",
  late: "A job that is late is cancelled if that was asked for, and only then",
  webhooks: "Webhooks are verified like by every client",
  abort: "A caller that gives up during the submit call lets it finish, and then the job is cancelled",
};

const home = {
  java: "src/main/java/app/pixelbyte/client/helpers",
  kotlin: "src/main/kotlin/app/pixelbyte/kotlin",
  python: "src/pixelbyte_client/helpers",
};

const of = (client: TestedClient, toolchain: Toolchain, ...changes: readonly Change[]): Revert[] =>
  changes.map((change) => ({ client, toolchain, ...change }));

export const reverts: readonly Revert[] = [
  ...of(
    typescript,
    typescriptToolchain,
    { file: "dist/index.js", from: 'redirect: "manual"', to: 'redirect: "follow"', row: rows.redirects },
    { file: "dist/index.js", from: "if (seen.has(nextCursor))", to: "if (false)", row: rows.pages },
  ),
  ...of(
    generated(python),
    pythonToolchain,
    {
      file: `${home.python}/connection.py`,
      from: "follow_redirects=False",
      to: "follow_redirects=True",
      row: rows.redirects,
    },
    { file: `${home.python}/webhooks.py`, from: "key.lower() == name.lower()", to: "key == name", row: rows.webhooks },
  ),
  ...of(
    generated(go),
    goToolchain,
    { file: "wait.go", from: "submitContext = context.WithoutCancel(ctx)", to: "submitContext = ctx", row: rows.abort },
    { file: "jobs.go", from: "if seen[cursor] {", to: "if false {", row: rows.pages },
  ),
  ...of(
    generated(java),
    javaToolchain,
    {
      file: `${home.java}/PixelByte.java`,
      from: "boolean isInterrupted = Thread.interrupted();",
      to: "boolean isInterrupted = false;",
      row: rows.abort,
    },
    { file: `${home.java}/PixelByte.java`, from: "if (!key.matches(", to: "if (key.equals(", row: rows.keys },
  ),
  ...of(
    generated(kotlin),
    kotlinToolchain,
    {
      file: `${home.kotlin}/PixelByte.kt`,
      from: ".followRedirects(false)",
      to: ".followRedirects(true)",
      row: rows.redirects,
    },
    {
      file: `${home.kotlin}/Connection.kt`,
      from: "it.method == request.method && Regex(it.path).matches(path)",
      to: "it.method == request.method",
      row: rows.ids,
    },
  ),
  ...of(
    generated(rust),
    rustToolchain,
    { file: "src/client.rs", from: "Policy::none()", to: "Policy::limited(10)", row: rows.redirects },
    { file: "src/jobs.rs", from: "!self.seen.insert(cursor)", to: "cursor.is_empty()", row: rows.pages },
  ),
  ...of(
    generated(ruby),
    rubyToolchain,
    { file: "lib/pixelbyte/transport.rb", from: "check_path(request)\n      (1..)", to: "(1..)", row: rows.ids },
    {
      file: "lib/pixelbyte/client.rb",
      from: "cancel && cancelled?(waiting.job_id, headers)",
      to: "false",
      row: rows.late,
    },
  ),
  ...of(
    generated(php),
    phpToolchain,
    {
      file: "lib/Helpers/SafeClient.php",
      from: "'allow_redirects' => false",
      to: "'allow_redirects' => true",
      row: rows.redirects,
    },
    {
      file: "lib/Helpers/SafeClient.php",
      from: "strlen($key) < self::SHORTEST_KEY",
      to: "$key !== ''",
      row: rows.echoes,
    },
  ),
];
