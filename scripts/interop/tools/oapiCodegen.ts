import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { once } from "../../clients/tools/once.ts";
import { run } from "../../clients/tools/run.ts";
import { goTool, tryGo } from "../generators/go.ts";
import type { ForeignTool } from "../tool.ts";

const version = "2.8.2";
const module = "github.com/oapi-codegen/oapi-codegen/v2";

/** Compiles the generator, once. */
async function obtain(): Promise<string> {
  const folder = await once(`interop/oapi-codegen-${version}`, async (staging) => {
    await run("go", ["install", `${module}/cmd/oapi-codegen@v${version}`], { cwd: staging, env: { GOBIN: staging } });
  });
  return join(folder, "oapi-codegen");
}

const program = `package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"trial/client"
)

func withKey(_ context.Context, request *http.Request) error {
	request.Header.Set("Authorization", "Bearer "+os.Getenv("PIXELBYTE_API_KEY"))
	return nil
}

func orPanic(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	api, err := client.NewClientWithResponses(os.Getenv("PIXELBYTE_BASE_URL"), client.WithRequestEditorFn(withKey))
	orPanic(err)
	var text, image client.SubmitJobRequest
	orPanic(text.FromKling26ProTextToVideo(client.Kling26ProTextToVideo{
		Input: client.Kling26ProTextToVideoInput{Prompt: "A dog in a meadow"},
	}))
	orPanic(image.FromAlibabaWan26FlashImageToVideo(client.AlibabaWan26FlashImageToVideo{
		Input: client.AlibabaWan26FlashImageToVideoInput{
			Prompt:   "The dog looks up",
			ImageUrl: "https://example.com/dog.jpg",
		},
	}))
	var wrong []client.SubmitJobRequest
	orPanic(json.Unmarshal([]byte(os.Args[1]), &wrong))
	for _, body := range append([]client.SubmitJobRequest{text, image}, wrong...) {
		response, err := api.SubmitJobWithResponse(context.Background(), body)
		orPanic(err)
		if response.JSON200 != nil {
			fmt.Println("accepted", response.JSON200.JobId)
		} else if response.JSON400 != nil {
			fmt.Println("refused", response.JSON400.Error.Code)
		}
	}
}
`;

export const oapiCodegen: ForeignTool = {
  name: "oapi-codegen",
  title: "oapi-codegen",
  kind: "generator",
  version,
  view: "openapi-3.0.yaml",
  isWatched: true,
  needs: [goTool],
  note: "It reads OpenAPI 3.0 only.",
  async run(trial) {
    const out = join(trial.folder, "client");
    await mkdir(out);
    const generator = await obtain();
    const args = ["-package", "client", "-generate", "client,types", "-o", join(out, "client.go")];
    return tryGo(trial, {
      generate: () => run(generator, [...args, join(trial.views, "openapi-3.0.yaml")], { cwd: trial.folder }),
      requires: { "github.com/oapi-codegen/runtime": "v1.9.0" },
      program,
    });
  },
};
