package org.requestcore.model.harness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Clock;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;

/** Prices the walk over the wire requests, the copy in, the copy out and the call. */
final class HarnessRequestCore implements RequestCore {
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (/\\S*) HTTP/1.1\r\n.*?\r\n\r\n(\\{[^}]*})?", Pattern.DOTALL);

    private final App app;
    private final Oracle oracle = new Oracle(App.TABLE);

    HarnessRequestCore(App app) {
        this.app = app;
    }

    @Override
    public Connection connect() {
        return new Told();
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** The answers to all requests of a piece. */
    private byte[] answers(byte[] piece) {
        ByteSink answers = new ByteSink(1_024);
        Matcher request = REQUEST.matcher(new String(piece, StandardCharsets.UTF_8));
        while (request.find()) {
            Probe probe = Probe.of(oracle, request.group(1), request.group(2));
            String body = request.group(3) == null ? "" : request.group(3);
            Reply reply = app.reply(probe.expected(), probe.captures().isEmpty() ? null : probe.captures().get(0), body.getBytes(StandardCharsets.UTF_8));
            String head = "HTTP/1.1 %d OK\r\nDate: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(reply.status(), Clock.now().httpDate(), Reply.CONTENT_TYPE, reply.body().length);
            answers.write(head.getBytes(StandardCharsets.ISO_8859_1));
            answers.write(reply.body());
        }
        return answers.toByteArray();
    }

    private final class Told implements Connection, Prompted<byte[]> {
        private final ByteSink in = new ByteSink(4_096);
        private byte[][] answers;
        private int next;

        @Override
        public void prompt(List<byte[]> pieces) {
            answers = pieces.stream().map(HarnessRequestCore.this::answers).toArray(byte[][]::new);
            next = 0;
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            in.clear().write(bytes, offset, length);
            byte[] answer = answers[next++ & answers.length - 1];
            out.write(answer, 0, answer.length);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
