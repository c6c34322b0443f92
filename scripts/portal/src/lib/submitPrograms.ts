/// <reference path="../raw.d.ts" />
/** Programs that submit a model's example, and wait for the job where the language makes that short. */
import type { Json } from "../../../document/json.ts";
import type { Model } from "../../../document/view.ts";
import csharp from "../samples/submit/Submit.cs?raw";
import java from "../samples/submit/Submit.java?raw";
import go from "../samples/submit/submit.go?raw";
import javascript from "../samples/submit/submit.mjs?raw";
import typescript from "../samples/submit/submit.mts?raw";
import php from "../samples/submit/submit.php?raw";
import python from "../samples/submit/submit.py?raw";
import ruby from "../samples/submit/submit.rb?raw";
import rust from "../samples/submit/submit.rs?raw";
import shell from "../samples/submit/submit.sh?raw";
import { clientPrograms } from "./clientPrograms/index.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { initialRequest } from "./initialRequest.ts";
import { type Api, type LanguageId, languageOf, languages, npmClient, type Program } from "./languages.ts";
import { literals } from "./literals.ts";

interface Template {
  readonly id: LanguageId;
  readonly file: string;
  readonly text: string;
  readonly literal: (value: Json) => string;
  readonly needs: string;
  readonly install?: string;
  readonly unreleased?: string;
  readonly run: string;
}

const templates: readonly Template[] = [
  {
    id: "curl",
    needs: "curl 7.76 or newer",
    file: "submit.sh",
    text: shell,
    literal: literals.shell,
    run: "sh submit.sh",
  },
  {
    id: "typescript",
    needs: "Node 22.18 or newer, or another runtime that runs TypeScript",
    file: "submit.mts",
    text: typescript,
    literal: literals.javascript,
    ...npmClient,
    run: "node submit.mts",
  },
  {
    id: "javascript",
    needs: "Node 18 or newer",
    file: "submit.mjs",
    text: javascript,
    literal: literals.javascript,
    run: "node submit.mjs",
  },
  {
    id: "python",
    needs: "Python 3.8 or newer (standard library only)",
    file: "submit.py",
    text: python,
    literal: literals.python,
    run: "python3 submit.py",
  },
  { id: "go", needs: "Go 1.22 or newer", file: "submit.go", text: go, literal: literals.go, run: "go run submit.go" },
  {
    id: "java",
    needs: "Java 17 or newer",
    file: "Submit.java",
    text: java,
    literal: literals.java,
    run: "java Submit.java",
  },
  {
    id: "rust",
    needs: "Rust 1.85 or newer",
    file: "src/main.rs",
    text: rust,
    literal: literals.rust,
    install: "cargo init && cargo add ureq serde_json",
    run: "cargo run",
  },
  {
    id: "csharp",
    needs: ".NET 10 or newer",
    file: "Submit.cs",
    text: csharp,
    literal: literals.csharp,
    run: "dotnet run Submit.cs",
  },
  {
    id: "php",
    needs: "PHP 8 with its curl extension",
    file: "submit.php",
    text: php,
    literal: literals.php,
    run: "php submit.php",
  },
  {
    id: "ruby",
    needs: "Ruby 3.0 or newer",
    file: "submit.rb",
    text: ruby,
    literal: literals.ruby,
    run: "ruby submit.rb",
  },
];

/** The same job in every language without the generated client. */
const ownPrograms = ({ serverUrl }: Api, { example }: Model): Program[] =>
  templates.map(({ id, text, literal, ...how }) => ({
    ...how,
    language: languageOf(id),
    code: fillTemplate(text, {
      SERVER: serverUrl,
      MODEL: example.model,
      INPUT: literal(example.input),
      BODY: literal(example),
    }),
  }));

/**
 * The same job in every language: on its generated client, by plain HTTP, or both where there are both. Each program takes
 * the key from `PIXELBYTE_API_KEY` and the server from `PIXELBYTE_BASE_URL`, which is the server of the document unless it
 * is set.
 */
export function submitPrograms(document: Api, model: Model): Program[] {
  const onClients = clientPrograms(document, model);
  const own = ownPrograms(document, model);
  return languages.flatMap(({ id }) => {
    const isIn = ({ language }: Program): boolean => language.id === id;
    const [client, plain] = [onClients.find(isIn), own.find(isIn)];
    if (client !== undefined && plain !== undefined) return [client, { ...plain, kind: "http" }];
    if (client === undefined) return plain === undefined ? [] : [plain];
    const { kind: _, ...only } = client;
    return [only];
  });
}

/** The programs of a model's page: they send what its form says at first. */
export const pagePrograms = (api: Api, model: Model): Program[] =>
  submitPrograms(api, { ...model, example: initialRequest(model) });
