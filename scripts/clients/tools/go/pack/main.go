// Pack writes a module as a Go module proxy serves it, so that `go get` installs it from a folder.
// Arguments: the folder of the module, its path, its version with v, and where to write.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

func main() {
	source, path, version, target := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	folder := filepath.Join(target, path, "@v")
	check(os.MkdirAll(folder, 0o755))
	file, err := os.Create(filepath.Join(folder, version+".zip"))
	check(err)
	check(zip.CreateFromDir(file, module.Version{Path: path, Version: version}, source))
	check(file.Close())
	manifest, err := os.ReadFile(filepath.Join(source, "go.mod"))
	check(err)
	check(os.WriteFile(filepath.Join(folder, version+".mod"), manifest, 0o644))
	check(os.WriteFile(filepath.Join(folder, version+".info"), fmt.Appendf(nil, `{"Version":%q}`, version), 0o644))
	check(os.WriteFile(filepath.Join(folder, "list"), []byte(version+"\n"), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
