// Package twins measures in process what the suite measures of JVM stacks: Gin's router, its chain of middleware, encoding/json, and the whole ServeHTTP.
package twins

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/gin-gonic/gin"

	"requestcore/article/gin/app"
)

// Probes are what is asked, with the right answers. The suite writes them.
type Probes struct {
	Tables []Table `json:"tables"`
	// JSON texts, by the name of the payload.
	Payloads map[string][]string `json:"payloads"`
}

// Run measures all, a line of JSON a row.
func Run(arguments []string, out io.Writer) error {
	flags := flag.NewFlagSet("gin twins", flag.ExitOnError)
	appFile := flags.String("app", "", "the App, as the suite writes it: a JSON `file`")
	probesFile := flags.String("probes", "", "tables with probes, and payloads, as the suite writes them: a JSON `file`")
	seconds := flags.Float64("seconds", 0.2, "how long a repetition takes")
	count := flags.Int("count", 5, "repetitions that are kept; one before them warms up")
	wanted := flags.String("only", "", "of one benchmark, with these parameters: `routing,table=github`")
	profiled := flags.String("profile", "", "where to tell what the repetitions spend their time on: a `file`, a stack a line")
	flags.Parse(arguments)

	file, err := app.Read(*appFile)
	if err != nil {
		return err
	}
	probes, err := read(*probesFile)
	if err != nil {
		return err
	}
	gin.SetMode(gin.ReleaseMode)
	bench := &bench{out: json.NewEncoder(out), length: time.Duration(*seconds * float64(time.Second)), count: *count, only: onlyOf(*wanted), profile: *profiled}
	return errors.Join(routing(bench, probes.Tables), middleware(bench), payloads(bench, probes.Payloads), requests(bench, file))
}

func read(name string) (*Probes, error) {
	if name == "" {
		return nil, fmt.Errorf("no probes; give the suite's file of them: --probes FILE")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var probes Probes
	if err := json.Unmarshal(text, &probes); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &probes, nil
}
