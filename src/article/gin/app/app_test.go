package app

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"
)

const token = "Bearer fedcba9876543210"

func read(t *testing.T) *File {
	t.Helper()
	file, err := Read("../testdata/app.json")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func engine(t *testing.T, shape, variant string, registry *prometheus.Registry) *gin.Engine {
	t.Helper()
	engine, err := Engine(read(t), shape, variant, io.Discard, registry)
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// ask sends a request; headers are names and values.
func ask(engine *gin.Engine, method, target, body string, headers ...string) *http.Response {
	request := httptest.NewRequest(method, target, strings.NewReader(body))
	request.RemoteAddr = "127.0.0.1:50000"
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	engine.ServeHTTP(recorder, request)
	return recorder.Result()
}

func text(t *testing.T, response *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestPathsShareTheNamesOfOnePlace(t *testing.T) {
	paths, err := Paths(read(t).Routes)
	if err != nil {
		t.Fatal(err)
	}
	expected := []string{"/users/:user/keys", "/users", "/api/hello", "/users/:user", "/users", "/posts/:id", "/repos/:owner/:repo/contents/*path", "/notifications"}
	if !slices.Equal(paths, expected) {
		t.Errorf("expected %q, got %q", expected, paths)
	}
}

func TestPathsRefuseTextBesideAParameter(t *testing.T) {
	for _, template := range []string{"/a/{b}.json", "/a/x{b}", "/a/{b}-{c}"} {
		if paths, err := Paths([]Route{{"GET", template}}); err == nil {
			t.Errorf("%s became %q", template, paths)
		}
	}
}

func TestAnswersOfEachShape(t *testing.T) {
	canned := read(t).Canned
	for _, variant := range Variants {
		for _, c := range []struct {
			shape, method, target, body string
			status                      int
			answer                      string
		}{
			{"canned", "GET", "/none", "", 200, canned},
			{"canned", "POST", "/users", "{", 200, canned},
			{"routed", "GET", "/users/1", "", 200, canned},
			{"routed", "GET", "/none", "", 404, ""},
			{"routed", "GET", "/users/1/", "", 404, ""},
			{"routed", "PUT", "/users/1", "", 405, ""},
			{"layered", "GET", "/users/1?a=b", "", 200, canned},
			{"layered", "GET", "/none", "", 404, ""},
			{"layered", "DELETE", "/api/hello", "", 405, ""},
			{"served", "GET", "/api/hello", "", 200, `{"message":"Hello, World!"}`},
			{"served", "GET", "/users", "", 200, canned},
			{"served", "GET", "/users/1", "", 200, `{"id":1,"name":"Ada Lovelace","email":"lovelace0@example.com"}`},
			{"served", "GET", "/users/%31", "", 200, `{"id":1,"name":"Ada Lovelace","email":"lovelace0@example.com"}`},
			{"served", "GET", "/posts/3", "", 200, `{"message":"Post 3"}`},
			{"served", "GET", "/posts/4", "", 404, ""},
			{"served", "GET", "/posts/x", "", 400, ""},
			{"served", "POST", "/users", `{"name":"Ada","email":"a@b"}`, 201, `{"id":4,"name":"Ada","email":"a@b"}`},
		} {
			response := ask(engine(t, c.shape, variant, prometheus.NewRegistry()), c.method, c.target, c.body, "Authorization", token)
			if answer := text(t, response); response.StatusCode != c.status || answer != c.answer {
				t.Errorf("%s %s: %s %s: status %d, %q", c.shape, variant, c.method, c.target, response.StatusCode, answer)
			}
			if c.status < 300 && !strings.HasPrefix(response.Header.Get("Content-Type"), jsonType) {
				t.Errorf("%s: %s %s: Content-Type %q", c.shape, c.method, c.target, response.Header.Get("Content-Type"))
			}
		}
	}
}

func TestIDsThatAreNone(t *testing.T) {
	for text, expected := range map[string]int{
		"0": 400, "-1": 400, "+1": 400, "abc": 400, "1.5": 400, "007": 400, " ": 400, "1 ": 400, "": 400, "9223372036854775808x": 400, "1001": 404, "99999999999999999999999999": 404, "1000": 200,
	} {
		if _, status := parseID(text, 1_000); status != expected {
			t.Errorf("%q: expected %d, got %d", text, expected, status)
		}
	}
}

func TestNewUsersThatAreNone(t *testing.T) {
	served := engine(t, "served", Release, prometheus.NewRegistry())
	for _, body := range []string{
		"", "{}", "{", "[]", "12", `"text"`, `{"name":"Ada"}`, `{"name":null,"email":"a@b"}`, `{"name":"","email":"a@b"}`, `{"name":"Ada","email":"no address"}`, `{"name":"Ada","email":"@b"}`,
		`{"name":"` + strings.Repeat("a", 101) + `","email":"a@b"}`, `{"name":"Ada","email":"a@` + strings.Repeat("b", 253) + `"}`, `{"name":[],"email":{}}`,
	} {
		if response := ask(served, "POST", "/users", body, "Authorization", token); response.StatusCode != 400 {
			t.Errorf("%.60s: status %d", body, response.StatusCode)
		}
	}
}

func TestLayersStandInTheirOrder(t *testing.T) {
	layered := engine(t, "layered", Release, prometheus.NewRegistry())
	refused := ask(layered, "GET", "/none", "", "Origin", "https://shop.example.com")
	if refused.StatusCode != 401 || refused.Header.Get("WWW-Authenticate") != "Bearer" || refused.Header.Get("Access-Control-Allow-Origin") == "" || refused.Header.Get("Vary") != "Origin" {
		t.Errorf("without a token: status %d, %v", refused.StatusCode, refused.Header)
	}
	foreign := ask(layered, "GET", "/users/1", "", "Origin", "https://evil.example", "Authorization", token)
	if foreign.StatusCode != 200 || foreign.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("a foreign origin: status %d, %v", foreign.StatusCode, foreign.Header)
	}
	preflight := ask(layered, "OPTIONS", "/users/1", "", "Origin", "https://shop.example.com", "Access-Control-Request-Method", "POST")
	if preflight.StatusCode != 204 || preflight.Header.Get("Access-Control-Max-Age") != "600" || preflight.Header.Get("Access-Control-Allow-Origin") == "" {
		t.Errorf("a preflight: status %d, %v", preflight.StatusCode, preflight.Header)
	}
}

func TestAccessLogHasOneLineARequest(t *testing.T) {
	file := read(t)
	var out bytes.Buffer
	log := newAccessLog(&out)
	logged := gin.New()
	logged.Use(log.layer, authentication(file.Tokens))
	logged.GET("/users/:id", answer(file.Hello))
	ask(logged, "GET", "/users/1?a=b", "", "Authorization", token)
	ask(logged, "GET", "/users/%22", "")
	log.out.Flush()
	lines := regexp.MustCompile(`\[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d \+0000]`).ReplaceAllString(out.String(), "[time]")
	expected := "127.0.0.1 - user1 [time] \"GET /users/1?a=b HTTP/1.1\" 200 27\n127.0.0.1 - - [time] \"GET /users/%22 HTTP/1.1\" 401 -\n"
	if lines != expected {
		t.Errorf("expected %q, got %q", expected, lines)
	}
	if hostile := string(appendText(nil, "a\n\"b\x7fc é")); hostile != "a??b?c???" {
		t.Errorf("what could end a line or a quotation: %q", hostile)
	}
}

func TestMetricsAreOfTemplates(t *testing.T) {
	registry := prometheus.NewRegistry()
	layered := engine(t, "layered", Release, registry)
	for _, target := range []string{"/users/1", "/users/2", "/none"} {
		ask(layered, "GET", target, "", "Authorization", token)
	}
	ask(layered, "GET", "/users/1", "")
	expected := `
		# HELP http_requests_total Requests that were answered.
		# TYPE http_requests_total counter
		http_requests_total{method="GET",status="200",uri="/users/{id}"} 2
		http_requests_total{method="UNKNOWN",status="404",uri="UNKNOWN"} 1
	`
	if err := testutil.GatherAndCompare(registry, strings.NewReader(expected), "http_requests_total"); err != nil {
		t.Error(err)
	}
	if count, err := testutil.GatherAndCount(registry, "http_request_duration_seconds"); err != nil || count != 2 {
		t.Errorf("%d durations, %v", count, err)
	}
}
