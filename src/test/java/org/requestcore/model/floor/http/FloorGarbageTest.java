package org.requestcore.model.floor.http;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.requestcore.contract.Apps;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Router;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** Whatever the octets are: no exception, no loop without an end, and the same answer wherever they are cut. */
class FloorGarbageTest {
    private static final String REQUESTS = "GET /users/1?a=%20 HTTP/1.1\r\nHost: localhost:8080\r\nAuthorization: Bearer x\r\nOrigin: https://shop.example.com\r\n\r\n"
        + "POST /users HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\nT: x\r\n\r\n"
        + "POST /users HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n{\"a\":\"b\"}HEAD http://a/b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private final FloorRequestCore core = new FloorRequestCore(Apps.of(App.Shape.SERVED), (method, path, captures) -> Router.MISS);

    @Property
    void octets(@ForAll byte[] octets, @ForAll @IntRange(min = 1, max = 50) int piece) {
        require(octets, piece);
    }

    @Property(tries = 5_000)
    void mutatedRequests(@ForAll("mutations") int[] mutations, @ForAll @IntRange(min = 1, max = 50) int piece) {
        byte[] octets = octets(REQUESTS);
        for (int mutation : mutations) {
            octets[(mutation >>> 8) % octets.length] = (byte) mutation;
        }
        require(octets, piece);
    }

    @Provide
    Arbitrary<int[]> mutations() {
        Arbitrary<Integer> octet = Arbitraries.oneOf(Arbitraries.integers().between(0, 255), Arbitraries.of("\r\n\t :,;%/0azA\u007f".chars().boxed().toList()));
        return octet.flatMap(o -> Arbitraries.integers().between(0, REQUESTS.length() - 1).map(at -> at << 8 | o)).array(int[].class).ofMinSize(1).ofMaxSize(4);
    }

    private void require(byte[] input, int piece) {
        // a line that comes in pieces is judged when it ends
        byte[] octets = Arrays.copyOf(input, input.length + 1);
        octets[input.length] = '\n';
        String whole = answers(octets, octets.length);
        String cut = answers(octets, piece);
        // a 100 is left out where content is there already
        if (!cut.replace("HTTP/1.1 100 Continue\r\n\r\n", "").equals(whole.replace("HTTP/1.1 100 Continue\r\n\r\n", ""))) {
            throw new AssertionError("in one piece: " + whole + "\nin pieces of " + piece + ": " + cut);
        }
    }

    private String answers(byte[] octets, int piece) {
        ByteSink out = new ByteSink(1_024);
        try (Connection connection = core.connect()) {
            for (int at = 0; at < octets.length; at += piece) {
                byte[] lent = Arrays.copyOfRange(octets, at, Math.min(octets.length, at + piece));
                connection.feed(lent, 0, lent.length, out);
                Arrays.fill(lent, (byte) '!');
            }
        }
        return out.toString().replaceAll("Date: [^\r]*", "Date");
    }

    private static byte[] octets(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
