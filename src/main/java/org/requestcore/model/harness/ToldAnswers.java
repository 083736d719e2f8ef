package org.requestcore.model.harness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Clock;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Probe;

/** What an App answers to pieces of wire requests, found out beforehand, in bytes: for who prices anything but that. */
public final class ToldAnswers {
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (/\\S*) HTTP/1.1\r\n.*?\r\n\r\n(\\{[^}]*})?", Pattern.DOTALL);

    private final App app;
    private final Oracle oracle = new Oracle(App.TABLE);

    public ToldAnswers(App app) {
        this.app = app;
    }

    /** @return for each piece the answers to all of its requests */
    public byte[][] to(List<byte[]> pieces) {
        return pieces.stream().map(this::to).toArray(byte[][]::new);
    }

    private byte[] to(byte[] piece) {
        ByteSink answers = new ByteSink(1_024);
        Matcher request = REQUEST.matcher(new String(piece, StandardCharsets.UTF_8));
        while (request.find()) {
            Probe probe = Probe.of(oracle, request.group(1), request.group(2));
            String body = request.group(3) == null ? "" : request.group(3);
            write(reply(probe, body.getBytes(StandardCharsets.UTF_8)), answers);
        }
        if (answers.length() == 0) {
            write(Reply.BAD_REQUEST, answers);
        }
        return answers.toByteArray();
    }

    private Reply reply(Probe probe, byte[] body) {
        if (probe.expected() < 0 && app.shape().isRouted()) {
            return Reply.withoutRoute(probe.expected());
        }
        return app.reply(probe.expected(), probe.captures().isEmpty() ? null : probe.captures().get(0), body);
    }

    private static void write(Reply reply, ByteSink answers) {
        String head = "HTTP/1.1 %d OK\r\nDate: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(reply.status(), Clock.now().httpDate(), Reply.CONTENT_TYPE, reply.body().length);
        answers.write(head.getBytes(StandardCharsets.ISO_8859_1));
        answers.write(reply.body());
    }
}
