package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

type Job struct {
	ID     string `json:"jobId"`
	Status string `json:"status"`
	Output string `json:"output"`
}

func call(method, path, body string) (job Job) {
	server := cmp.Or(os.Getenv("PIXELBYTE_BASE_URL"), "__SERVER__")
	request, err := http.NewRequest(method, server+path, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("PIXELBYTE_API_KEY"))
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode >= 400 {
		log.Fatal(string(answer), err)
	}
	if err := json.Unmarshal(answer, &job); err != nil {
		log.Fatal(err)
	}
	return job
}

func main() {
	job := call("POST", "/v1/jobs/submit", __BODY__)

	for job.Status == "pending" || job.Status == "processing" {
		time.Sleep(2 * time.Second)
		job = call("GET", "/v1/jobs/"+job.ID, "")
	}

	fmt.Println(job.Status, job.Output)
}
