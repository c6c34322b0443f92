package pixelbyte

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"
)

// shape is what a value has to be for the generated code to read it. The API may grow, and a paid job is never lost to
// a member that changed: members that do not fit are taken out.
type shape struct {
	Type     string
	Nullable bool
	Items    *shape
	Required []string
	Members  map[string]shape
}

// readJSON reads a whole text. Numbers keep all their digits.
func readJSON(text []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is more than one value")
	}
	return value, nil
}

// read is a body as the generated code reads it, flat or inside of data. It is nil if a member is missing that has to
// be there.
func (s shape) read(body []byte) []byte {
	value, err := readJSON(body)
	members, ok := value.(map[string]any)
	if err != nil || !ok || members["success"] == false {
		return nil
	}
	for _, candidate := range []any{members, members["data"]} {
		if found, ok := s.fit(candidate); ok && found != nil {
			text, err := json.Marshal(found)
			if err == nil {
				return text
			}
		}
	}
	return nil
}

// fit is the value as it can be read, and whether it can.
func (s shape) fit(value any) (any, bool) {
	switch value := value.(type) {
	case nil:
		return nil, s.Nullable
	case map[string]any:
		if s.Type == "object" {
			return s.fitMembers(value)
		}
	case []any:
		if s.Type == "array" {
			return s.fitItems(value), true
		}
	case bool:
		return value, s.Type == "boolean"
	case json.Number:
		return fitNumber(value, s.Type)
	case string:
		return value, fitsText(value, s.Type)
	}
	return nil, false
}

func (s shape) fitMembers(given map[string]any) (any, bool) {
	for name, member := range s.Members {
		value, isGiven := given[name]
		found, ok := member.fit(value)
		isRequired := slices.Contains(s.Required, name)
		switch {
		case ok && (isGiven || isRequired):
			given[name] = found
		case member.Nullable && (isGiven || isRequired):
			given[name] = nil
		default:
			delete(given, name)
		}
	}
	for _, name := range s.Required {
		if value, ok := given[name]; !ok || value == "" {
			return nil, false
		}
	}
	return given, true
}

func (s shape) fitItems(given []any) []any {
	items := []any{}
	for _, item := range given {
		if found, ok := s.Items.fit(item); ok {
			items = append(items, found)
		}
	}
	return items
}

func fitNumber(number json.Number, kind string) (any, bool) {
	if kind == "number" {
		_, err := number.Float64()
		return number, err == nil
	}
	if _, err := number.Int64(); err == nil {
		return number, kind == "integer"
	}
	value, err := number.Float64()
	if err != nil || value != math.Trunc(value) || math.Abs(value) >= math.MaxInt64 {
		return nil, false
	}
	return json.Number(strconv.FormatInt(int64(value), 10)), kind == "integer"
}

func fitsText(text, kind string) bool {
	switch kind {
	case "date-time":
		_, err := time.Parse(time.RFC3339, text)
		return err == nil
	case "uuid":
		_, err := uuid.Parse(text)
		return err == nil
	default:
		return kind == "string"
	}
}
