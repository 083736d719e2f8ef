package twins

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"

	"requestcore/article/gin/app"
)

// How many requests are walked.
const requestCount = 1_024

// An exchange is a request with the length of the body that answers it.
type exchange struct {
	request *http.Request
	id      int
	length  int
}

// requests measures ServeHTTP of the App, for users picked at random: what net/http does before and after is not in it.
func requests(bench *bench, file *app.File) error {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer null.Close()
	exchanges, err := exchangesOf(file)
	if err != nil {
		return err
	}
	for _, variant := range app.Variants {
		for _, shape := range app.Shapes {
			if err := request(bench, file, shape, variant, null, exchanges); err != nil {
				return fmt.Errorf("%s, %s: %w", shape, variant, err)
			}
		}
	}
	return nil
}

func request(bench *bench, file *app.File, shape, variant string, log io.Writer, exchanges []exchange) error {
	engine, err := app.Engine(file, shape, variant, log, prometheus.NewRegistry())
	if err != nil {
		return err
	}
	if err := prove(engine, file, shape, exchanges); err != nil {
		return err
	}
	writer := newWriter()
	return bench.measure("request", parameters{"shape": shape, "variant": variant}, len(exchanges), func() error {
		for i := range exchanges {
			writer.reset()
			engine.ServeHTTP(writer, exchanges[i].request)
			if writer.status != http.StatusOK || writer.length != exchanges[i].length {
				return fmt.Errorf("%s: status %d, %d octets", exchanges[i].request.RequestURI, writer.status, writer.length)
			}
		}
		return nil
	})
}

// prove notes the lengths of right answers.
func prove(engine *gin.Engine, file *app.File, shape string, exchanges []exchange) error {
	writer := newWriter()
	writer.isKept = true
	for i := range exchanges {
		right := file.Canned
		if shape == "served" {
			user, err := json.Marshal(file.Users[exchanges[i].id-1])
			if err != nil {
				return err
			}
			right = string(user)
		}
		writer.reset()
		engine.ServeHTTP(writer, exchanges[i].request)
		if writer.status != http.StatusOK {
			return fmt.Errorf("%s: status %d", exchanges[i].request.RequestURI, writer.status)
		}
		if err := requireSame(right, writer.body); err != nil {
			return err
		}
		exchanges[i].length = writer.length
	}
	return nil
}

// exchangesOf returns what wrk sends, as net/http reads it.
func exchangesOf(file *app.File) ([]exchange, error) {
	if len(file.Users) == 0 || len(file.Tokens) == 0 {
		return nil, fmt.Errorf("the App has no users or no tokens to ask for, and so no requests")
	}
	random := rand.New(rand.NewPCG(1, 2))
	tokens := slices.Sorted(maps.Keys(file.Tokens))
	exchanges := make([]exchange, requestCount)
	for i := range exchanges {
		id := 1 + random.IntN(len(file.Users))
		text := fmt.Sprintf("GET /users/%d HTTP/1.1\r\nHost: localhost:8080\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n\r\n", id, tokens[random.IntN(len(tokens))])
		request, err := http.ReadRequest(bufio.NewReader(strings.NewReader(text)))
		if err != nil {
			return nil, err
		}
		request.RemoteAddr = "127.0.0.1:50000"
		exchanges[i] = exchange{request: request, id: id}
	}
	return exchanges, nil
}
