import { join } from "node:path";
import { goTools } from "../../clients/tools/goTools.ts";
import { run } from "../../clients/tools/run.ts";
import { goTool, tryGo } from "../generators/go.ts";
import type { ForeignTool } from "../tool.ts";

const version = "1.24.0";

const program = `package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"trial/client"
)

type key string

func (k key) BearerAuth(context.Context, client.OperationName) (client.BearerAuth, error) {
	return client.BearerAuth{Token: string(k)}, nil
}

func (k key) ApiKeyHeader(context.Context, client.OperationName) (client.ApiKeyHeader, error) {
	return client.ApiKeyHeader{APIKey: string(k)}, nil
}

func main() {
	api, err := client.NewClient(os.Getenv("PIXELBYTE_BASE_URL"), key(os.Getenv("PIXELBYTE_API_KEY")))
	if err != nil {
		panic(err)
	}
	text := client.NewKling26ProTextToVideoSubmitJobRequest(client.Kling26ProTextToVideo{
		Input: client.Kling26ProTextToVideoInput{Prompt: "A dog in a meadow"},
	})
	var image client.AlibabaWan26FlashImageToVideo
	image.Input.Prompt = "The dog looks up"
	if err := json.Unmarshal([]byte(\`"https://example.com/dog.jpg"\`), &image.Input.ImageURL); err != nil {
		panic(err)
	}
	send := func(body client.SubmitJobRequest) {
		response, err := api.SubmitJob(context.Background(), body)
		if job, ok := response.(*client.SubmittedJob); ok && err == nil {
			fmt.Println("accepted", job.JobId)
		} else {
			fmt.Printf("refused %T %v\\n", response, err)
		}
	}
	send(text)
	send(client.NewAlibabaWan26FlashImageToVideoSubmitJobRequest(image))
	var wrong []json.RawMessage
	if err := json.Unmarshal([]byte(os.Args[1]), &wrong); err != nil {
		panic(err)
	}
	for _, raw := range wrong {
		var body client.SubmitJobRequest
		if err := json.Unmarshal(raw, &body); err != nil {
			fmt.Println("refused", err)
		} else {
			send(body)
		}
	}
}
`;

export const ogen: ForeignTool = {
  name: "ogen",
  title: "ogen",
  kind: "generator",
  version,
  view: "openapi.yaml",
  needs: [goTool],
  async run(trial) {
    const { ogen: generator } = await goTools();
    const args = ["--target", join(trial.folder, "client"), "--package", "client", "--clean"];
    return tryGo(trial, {
      generate: () => run(generator, [...args, join(trial.views, "openapi.yaml")], { cwd: trial.folder }),
      requires: { "github.com/ogen-go/ogen": `v${version}` },
      program,
    });
  },
};
