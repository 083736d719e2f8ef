package twins

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"requestcore/article/gin/app"
)

// Answers that are no route.
const (
	miss             = -1
	methodNotAllowed = -2
)

// A Table has routes that compete, and probes that are walked in their order.
type Table struct {
	Name   string      `json:"name"`
	Routes []app.Route `json:"routes"`
	Probes []Probe     `json:"probes"`
}

// A Probe is a request with the right answer: the route's place in the table, -1 for 404 or -2 for 405, and the decoded values of the route's parameters.
type Probe struct {
	Method   string   `json:"method"`
	Path     string   `json:"path"`
	Route    int      `json:"route"`
	Captures []string `json:"captures"`
}

// A question is a probe as net/http reads its target, with the answer that was proved.
type question struct {
	method, path, raw string
	route, captured   int
}

// A router is an engine without middleware, whose handlers note which one was reached: Gin's look-up can't be had without its ServeHTTP.
type router struct {
	engine  *gin.Engine
	writer  *writer
	request http.Request
	route   int
	params  gin.Params
	// The length of all captured values.
	captured int
}

func routing(bench *bench, tables []Table) error {
	for _, table := range tables {
		parameters := parameters{"table": table.Name}
		router, err := newRouter(table.Routes)
		var questions []question
		if err == nil {
			questions, err = router.proved(table)
		}
		if err == nil {
			err = bench.measure("routing", parameters, len(questions), func() error { return router.walk(questions) })
		} else {
			err = bench.absent("routing", parameters, err.Error())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func newRouter(routes []app.Route) (*router, error) {
	r := &router{engine: gin.New(), writer: newWriter(), request: http.Request{URL: &url.URL{}}}
	app.Settings(r.engine)
	r.engine.NoRoute(r.without(miss, http.StatusNotFound))
	r.engine.NoMethod(r.without(methodNotAllowed, http.StatusMethodNotAllowed))
	return r, app.Register(r.engine, routes, r.found)
}

func (r *router) found(id int) gin.HandlerFunc {
	return func(c *gin.Context) {
		r.route, r.params = id, c.Params
		for i := range c.Params {
			r.captured += len(c.Params[i].Value)
		}
	}
}

func (r *router) without(answer, status int) gin.HandlerFunc {
	return func(c *gin.Context) {
		r.route, r.params = answer, nil
		c.AbortWithStatus(status)
	}
}

func (r *router) ask(question *question) {
	r.request.Method = question.method
	r.request.URL.Path, r.request.URL.RawPath = question.path, question.raw
	r.captured = 0
	r.engine.ServeHTTP(r.writer, &r.request)
}

// walk asks all questions once.
func (r *router) walk(questions []question) error {
	for i := range questions {
		question := &questions[i]
		r.ask(question)
		if r.route != question.route || r.captured != question.captured {
			return fmt.Errorf("%s %s: route %d, not %d as before", question.method, question.path, r.route, question.route)
		}
	}
	return nil
}

// proved asks all probes of the table, and returns what to walk if all are answered right.
func (r *router) proved(table Table) ([]question, error) {
	if len(table.Probes) == 0 {
		return nil, fmt.Errorf("no probes")
	}
	questions := make([]question, len(table.Probes))
	var wrong []error
	for i, probe := range table.Probes {
		var err error
		if questions[i], err = r.prove(table.Routes, probe); err != nil {
			wrong = append(wrong, err)
		}
	}
	if len(wrong) > 0 {
		return nil, fmt.Errorf("%d of %d probes are answered otherwise, first %w", len(wrong), len(questions), wrong[0])
	}
	return questions, nil
}

func (r *router) prove(routes []app.Route, probe Probe) (asked question, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("%s %s: panic: %v", probe.Method, probe.Path, thrown)
		}
	}()
	target, err := url.ParseRequestURI(probe.Path)
	if err != nil {
		return asked, err
	}
	asked = question{method: probe.Method, path: target.Path, raw: target.RawPath}
	r.ask(&asked)
	var captures []string
	for _, param := range r.params {
		captures = append(captures, param.Value)
	}
	if r.route >= 0 && strings.HasSuffix(routes[r.route].Template, "...}") {
		// a catch-all's value begins with the slash before it
		last := len(captures) - 1
		captures[last] = strings.TrimPrefix(captures[last], "/")
	}
	if r.route != probe.Route || r.route >= 0 && !slices.Equal(captures, probe.Captures) {
		return asked, fmt.Errorf("%s %s: route %d %q, not %d %q", probe.Method, probe.Path, r.route, captures, probe.Route, probe.Captures)
	}
	asked.route, asked.captured = r.route, r.captured
	return asked, nil
}
