package app

import (
	"maps"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
)

const unknown = "UNKNOWN"

// metrics are the fourth layer: a duration and a count a request, under method, route template and status. What was looked up by its labels is held, as
// the documentation of Prometheus' client advises where performance is critical, and as the suite's other servers do.
type metrics struct {
	seconds   *prometheus.HistogramVec
	requests  *prometheus.CounterVec
	templates map[asked]string
	mutex     sync.Mutex
	known     atomic.Pointer[map[asked]meters]
}

// What is asked for, by the path as Gin writes it; all that has no route is one.
type asked struct {
	method, path string
	status       int
}

type meters struct {
	seconds  prometheus.Observer
	requests prometheus.Counter
}

func newMetrics(routes []Route, registry prometheus.Registerer) (*metrics, error) {
	labels := []string{"method", "uri", "status"}
	m := &metrics{
		seconds:   prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "http_request_duration_seconds", Help: "How long requests took."}, labels),
		requests:  prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total", Help: "Requests that were answered."}, labels),
		templates: map[asked]string{},
	}
	m.known.Store(&map[asked]meters{})
	paths, err := Paths(routes)
	if err != nil {
		return nil, err
	}
	for id, route := range routes {
		m.templates[asked{method: route.Method, path: paths[id]}] = route.Template
	}
	registry.MustRegister(m.seconds, m.requests)
	return m, nil
}

func (m *metrics) layer(c *gin.Context) {
	start := time.Now()
	c.Next()
	what := asked{status: c.Writer.Status()}
	if path := c.FullPath(); path != "" {
		what.method, what.path = c.Request.Method, path
	}
	found := m.find(what)
	found.seconds.Observe(time.Since(start).Seconds())
	found.requests.Inc()
}

func (m *metrics) find(what asked) meters {
	if known, isKnown := (*m.known.Load())[what]; isKnown {
		return known
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	known := maps.Clone(*m.known.Load())
	known[what] = m.lookUp(what)
	m.known.Store(&known)
	return known[what]
}

func (m *metrics) lookUp(what asked) meters {
	method, uri, status := unknown, unknown, strconv.Itoa(what.status)
	if what.path != "" {
		method, uri = what.method, m.templates[asked{method: what.method, path: what.path}]
	}
	return meters{m.seconds.WithLabelValues(method, uri, status), m.requests.WithLabelValues(method, uri, status)}
}
