package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"syscall"
	"testing"
)

// The test's own program is the server if it is told so.
func TestMain(m *testing.M) {
	if os.Getenv("GIN_TEST_SERVE") != "" {
		os.Args = []string{"gin", "--app", "testdata/app.json"}
		main()
		return
	}
	os.Exit(m.Run())
}

func TestServesUntilItIsTold(t *testing.T) {
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "GIN_TEST_SERVE=1")
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	var ports ports
	if err := json.NewDecoder(bufio.NewReader(out)).Decode(&ports); err != nil {
		t.Fatal(err)
	}
	for url, expected := range map[string]int{
		fmt.Sprintf("http://127.0.0.1:%d/users/1", ports.Port):        http.StatusUnauthorized,
		fmt.Sprintf("http://127.0.0.1:%d/metrics", ports.MetricsPort): http.StatusOK,
	} {
		response, err := http.Get(url)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != expected {
			t.Errorf("%s: status %d", url, response.StatusCode)
		}
	}
	command.Process.Signal(syscall.SIGTERM)
	if err := command.Wait(); err != nil {
		t.Error(err)
	}
}
