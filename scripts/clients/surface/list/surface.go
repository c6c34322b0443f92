// Surface lists what is exported by Go packages, from their sources alone. Arguments: the folders of the packages.
package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"log"
	"os"
	"strings"
)

func main() {
	for _, folder := range os.Args[1:] {
		files := token.NewFileSet()
		isSource := func(file fs.FileInfo) bool { return !strings.HasSuffix(file.Name(), "_test.go") }
		packages, err := parser.ParseDir(files, folder, isSource, parser.SkipObjectResolution)
		if err != nil {
			log.Fatal(err)
		}
		for _, one := range packages {
			list(doc.New(one, folder, 0))
		}
	}
}

func list(one *doc.Package) {
	for _, values := range [][]*doc.Value{one.Consts, one.Vars} {
		listValues(one.Name, values)
	}
	listFunctions(one.Name, one.Funcs)
	for _, kind := range one.Types {
		place := one.Name + "." + kind.Name
		listType(place, kind.Decl)
		listValues(one.Name, kind.Consts)
		listValues(one.Name, kind.Vars)
		listFunctions(one.Name, kind.Funcs)
		listFunctions(place, kind.Methods)
	}
}

func listValues(place string, values []*doc.Value) {
	for _, value := range values {
		for _, name := range value.Names {
			if ast.IsExported(name) {
				fmt.Printf("%s\t%s\n", place, name)
			}
		}
	}
}

func listFunctions(place string, functions []*doc.Func) {
	for _, function := range functions {
		signature := strings.TrimPrefix(types.ExprString(function.Decl.Type), "func")
		fmt.Printf("%s\t%s%s\n", place, function.Name, signature)
	}
}

func listType(place string, declaration *ast.GenDecl) {
	for _, spec := range declaration.Specs {
		kind := spec.(*ast.TypeSpec).Type
		structure, ok := kind.(*ast.StructType)
		if !ok {
			fmt.Printf("%s\tis %s\n", place, types.ExprString(kind))
			continue
		}
		fmt.Printf("%s\tis struct\n", place)
		for _, field := range structure.Fields.List {
			for _, name := range field.Names {
				if name.IsExported() {
					fmt.Printf("%s\t%s %s\n", place, name.Name, types.ExprString(field.Type))
				}
			}
		}
	}
}
