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
	Error  struct {
		Message string `json:"message"`
	} `json:"error"`
}

func request(method, path, body string) (job Job, err error) {
	server := cmp.Or(os.Getenv("PIXELBYTE_BASE_URL"), "__SERVER__")
	request, err := http.NewRequest(method, server+path, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("PIXELBYTE_API_KEY"))
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return job, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return job, err
	}
	if response.StatusCode >= 500 {
		return job, fmt.Errorf("%s", text)
	}
	if response.StatusCode >= 400 {
		log.Fatal(string(text))
	}
	return job, json.Unmarshal(text, &job)
}

func main() {
	job, err := request("POST", "/v1/jobs/submit", __BODY__)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(job.ID)

	for job.Status != "completed" && job.Status != "failed" && job.Status != "cancelled" {
		time.Sleep(2 * time.Second)
		next, err := request("GET", "/v1/jobs/"+job.ID, "")
		if err != nil { // A lost connection or a 5xx passes; the job goes on.
			log.Println("Trying again:", err)
			continue
		}
		job = next
	}

	if job.Status != "completed" {
		log.Fatal(job.Status, ": ", job.Error.Message)
	}
	fmt.Println(job.Output)
}
