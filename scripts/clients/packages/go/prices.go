package pixelbyte

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
)

// price is what a model costs, in micro-cents: 1,000,000 are 1 US dollar.
type price struct {
	BaseCostMicroCents int64
	Parameters         []string
	Factors            []factor
}

// factor is one priced parameter: the value that counts when it is left out, and what each value multiplies the cost by.
type factor struct {
	Parameter  string
	Default    string
	Millionths map[string]int64
}

// UnknownPriceError tells that a model is not listed, that the input has a member that the model does not have, or a
// value without a price.
type UnknownPriceError struct {
	message string
}

func (e *UnknownPriceError) Error() string {
	return e.message
}

// EstimateCost is the cost of a job at list price, in micro-cents: 1,000,000 are 1 US dollar. What is left out of the
// input, a map or a pointer to the input of a model, counts with its default; it is not the whole request. The product is
// taken in whole numbers and rounded once, at the end, half up.
func EstimateCost(model string, input any) (int64, error) {
	price, ok := facts.Models[model]
	if !ok {
		return 0, &UnknownPriceError{model + " is not a model of this version of the package"}
	}
	text, err := json.Marshal(input)
	if err != nil {
		return 0, err
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(text, &given); err != nil {
		return 0, &UnknownPriceError{"the input is not an object of parameters and values"}
	}
	for name := range given {
		if !slices.Contains(price.Parameters, name) {
			allowed := strings.Join(price.Parameters, ", ")
			return 0, &UnknownPriceError{fmt.Sprintf("the model has no parameter %q; it has %s", name, allowed)}
		}
	}
	cost, scale := big.NewInt(2*price.BaseCostMicroCents), big.NewInt(1)
	for _, factor := range price.Factors {
		millionths, err := factor.millionthsOf(given)
		if err != nil {
			return 0, err
		}
		cost.Mul(cost, big.NewInt(millionths))
		scale.Mul(scale, big.NewInt(1_000_000))
	}
	return cost.Add(cost, scale).Div(cost, scale.Lsh(scale, 1)).Int64(), nil
}

func (f factor) millionthsOf(given map[string]json.RawMessage) (int64, error) {
	value := f.Default
	if raw, ok := given[f.Parameter]; ok && (string(raw) == "null" || json.Unmarshal(raw, &value) != nil) {
		value = string(raw) // A number or a boolean, or null, which is not the same as nothing.
	}
	millionths, ok := f.Millionths[value]
	if !ok {
		allowed := strings.Join(slices.Sorted(maps.Keys(f.Millionths)), ", ")
		return 0, &UnknownPriceError{fmt.Sprintf("%s has no price for %q; it is one of %s", f.Parameter, value, allowed)}
	}
	return millionths, nil
}
