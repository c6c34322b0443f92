package pixelbyte

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
)

//go:embed facts.json
var factsJSON []byte

// operation is a call of the API.
type operation struct {
	Method string
	// Path is a regular expression for the whole path.
	Path     pattern
	Response shape
}

type pattern struct{ *regexp.Regexp }

func (p *pattern) UnmarshalText(text []byte) (err error) {
	p.Regexp, err = regexp.Compile(string(text) + "$")
	return err
}

// facts is what the OpenAPI document says that this package needs at run time.
var facts = func() (read struct {
	Version   string
	ServerURL string `json:"serverUrl"`
	// Codes of a 503 that says that a job was not accepted, but may be later: `retry: always` in ErrorCode.yaml.
	RefusedCodes []string
	Operations   []operation
	Event        shape
	Models       map[string]price
}) {
	if err := json.Unmarshal(factsJSON, &read); err != nil {
		panic(err)
	}
	return read
}()

// isSubmit tells whether a request submits a job, which is paid for.
func isSubmit(request *http.Request) bool {
	return request.Method == http.MethodPost && strings.HasSuffix(request.URL.Path, "/jobs/submit")
}

// operationOf is the operation that a request is a call of. It fails if an id is empty or would lead elsewhere.
func operationOf(request *http.Request) (operation, error) {
	path := request.URL.EscapedPath()
	for _, operation := range facts.Operations {
		if operation.Method == request.Method && operation.Path.MatchString(path) {
			return operation, nil
		}
	}
	return operation{}, fmt.Errorf(
		"not sent: %s %s is not a call of the API; an id is empty, or holds characters that no id has", request.Method, path)
}
