package main

import (
	"context"
	"fmt"
	"log"

	"pixelbyte.app/pixelbyte"
	"pixelbyte.app/pixelbyte/api"
)

func main() {
	client, err := pixelbyte.New(pixelbyte.Options{})
	if err != nil {
		log.Fatal(err)
	}

	input := api.__INPUT__{
		__FIELDS__
	}
	request := api.New__REQUEST__SubmitJobRequest(api.__REQUEST__{Input: input})
	job, err := client.Run(context.Background(), request, pixelbyte.WaitOptions{})
	if err != nil {
		log.Fatal(err)
	}

	fmt.Println(job.Output.Value)
}
