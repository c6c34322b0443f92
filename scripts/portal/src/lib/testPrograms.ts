/// <reference path="../raw.d.ts" />
/** One test in each language that has fixtures for tests. The suites of the clients and of the packages run it. */
import go from "../../../clients/scenario/go/video_test.go?raw";
import java from "../../../clients/scenario/java/VideoTest.java?raw";
import kotlin from "../../../clients/scenario/kotlin/VideoTest.kt?raw";
import javascript from "../../../clients/scenario/node/video.test.mjs?raw";
import python from "../../../clients/scenario/python/test_video.py?raw";
import typescript from "../../../clients/scenario/vitest/video.test.ts?raw";
import { type LanguageId, languageOf, type Program } from "./languages.ts";

/** A source with what it needs, how that is installed, and how it is run. */
type Source = readonly [LanguageId, file: string, code: string, needs: string, install: string, run: string];

const npm = "npm install --save-dev pixelbyte-client pixelbyte-mock";
const sources: readonly Source[] = [
  ["typescript", "video.test.ts", typescript, "Node 20 or newer", `${npm} vitest`, "npx vitest run"],
  ["javascript", "video.test.mjs", javascript, "Node 20 or newer", npm, "node --test"],
  ["python", "test_video.py", python, "Python 3.11 and Node 20", "pip install 'pixelbyte-client[testing]'", "pytest"],
  ["go", "video_test.go", go, "Go 1.25 and Node 20", "go get pixelbyte.app/pixelbyte", "go test"],
  [
    "java",
    "src/test/java/VideoTest.java",
    java,
    "Java 17 and Node 20",
    "mvn dependency:resolve # with pixelbyte-client and JUnit in pom.xml",
    "mvn test",
  ],
  [
    "kotlin",
    "src/test/kotlin/VideoTest.kt",
    kotlin,
    "Kotlin 2.4, Java 17 and Node 20",
    "mvn dependency:resolve # with pixelbyte-client-kotlin, pixelbyte-client and JUnit in pom.xml",
    "mvn test",
  ],
];

/** The tests, in the order of the languages. */
export const testPrograms: readonly Program[] = sources.map(([id, file, code, needs, install, run]) => ({
  language: languageOf(id),
  file,
  code: code.trimEnd(),
  needs,
  install,
  run,
}));
