package pixelbyte

import (
	_ "embed"
	"encoding/json"
)

//go:embed facts.json
var factsJSON []byte

// facts is what the OpenAPI document says that this package needs at run time.
var facts = func() (read struct {
	Version      string
	ServerURL    string `json:"serverUrl"`
	RefusedCodes []string
	Models       map[string]price
}) {
	if err := json.Unmarshal(factsJSON, &read); err != nil {
		panic(err)
	}
	return read
}()
