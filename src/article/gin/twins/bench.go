package twins

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"runtime"
	"strings"
	"time"

	"requestcore/article/gin/profile"
)

type parameters map[string]string

// A bench measures, and prints what it has measured.
type bench struct {
	out    *json.Encoder
	length time.Duration
	count  int
	only   only
	// The name of the file for where repetitions spend their time; none, if it is empty.
	profile string
}

// only tells which rows are wanted: those of a benchmark with these parameters; all, if it is empty.
type only struct {
	benchmark  string
	parameters parameters
}

// onlyOf reads "routing,table=github".
func onlyOf(text string) only {
	words := strings.Split(text, ",")
	wanted := only{words[0], parameters{}}
	for _, word := range words[1:] {
		name, value, _ := strings.Cut(word, "=")
		wanted.parameters[name] = value
	}
	return wanted
}

func (o only) wants(benchmark string, parameters parameters) bool {
	if o.benchmark != "" && o.benchmark != benchmark {
		return false
	}
	for name, value := range o.parameters {
		if parameters[name] != value {
			return false
		}
	}
	return true
}

// A row has a time for each repetition, and what an operation allocates in all of them.
type row struct {
	Benchmark   string     `json:"benchmark"`
	Parameters  parameters `json:"parameters"`
	NsPerOp     []float64  `json:"nsPerOp"`
	BytesPerOp  float64    `json:"bytesPerOp"`
	AllocsPerOp float64    `json:"allocsPerOp"`
}

// An absence is a row that there can't be, and why.
type absence struct {
	Benchmark  string     `json:"benchmark"`
	Parameters parameters `json:"parameters"`
	Absent     string     `json:"absent"`
}

// measure walks round and round. A walk is so many operations, and stops at the first wrong answer.
func (b *bench) measure(benchmark string, parameters parameters, operations int, walk func() error) error {
	if !b.only.wants(benchmark, parameters) {
		return nil
	}
	if _, _, err := b.repeat(walk); err != nil {
		return err
	}
	runtime.GC()
	measured := row{Benchmark: benchmark, Parameters: parameters}
	var before, after runtime.MemStats
	all := 0
	runtime.ReadMemStats(&before)
	err := b.profiled(func() error {
		for range b.count {
			elapsed, walks, err := b.repeat(walk)
			if err != nil {
				return err
			}
			all += walks * operations
			measured.NsPerOp = append(measured.NsPerOp, round(float64(elapsed.Nanoseconds())/float64(walks*operations)))
		}
		return nil
	})
	if err != nil {
		return err
	}
	runtime.ReadMemStats(&after)
	measured.BytesPerOp = round(float64(after.TotalAlloc-before.TotalAlloc) / float64(all))
	measured.AllocsPerOp = round(float64(after.Mallocs-before.Mallocs) / float64(all))
	return b.out.Encode(measured)
}

func (b *bench) profiled(what func() error) error {
	if b.profile == "" {
		return what()
	}
	file, err := os.Create(b.profile)
	if err != nil {
		return err
	}
	return errors.Join(profile.Of(file, what), file.Close())
}

func (b *bench) repeat(walk func() error) (elapsed time.Duration, walks int, err error) {
	start := time.Now()
	for elapsed < b.length || walks == 0 {
		if err := walk(); err != nil {
			return 0, 0, err
		}
		walks++
		elapsed = time.Since(start)
	}
	return elapsed, walks, nil
}

func (b *bench) absent(benchmark string, parameters parameters, why string) error {
	if !b.only.wants(benchmark, parameters) {
		return nil
	}
	return b.out.Encode(absence{benchmark, parameters, why})
}

func round(value float64) float64 {
	return math.Round(value*1_000) / 1_000
}
