package org.requestcore.contract.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.Authentication;

/** The other end of a connection: writes requests, reads whole responses, and never lets an exception of the core pass as an answer. */
final class Client implements AutoCloseable {
    static final String TOKEN = "Authorization: " + Authentication.header(7);

    private final Connection connection;
    private final ByteSink sink = new ByteSink(1_024);

    Client(RequestCore core) {
        connection = core.connect();
    }

    /** A request with a Host header, and with Content-Length if there is a body; {@code headers} are whole lines. */
    static byte[] request(String method, String target, String body, String... headers) {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost:8080"));
        lines.addAll(List.of(headers));
        if (octets.length > 0) {
            lines.add("Content-Type: application/json");
            lines.add("Content-Length: " + octets.length);
        }
        ByteSink request = new ByteSink(512);
        request.write(octets(String.join("\r\n", lines) + "\r\n\r\n"));
        request.write(octets);
        return request.toByteArray();
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What comes back for this piece. */
    List<Answer> send(byte[] octets) {
        return send(octets, octets.length);
    }

    /** The same, cut into pieces of this size; each arrives by itself. */
    List<Answer> send(byte[] octets, int pieceSize) {
        sink.clear();
        for (int at = 0; at < octets.length && connection.isOpen(); at += pieceSize) {
            feed(octets, at, Math.min(pieceSize, octets.length - at));
        }
        return AnswerParser.answers(sink.toByteArray());
    }

    /** The same in two pieces, cut after {@code split} octets: no answer may come before the second. */
    Answer sendSplit(byte[] octets, int split) {
        sink.clear();
        feed(octets, 0, split);
        ProofFailure.unless(sink.length() == 0, "cut after octet %d of %d: an answer came before the request was complete", split, octets.length);
        feed(octets, split, octets.length - split);
        return only(AnswerParser.answers(sink.toByteArray()), octets);
    }

    /** The one answer to one request. */
    Answer ask(byte[] request) {
        return only(send(request), request);
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    private static Answer only(List<Answer> answers, byte[] request) {
        ProofFailure.unless(answers.size() == 1, "%s: expected one answer, got %d", firstLine(request), answers.size());
        Answer answer = answers.get(0);
        ProofFailure.unless(answer.header("Date") != null, "%s: no Date header", firstLine(request));
        return answer;
    }

    static String firstLine(byte[] request) {
        return new String(request, 0, Math.min(request.length, 200), StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }

    private void feed(byte[] octets, int offset, int length) {
        try {
            // a copy, spoilt afterwards: a core that keeps the caller's array instead of copying is found out
            byte[] lent = Arrays.copyOfRange(octets, offset, offset + length);
            connection.feed(lent, 0, length, sink);
            Arrays.fill(lent, (byte) '!');
        } catch (RuntimeException | LinkageError e) {
            throw new ProofFailure("%s: the core threw %s".formatted(firstLine(octets), e), e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
