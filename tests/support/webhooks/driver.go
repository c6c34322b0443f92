package main

import (
	"fmt"
	"os"
)

func main() {
	for given := os.Args[1:]; len(given) >= 4; given = given[4:] {
		fmt.Println(isGenuine(given[0], given[1], given[2], []byte(given[3])))
	}
}
