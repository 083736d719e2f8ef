package twins

import "net/http"

// A writer takes an answer, and the next one when it is reset: what net/http makes anew for each request is not measured.
type writer struct {
	header http.Header
	status int
	length int
	body   []byte
	// Whether the body is kept: to prove an answer.
	isKept bool
}

func newWriter() *writer {
	return &writer{header: http.Header{}}
}

func (w *writer) reset() {
	clear(w.header)
	w.status, w.length, w.body = 0, 0, w.body[:0]
}

func (w *writer) Header() http.Header {
	return w.header
}

func (w *writer) WriteHeader(status int) {
	w.status = status
}

func (w *writer) Write(octets []byte) (int, error) {
	w.length += len(octets)
	if w.isKept {
		w.body = append(w.body, octets...)
	}
	return len(octets), nil
}
