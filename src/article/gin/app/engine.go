package app

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
)

// The shapes of the App, each adding one thing to the one before it: fixed bytes, the router, the four layers, the handlers.
const (
	canned = iota
	routed
	layered
	served
)

// Shapes are their names.
var Shapes = []string{"canned", "routed", "layered", "served"}

const (
	// Release is what Gin's documentation has for production, with the App's own access log.
	Release = "release"
	// Default is the article's: gin.Default(), whose Logger and Recovery stand in every shape, instead of the App's access log.
	Default = "default"
)

// Variants are their names.
var Variants = []string{Release, Default}

// Engine returns what serves the App. log is where the variant default logs to; requests are recorded in the registry.
func Engine(file *File, shapeName, variant string, log io.Writer, registry prometheus.Registerer) (*gin.Engine, error) {
	shape := slices.Index(Shapes, shapeName)
	if shape < 0 {
		return nil, fmt.Errorf("no shape %q; there are %s", shapeName, strings.Join(Shapes, ", "))
	}
	if !slices.Contains(Variants, variant) {
		return nil, fmt.Errorf("no variant %q; there are %s", variant, strings.Join(Variants, ", "))
	}
	engine := bare(variant, log)
	fixed := answer(file.Canned)
	if shape == canned {
		engine.NoRoute(fixed)
		return engine, nil
	}
	Settings(engine)
	if shape >= layered {
		if err := use(engine, file, variant, registry); err != nil {
			return nil, err
		}
	}
	engine.NoRoute(refusal(http.StatusNotFound))
	engine.NoMethod(refusal(http.StatusMethodNotAllowed))
	return engine, Register(engine, file.Routes, func(id int) gin.HandlerFunc {
		if shape < served {
			return fixed
		}
		return handler(file, file.Routes[id])
	})
}

func bare(variant string, log io.Writer) *gin.Engine {
	if variant == Default {
		gin.DefaultWriter = log
		return gin.Default()
	}
	gin.SetMode(gin.ReleaseMode)
	return gin.New()
}

// Settings makes an engine route as the suite demands: 405 for a path that another method has, another path with a trailing slash, and %2F in a segment.
func Settings(engine *gin.Engine) {
	engine.HandleMethodNotAllowed = true
	engine.RedirectTrailingSlash = false
	engine.UseRawPath = true
}

// use adds the layers, the outermost first.
func use(engine *gin.Engine, file *File, variant string, registry prometheus.Registerer) error {
	metrics, err := newMetrics(file.Routes, registry)
	if err != nil {
		return err
	}
	if variant == Release {
		engine.Use(newAccessLog(io.Discard).layer)
	}
	engine.Use(cors(file.Cors), authentication(file.Tokens), metrics.layer)
	return nil
}
