package pixelbytetest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// The mock is near: a proxy of the environment is not for it.
var client = &http.Client{Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 100}}

// call sends a call of the control API, and reads its result into a pointer unless that is nil.
func call(method, url, key string, body, result any) error {
	var content io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return err
		}
		content = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, url, content)
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+key)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("the mock cannot be reached: %w", err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %s", method, request.URL.Path, messageIn(text))
	}
	if result == nil {
		return nil
	}
	if err := json.Unmarshal(text, result); err != nil {
		return fmt.Errorf("%s %s: the response of the mock cannot be read: %w", method, request.URL.Path, err)
	}
	return nil
}

// messageIn is the message of an error of the mock, or else what it sent.
func messageIn(text []byte) string {
	var found struct{ Error struct{ Message string } }
	if json.Unmarshal(text, &found) == nil && found.Error.Message != "" {
		return found.Error.Message
	}
	return string(text[:min(len(text), 200)])
}
