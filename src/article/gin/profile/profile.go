// Package profile tells where the CPU time of this process goes, as flame graphs are made from it: a stack a line, its frames from the outermost on with semicolons between, and how often it was seen.
package profile

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"runtime/pprof"
	"slices"
	"strings"
	"time"

	"github.com/google/pprof/profile"
)

// Of profiles what is done, and writes its stacks.
func Of(out io.Writer, what func() error) error {
	var packed bytes.Buffer
	if err := pprof.StartCPUProfile(&packed); err != nil {
		return err
	}
	err := what()
	pprof.StopCPUProfile()
	if err != nil {
		return err
	}
	seen, err := profile.Parse(&packed)
	if err != nil {
		return err
	}
	return collapse(seen, out)
}

// collapse reads pprof's form: the innermost location first, and of a location with inlined functions the innermost line first.
func collapse(seen *profile.Profile, out io.Writer) error {
	for _, sample := range seen.Sample {
		var frames []string
		for _, location := range sample.Location {
			for _, line := range location.Line {
				frames = append(frames, line.Function.Name)
			}
		}
		slices.Reverse(frames)
		if _, err := fmt.Fprintf(out, "%s %d\n", strings.Join(frames, ";"), sample.Value[0]); err != nil {
			return err
		}
	}
	return nil
}

// Answer profiles the process for so long: GET /profile?seconds=5.
func Answer(response http.ResponseWriter, request *http.Request) {
	length, err := time.ParseDuration(request.FormValue("seconds") + "s")
	if err != nil {
		http.Error(response, err.Error(), http.StatusBadRequest)
		return
	}
	var stacks bytes.Buffer
	err = Of(&stacks, func() error {
		time.Sleep(length)
		return nil
	})
	if err != nil {
		http.Error(response, err.Error(), http.StatusInternalServerError)
		return
	}
	stacks.WriteTo(response)
}
