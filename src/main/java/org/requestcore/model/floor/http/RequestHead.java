package org.requestcore.model.floor.http;

/**
 * The head of a request, parsed strictly (RFC 9112, 2 to 6) where it lies: what it keeps are regions of the array. One object serves all
 * requests of a connection.
 */
final class RequestHead {
    /** Request line and fields: twice what Tomcat, Jetty and nginx take by default. Has to fit the 16 bits of a place in {@link Fields}. */
    static final int MAX_OCTETS = 16 * 1024;

    private static final int TARGET_TOO_LONG = -414;

    private final HeadText head = new HeadText();
    private final RequestLine line = new RequestLine(head);
    private final Framing framing = new Framing(head);
    private final Fields fields = new Fields(head, framing);

    /** @return where the head ends, or an answer of {@link Lines} */
    int parse(byte[] array, int from, int end) {
        moved(array, from);
        int limit = Math.min(end, from + MAX_OCTETS);
        int fieldsStart = line.parse(limit);
        if (fieldsStart <= 0) {
            return fieldsStart == Lines.INCOMPLETE && end >= from + MAX_OCTETS ? TARGET_TOO_LONG : fieldsStart;
        }
        int headEnd = fields.parse(fieldsStart, limit);
        if (headEnd <= 0) {
            return headEnd == Lines.INCOMPLETE && end >= from + MAX_OCTETS ? Fields.TOO_LARGE : headEnd;
        }
        int refusal = framing.refusal(line.isHttp10());
        return refusal == 0 ? headEnd : refusal;
    }

    /** The request lies elsewhere now. */
    void moved(byte[] array, int newStart) {
        head.moved(array, newStart);
    }

    String method() {
        return line.method();
    }

    boolean isHead() {
        return line.isHead();
    }

    /** The raw path, without the query; an asterisk of OPTIONS. */
    String path() {
        return line.target().path();
    }

    /** The target as it came, valid until the next request is parsed: for a log, which needs no String. */
    CharSequence target() {
        return line.target();
    }

    String protocol() {
        return line.isHttp10() ? "HTTP/1.0" : "HTTP/1.1";
    }

    /**
     * @param name in lower case
     * @return the value of the first field of this name, or null
     */
    String field(String name) {
        return fields.value(name);
    }

    /** @return the octets of the body; 0 if there is none, or if it comes in chunks */
    long contentLength() {
        return framing.contentLength();
    }

    boolean hasContent() {
        return framing.isChunked() || framing.contentLength() > 0;
    }

    boolean isChunked() {
        return framing.isChunked();
    }

    boolean isPersistent() {
        return framing.isPersistent(line.isHttp10());
    }

    boolean isHttp10() {
        return line.isHttp10();
    }

    /** A client of HTTP/1.0 can't mean it (RFC 9110, 10.1.1). */
    boolean expectsContinue() {
        return framing.expectsContinue() && !line.isHttp10();
    }
}
