package twins

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

type line struct {
	Benchmark  string
	Parameters parameters
	NsPerOp    []float64
	Absent     string
}

func TestEveryRowIsMeasuredOrAbsentWithItsReason(t *testing.T) {
	var out bytes.Buffer
	if err := Run([]string{"--app", "../testdata/app.json", "--probes", "../testdata/probes.json", "--seconds", "0.001", "--count", "2"}, &out); err != nil {
		t.Fatal(err)
	}
	absent := map[string]string{
		"mixed": "whole segments", "conflict": "can't hold", "wrong": `1 of 1 probes are answered otherwise, first GET /users/a1: route 0 ["a1"], not 0 ["a2"]`, "64": "too many handlers",
	}
	rows := map[string]int{}
	for decoder := json.NewDecoder(&out); decoder.More(); {
		var row line
		if err := decoder.Decode(&row); err != nil {
			t.Fatal(err)
		}
		rows[row.Benchmark]++
		if why := absent[row.Parameters["table"]+row.Parameters["depth"]]; why != "" {
			if !strings.Contains(row.Absent, why) {
				t.Errorf("%v: expected %q, got %q", row.Parameters, why, row.Absent)
			}
		} else if len(row.NsPerOp) != 2 || row.NsPerOp[0] <= 0 {
			t.Errorf("%v: measured %v, absent: %q", row.Parameters, row.NsPerOp, row.Absent)
		}
	}
	for benchmark, expected := range map[string]int{"routing": 4, "middleware": 8, "json": 8, "request": 8} {
		if rows[benchmark] != expected {
			t.Errorf("%s: expected %d rows, got %d", benchmark, expected, rows[benchmark])
		}
	}
}

func TestAWrongAnswerEndsAMeasurement(t *testing.T) {
	table := Table{Routes: nil, Probes: nil}
	router, err := newRouter(table.Routes)
	if err != nil {
		t.Fatal(err)
	}
	if err := router.walk([]question{{method: "GET", path: "/none", route: 3}}); err == nil {
		t.Error("a miss passed as a route")
	}
}
