/// <reference path="../../raw.d.ts" />
/** Programs that run a model's example on the generated client of their language, and print where the file is. */
import type { Model } from "../../../../document/view.ts";
import java from "../../samples/client/Run.java?raw";
import go from "../../samples/client/run.go?raw";
import kotlin from "../../samples/client/run.kt?raw";
import php from "../../samples/client/run.php?raw";
import python from "../../samples/client/run.py?raw";
import ruby from "../../samples/client/run.rb?raw";
import rust from "../../samples/client/run.rs?raw";
import { fillTemplate } from "../fillTemplate.ts";
import { type Api, type LanguageId, languageOf, type Program } from "../languages.ts";
import { type Field, fieldsOf, type TemplateValues } from "./fields.ts";
import { go as goValues } from "./go.ts";
import { java as javaValues } from "./java.ts";
import { kotlin as kotlinValues } from "./kotlin.ts";
import { php as phpValues } from "./php.ts";
import { python as pythonValues } from "./python.ts";
import { ruby as rubyValues } from "./ruby.ts";
import { rust as rustValues } from "./rust.ts";

interface Template {
  readonly id: LanguageId;
  readonly file: string;
  readonly text: string;
  readonly values: (model: Model, fields: readonly Field[]) => TemplateValues;
  readonly needs: string;
  /** `{{version}}` becomes the document's. */
  readonly install: string;
  readonly run: string;
}

const templates: readonly Template[] = [
  {
    id: "python",
    file: "run.py",
    text: python,
    values: pythonValues,
    needs: "Python 3.11 or newer",
    install: "pip install pixelbyte-client",
    run: "python3 run.py",
  },
  {
    id: "go",
    file: "run.go",
    text: go,
    values: goValues,
    needs: "Go 1.25 or newer",
    install: "go mod init example && go get pixelbyte.app/pixelbyte",
    run: "go run run.go",
  },
  {
    id: "java",
    file: "Run.java",
    text: java,
    values: javaValues,
    needs: "Java 17 or newer, Maven, and a `pom.xml` with the dependency `app.pixelbyte:pixelbyte-client:{{version}}`",
    install: "mvn dependency:copy-dependencies -DoutputDirectory=lib",
    run: "java -cp 'lib/*' Run.java",
  },
  {
    id: "kotlin",
    file: "Run.kt",
    text: kotlin,
    values: kotlinValues,
    needs:
      "Kotlin 2.4 and Java 17 or newer, Maven, and a `pom.xml` with the dependency `app.pixelbyte:pixelbyte-client-kotlin:{{version}}`",
    install: "mvn dependency:copy-dependencies -DoutputDirectory=lib",
    run: "kotlinc -classpath 'lib/*' Run.kt && java -cp 'lib/*:.' RunKt",
  },
  {
    id: "rust",
    file: "src/main.rs",
    text: rust,
    values: rustValues,
    needs: "Rust 1.85 or newer; on Linux, also `pkg-config` and the headers of OpenSSL, such as `libssl-dev`",
    install: "cargo init && cargo add pixelbyte && cargo add tokio --features macros,rt-multi-thread",
    run: "cargo run",
  },
  {
    id: "php",
    file: "run.php",
    text: php,
    values: phpValues,
    needs: "PHP 8.1 or newer with its curl and mbstring extensions, and Composer",
    install: "composer require pixelbyte/client",
    run: "php run.php",
  },
  {
    id: "ruby",
    file: "run.rb",
    text: ruby,
    values: rubyValues,
    needs: "Ruby 3.0 or newer, and libcurl",
    install: "gem install pixelbyte_client",
    run: "ruby run.rb",
  },
];

/**
 * The same job in every language that has a generated client. Key and server are taken from `PIXELBYTE_API_KEY` and
 * `PIXELBYTE_BASE_URL` by the clients themselves.
 *
 * @returns nothing for an example that no program can write with types
 */
export function clientPrograms({ version }: Api, model: Model): Program[] {
  const fields = fieldsOf(model);
  if (fields === undefined) return [];
  return templates.map(({ id, text, values, needs, ...how }) => ({
    ...how,
    language: languageOf(id),
    kind: "client",
    needs: needs.replace("{{version}}", version),
    unreleased: `npm run clients -- ${id}`,
    code: fillTemplate(text, { MODEL: model.slug, ...values(model, fields) }),
  }));
}
