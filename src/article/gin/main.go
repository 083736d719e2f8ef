// Gin serves the suite's App, or measures what of it runs in process: see README.md.
package main

import (
	"fmt"
	"os"

	"requestcore/article/gin/twins"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gin:", err)
		os.Exit(2)
	}
}

func run(arguments []string) error {
	if len(arguments) > 0 && arguments[0] == "twins" {
		return twins.Run(arguments[1:], os.Stdout)
	}
	return serve(arguments)
}
