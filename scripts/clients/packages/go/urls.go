package pixelbyte

import "net/url"

// MustURL is an address as inputs have it. It panics when the text is none, so it is for texts in your code: parse what
// comes from elsewhere with [url.Parse].
func MustURL(text string) url.URL {
	address, err := url.Parse(text)
	if err != nil {
		panic(err)
	}
	return *address
}

// MustURLs is a list of addresses. See [MustURL].
func MustURLs(texts ...string) []url.URL {
	addresses := make([]url.URL, len(texts))
	for index, text := range texts {
		addresses[index] = MustURL(text)
	}
	return addresses
}
