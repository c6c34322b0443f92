package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example/client"
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
		log.Fatal(err)
	}
	request := client.NewKling26ProTextToVideoSubmitJobRequest(client.Kling26ProTextToVideo{
		Input: client.Kling26ProTextToVideoInput{Prompt: "A lighthouse in the fog"},
	})
	response, err := api.SubmitJob(context.Background(), request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%+v\n", response)
}
