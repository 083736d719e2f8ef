package profile

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/pprof/profile"
)

func TestStacksBeginOutside(t *testing.T) {
	name := func(name string) profile.Line { return profile.Line{Function: &profile.Function{Name: name}} }
	seen := &profile.Profile{Sample: []*profile.Sample{{
		Location: []*profile.Location{{Line: []profile.Line{name("inlined"), name("caller")}}, {Line: []profile.Line{name("main.main")}}},
		Value:    []int64{7, 70_000_000},
	}}}
	var out strings.Builder
	if err := collapse(seen, &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != "main.main;caller;inlined 7\n" {
		t.Errorf("%q", out.String())
	}
}

func TestWhatFailsIsNoProfile(t *testing.T) {
	var out strings.Builder
	failure := errors.New("wrong")
	if err := Of(&out, func() error { return failure }); !errors.Is(err, failure) || out.Len() > 0 {
		t.Errorf("%v, %q", err, out.String())
	}
}
