package app

import (
	"fmt"
	"strings"

	"github.com/gin-gonic/gin"
)

// Register makes the engine hold routes. handler returns what answers the one with that place in the list.
func Register(engine *gin.Engine, routes []Route, handler func(id int) gin.HandlerFunc) (err error) {
	paths, err := Paths(routes)
	if err != nil {
		return err
	}
	defer func() {
		// of routes that its tree can't hold beside each other Gin tells by a panic
		if conflict := recover(); conflict != nil {
			err = fmt.Errorf("Gin can't hold the table: %v", conflict)
		}
	}()
	for id, route := range routes {
		engine.Handle(route.Method, paths[id], handler(id))
	}
	return nil
}

// Paths returns templates as Gin writes them: {id} is :id, {path...} is *path. Gin's tree has one name only for the parameters that stand in one place
// (GET /users/{id}, GET /users/{user}/keys): all have the one that the first route gave them.
func Paths(routes []Route) ([]string, error) {
	names := map[string]string{}
	paths := make([]string, len(routes))
	for id, route := range routes {
		path := ""
		for _, segment := range strings.Split(route.Template, "/")[1:] {
			if !strings.ContainsAny(segment, "{}") {
				path += "/" + segment
				continue
			}
			name, isWhole := wildcard(segment)
			if !isWhole {
				return nil, fmt.Errorf("Gin's parameters take whole segments; %s has one with text beside a parameter", route.Template)
			}
			place := route.Method + path + name[:1]
			if first, isKnown := names[place]; isKnown {
				name = first
			}
			names[place] = name
			path += "/" + name
		}
		paths[id] = path
	}
	return paths, nil
}

// wildcard returns :id of {id}, and whether the segment is nothing else.
func wildcard(segment string) (string, bool) {
	name := strings.TrimSuffix(strings.TrimPrefix(segment, "{"), "}")
	isWhole := len(name) == len(segment)-2 && !strings.ContainsAny(name, "{}")
	if rest, isCatchAll := strings.CutSuffix(name, "..."); isCatchAll {
		return "*" + rest, isWhole
	}
	return ":" + name, isWhole
}
