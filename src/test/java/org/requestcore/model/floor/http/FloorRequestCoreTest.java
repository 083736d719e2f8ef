package org.requestcore.model.floor.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Captures;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Router;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** What RFC 9112 asks of a server beyond what every contender is held to. */
class FloorRequestCoreTest {
    private static final String HOST = "Host: localhost\r\n";

    private final FloorRequestCore core = new FloorRequestCore(Apps.of(App.Shape.CANNED), FloorRequestCoreTest::noRoute);
    private final ByteSink out = new ByteSink(1_024);
    private Connection connection = core.connect();

    private static int noRoute(String method, String path, Captures captures) {
        return Router.MISS;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nhOST:a\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / HTTP/1.1\r\nHost: \t [::1]:80 \t \r\n\r\n",
        "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a%20b?c=%C3%A9&d=/?:@ HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://a.example:80?b HTTP/1.1\r\nHost: a\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "M-SEARCH_1!#$%&'*+.^`|~ / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.7\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX_1!#$%&'*+-.^`|~: \u00e9 \t x\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nEmpty:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 000\r\n\r\n", "GET / HTTP/1.0\r\nConnection: x, Keep-Alive\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\ntransfer-ENCODING: Chunked\r\n\r\nA;x=\"y\"\r\n0123456789\r\n0\r\n\r\n"})
    void takesWhatIsHttp(String request) {
        assertEquals(List.of(200), send(request));
        assertTrue(connection.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET  HTTP/1.1\r\nHost: a\r\n\r\n", "GET a HTTP/1.1\r\nHost: a\r\n\r\n", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http:///b HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%2 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /  HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
        "GET / http/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.x\r\nHost: a\r\n\r\n", "GET / XYZ\r\n\r\n", "GET /\r\n", "GET / HTTP/1.1\nHost: a\n\n", "\n\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", "GET / HTTP/1.1\r\n folded\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX\u00e9: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\nb: c\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u007fb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: 0123456789\u001f\r\n\r\n"})
    void refusesWhatIsNoHttp(String request) {
        assertEquals(List.of(400), send(request));
        assertFalse(connection.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Length: \r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: +1\r\n\r\n", "Content-Length: 1,1\r\n\r\na", "Content-Length: 1\r\nContent-Length: 1\r\n\r\na",
        "Content-Length: 0x1\r\n\r\na", "Content-Length: 9999999999999999999\r\n\r\n", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, gzip\r\n\r\n", "Transfer-Encoding: xchunked\r\n\r\n", "Transfer-Encoding:\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n 1\r\na\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n-1\r\n", "Transfer-Encoding: chunked\r\n\r\n1 x\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1;\u0000\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\nno trailer\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\nX: \u0000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n folded\r\n\r\n"})
    void refusesBadFraming(String rest) {
        assertEquals(List.of(400), send("POST / HTTP/1.1\r\n" + HOST + rest));
        assertFalse(connection.isOpen());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Expect: magic | 417", "Transfer-Encoding: gzip, chunked | 501", "Content-Length: 1048577 | 413"})
    void refusesWhatItDoesNotDo(String field, int status) {
        assertEquals(List.of(status), send("POST / HTTP/1.1\r\n" + HOST + field + "\r\n\r\n"));
        assertFalse(connection.isOpen());
    }

    @Test
    void refusesAnotherVersion() {
        assertEquals(List.of(505), send("OPTIONS * HTTP/2.0\r\n\r\n"));
    }

    @Test
    void limitsTheHead() {
        int most = RequestHead.MAX_OCTETS;
        assertEquals(List.of(414), send("GET /" + "a".repeat(most)));
        assertEquals(List.of(431), sendAnew("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(most)));
        assertEquals(List.of(431), sendAnew("GET / HTTP/1.1\r\n" + HOST + "X:\r\n".repeat(200) + "\r\n"));
        String head = "GET / HTTP/1.1\r\n" + HOST + "X: \r\n\r\n";
        assertEquals(List.of(200), sendAnew(head.replace("X: ", "X: " + "a".repeat(most - head.length()))));
        assertEquals(List.of(431), sendAnew(head.replace("X: ", "X: " + "a".repeat(most - head.length() + 1))));
    }

    @Test
    void limitsChunkedContent() {
        String head = "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n";
        assertEquals(List.of(413), send(head + "fffff8\r\n"));
        assertEquals(List.of(413), sendAnew(head + "00000000000000001\r\n"));
        assertEquals(List.of(413), sendAnew(head + "1\r\na\r\n".repeat(300_000)));
        assertEquals(List.of(400), sendAnew(head + "1;" + "a".repeat(10_000)));
        assertEquals(List.of(413), sendAnew(head + "0\r\n" + "X: y\r\n".repeat(300_000)));
    }

    @Test
    void saysContinueOnceAndOnlyBeforeTheContent() {
        String head = "POST / HTTP/1.1\r\n" + HOST + "Expect: 100-Continue\r\nContent-Length: 2\r\n\r\n";
        assertEquals(List.of(100), send(head));
        assertEquals(List.of(), send("a"));
        assertEquals(List.of(200), send("b"));
        assertEquals(List.of(200), send(head + "ab"));
        assertEquals(List.of(200), send(head.replace("1.1", "1.0").replace("Content-Length: 2", "Content-Length: 0")));
    }

    @Test
    void keepsAliveAsTheVersionsSay() {
        send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        assertTrue(out.toString().contains("\r\nConnection: keep-alive\r\n"));
        assertTrue(connection.isOpen());
        assertEquals(List.of(200), send("GET / HTTP/1.1\r\n" + HOST + "Connection: x,CLOSE\r\n\r\nGET / HTTP/1.1\r\n" + HOST + "\r\n"));
        assertTrue(out.toString().contains("\r\nConnection: close\r\n"));
        assertFalse(connection.isOpen());
        assertEquals(List.of(), send("GET / HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    @Test
    void sendsNoContentToHead() {
        assertEquals(List.of(200, 200), send("HEAD / HTTP/1.1\r\n" + HOST + "\r\nHEAD / HTTP/1.1\r\n" + HOST + "\r\n"));
        assertTrue(out.toString().endsWith("\r\n\r\n"));
    }

    @Test
    void answersWhereverTheInputIsCut() {
        String row = "GET /a?b HTTP/1.1\r\n" + HOST + "\r\n"
            + "POST /a HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\nT: x\r\n\r\n"
            + "\r\nPOST http://a/b HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\n\r\n\r\n0" + "GET /%20 HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
        for (int first = 1; first < row.length(); first++) {
            for (int second = first; second < row.length(); second++) {
                connection = core.connect();
                List<Integer> statuses = new ArrayList<>(send(row.substring(0, first)));
                statuses.addAll(send(row.substring(first, second)));
                statuses.addAll(send(row.substring(second)));
                assertEquals(List.of(200, 200, 200, 200), statuses, "cut at " + first + " and " + second);
                assertFalse(connection.isOpen());
            }
        }
    }

    private List<Integer> sendAnew(String octets) {
        connection = core.connect();
        return send(octets);
    }

    /** @return the statuses that come back; everything is in {@link #out} */
    private List<Integer> send(String text) {
        byte[] octets = ("xx" + text).getBytes(StandardCharsets.ISO_8859_1);
        out.clear();
        connection.feed(octets, 2, octets.length - 2, out);
        return out.toString().lines().map(line -> line.substring(Math.max(0, line.indexOf("HTTP/1.1 "))))
            .filter(line -> line.startsWith("HTTP/1.1 ")).map(line -> Integer.valueOf(line.substring(9, 12))).toList();
    }
}
