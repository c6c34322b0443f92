package pixelbytetest

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

const (
	version = "{{version}}"
	// patience is how long npx may take: it downloads the mock the first time.
	patience = 2 * time.Minute
)

func webhookSecret() string {
	return cmp.Or(os.Getenv("PIXELBYTE_MOCK_WEBHOOK_SECRET"), "mock-webhook-secret")
}

// server is where the mock is. It is started once, for all tests of this process.
var server = sync.OnceValues(func() (string, error) {
	if known := os.Getenv("PIXELBYTE_MOCK_URL"); known != "" {
		return strings.TrimRight(known, "/"), nil
	}
	return start()
})

// lifeline is the standard input of the mock. It closes when this process ends, however it ends, and the mock with it.
var lifeline io.WriteCloser

func start() (string, error) {
	npx, err := exec.LookPath("npx")
	if err != nil {
		return "", fmt.Errorf("the mock needs npx, which comes with Node.js 20 or newer (https://nodejs.org): install it, "+
			"or start pixelbyte-mock %s elsewhere and set PIXELBYTE_MOCK_URL, such as http://localhost:4010", version)
	}
	program := exec.Command(npx, "--yes", "pixelbyte-mock@"+version, "--port", "0", "--exit-with-stdin",
		"--log-level", "error", "--webhooks", "local", "--webhook-secret", webhookSecret())
	var complaint bytes.Buffer
	program.Stderr = &complaint
	if lifeline, err = program.StdinPipe(); err != nil {
		return "", err
	}
	output, err := program.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := program.Start(); err != nil {
		return "", err
	}
	tooLate := time.AfterFunc(patience, func() { _ = program.Process.Kill() })
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if _, url, ok := strings.Cut(lines.Text(), " on http"); ok && tooLate.Stop() {
			go func() { _, _ = io.Copy(io.Discard, output) }()
			return "http" + strings.TrimSpace(url), nil
		}
	}
	_ = lifeline.Close()
	_ = program.Wait()
	reason := cmp.Or(strings.TrimSpace(complaint.String()), fmt.Sprintf("it was not ready after %s", patience))
	return "", fmt.Errorf("npx could not start pixelbyte-mock@%s: %s", version, reason)
}
