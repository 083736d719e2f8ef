package twins

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"

	"github.com/gin-gonic/gin"
)

const (
	// Chains of one router, each with the same layers in another order: a branch predictor learns one fixed chain.
	chains = 8
	picks  = 8_192
)

// trail is what the layers leave: a fold that depends on their order. One request is on its way at a time.
var trail uint64

func in(layer uint64) {
	trail = bits.RotateLeft64(trail, 5) ^ layer
}

func out(layer uint64) {
	trail = bits.RotateLeft64(trail, 7) + layer
}

func end(*gin.Context) {
	trail += 0x9e3779b97f4a7c15
}

func middleware(bench *bench) error {
	for _, depth := range []int{0, 1, 2, 4, 8, 16, 32, 64} {
		parameters := parameters{"depth": strconv.Itoa(depth)}
		walk, err := dispatches(depth)
		if err == nil {
			err = bench.measure("middleware", parameters, picks, walk)
		} else {
			err = bench.absent("middleware", parameters, err.Error())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// A pick is one request to one of the chains, with the trail that it starts with and the one that is right at its end.
type pick struct {
	url         *url.URL
	start, left uint64
}

// dispatches returns a walk over random picks of the chains, which is right.
func dispatches(depth int) (func() error, error) {
	random := rand.New(rand.NewPCG(1, uint64(depth)))
	engine := gin.New()
	orders := make([][]int, chains)
	urls := make([]*url.URL, chains)
	for i := range chains {
		orders[i] = random.Perm(depth)
		urls[i] = &url.URL{Path: "/" + strconv.Itoa(i)}
		if err := mount(engine, urls[i].Path, orders[i]); err != nil {
			return nil, err
		}
	}
	walked := make([]pick, picks)
	for i := range walked {
		chain, start := random.IntN(chains), random.Uint64()
		walked[i] = pick{urls[chain], start, expected(start, orders[chain])}
	}
	writer, request := newWriter(), &http.Request{Method: http.MethodGet}
	walk := func() error {
		for i := range walked {
			pick := &walked[i]
			request.URL, trail = pick.url, pick.start
			engine.ServeHTTP(writer, request)
			if trail != pick.left {
				return fmt.Errorf("a chain of %d layers misses one, repeats one, or has them in another order", depth)
			}
		}
		return nil
	}
	return walk, walk()
}

// mount makes a chain of a group of its own, as an application has middleware for a part of its routes.
func mount(engine *gin.Engine, path string, order []int) (err error) {
	defer func() {
		if refused := recover(); refused != nil {
			err = fmt.Errorf("Gin refuses %d layers and a handler: %v", len(order), refused)
		}
	}()
	group := engine.Group(path)
	for _, number := range order {
		group.Use(layers[number])
	}
	group.GET("", end)
	return nil
}

func expected(start uint64, order []int) uint64 {
	trail = start
	for _, number := range order {
		in(uint64(number))
	}
	end(nil)
	for i := len(order) - 1; i >= 0; i-- {
		out(uint64(order[i]))
	}
	return trail
}
