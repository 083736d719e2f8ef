package app

import (
	"bufio"
	"io"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
)

const (
	capacity  = 64 * 1024
	logFormat = "[02/Jan/2006:15:04:05 -0700]"
)

// An accessLog is the first layer: one line a request in the NCSA common log format (Apache's "%h %l %u %t \"%r\" %>s %b"), into a buffer.
type accessLog struct {
	lines sync.Pool
	mutex sync.Mutex
	out   *bufio.Writer
	now   *atomic.Pointer[string]
}

func newAccessLog(out io.Writer) *accessLog {
	return &accessLog{
		lines: sync.Pool{New: func() any { return new([]byte) }},
		out:   bufio.NewWriterSize(out, capacity),
		now:   logTime(),
	}
}

func (l *accessLog) layer(c *gin.Context) {
	c.Next()
	line := l.lines.Get().(*[]byte)
	*line = l.append((*line)[:0], c)
	l.mutex.Lock()
	l.out.Write(*line)
	l.mutex.Unlock()
	l.lines.Put(line)
}

func (l *accessLog) append(line []byte, c *gin.Context) []byte {
	user := c.GetString(gin.AuthUserKey)
	if user == "" {
		user = "-"
	}
	line = appendText(line, c.RemoteIP())
	line = append(line, " - "...)
	line = appendText(line, user)
	line = append(append(append(line, ' '), *l.now.Load()...), ` "`...)
	line = append(appendText(line, c.Request.Method), ' ')
	line = append(appendText(line, c.Request.RequestURI), ' ')
	line = append(appendText(line, c.Request.Proto), `" `...)
	line = append(strconv.AppendInt(line, int64(c.Writer.Status()), 10), ' ')
	if size := c.Writer.Size(); size > 0 {
		line = strconv.AppendInt(line, int64(size), 10)
	} else {
		line = append(line, '-')
	}
	return append(line, '\n')
}

// appendText lets nothing that a client sent end a line or a quotation.
func appendText(line []byte, text string) []byte {
	for i := range len(text) {
		octet := text[i]
		if octet <= ' ' || octet >= 0x7f || octet == '"' {
			octet = '?'
		}
		line = append(line, octet)
	}
	return line
}

// logTime is the time of day as the log has it, formatted once a second for all requests, as the suite's other servers have it.
var logTime = sync.OnceValue(func() *atomic.Pointer[string] {
	var now atomic.Pointer[string]
	read := func() {
		text := time.Now().UTC().Format(logFormat)
		now.Store(&text)
	}
	read()
	go func() {
		for {
			time.Sleep(time.Until(time.Now().Truncate(time.Second).Add(time.Second)))
			read()
		}
	}()
	return &now
})
