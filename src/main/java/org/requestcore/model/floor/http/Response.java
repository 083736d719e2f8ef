package org.requestcore.model.floor.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.requestcore.model.floor.octets.Decimals;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.Clock;
import org.requestcore.workload.app.Reply;

/** Writes a response. What all responses of a status share is made once, with a gap for the date. */
final class Response {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
        Map.entry(200, "OK"), Map.entry(201, "Created"), Map.entry(204, "No Content"), Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"),
        Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"), Map.entry(413, "Content Too Large"), Map.entry(414, "URI Too Long"),
        Map.entry(417, "Expectation Failed"), Map.entry(431, "Request Header Fields Too Large"), Map.entry(501, "Not Implemented"),
        Map.entry(505, "HTTP Version Not Supported"));
    private static final Template[] TEMPLATES = new Template[600];

    private static final byte[] CONTINUE = octets("HTTP/1.1 100 Continue\r\n\r\n");
    private static final byte[] CLOSE = octets("Connection: close\r\n");
    private static final byte[] KEEP_ALIVE = octets("Connection: keep-alive\r\n");
    private static final byte[] LINE_END = octets("\r\n");
    private static final byte[] NOTHING = {};
    private static final int MAX_DIGITS = 10;

    static {
        REASONS.forEach((status, reason) -> TEMPLATES[status] = Template.of(status, reason));
    }

    private Response() {
    }

    /**
     * @param date   where it belongs in both
     * @param filled up to the content's length
     * @param empty  up to the fields that the application adds
     */
    private record Template(int date, byte[] filled, byte[] empty) {
        static Template of(int status, String reason) {
            String line = "HTTP/1.1 " + status + " " + reason + "\r\nDate: ";
            String dated = line + Clock.now().httpDate() + "\r\n";
            return new Template(line.length(), octets(dated + "Content-Type: " + Reply.CONTENT_TYPE + "\r\nContent-Length: "),
                octets(dated + (status == Reply.NO_CONTENT.status() ? "" : "Content-Length: 0\r\n")));
        }
    }

    static void writeContinue(ByteSink out) {
        out.write(CONTINUE, 0, CONTINUE.length);
    }

    /** Of a request that isn't understood, so that the connection can't be used further. */
    static void refuse(int status, ByteSink out) {
        write(new Reply(status, NOTHING), false, CLOSE, NOTHING, 0, out);
    }

    /** @param fields lines that the application adds */
    static void write(Reply reply, RequestHead request, ByteSink fields, ByteSink out) {
        byte[] connection = !request.isPersistent() ? CLOSE : request.isHttp10() ? KEEP_ALIVE : NOTHING;
        write(reply, request.isHead(), connection, fields.array(), fields.length(), out);
    }

    private static void write(Reply reply, boolean headOnly, byte[] connection, byte[] fields, int fieldsLength, ByteSink out) {
        Template template = TEMPLATES[reply.status()];
        byte[] content = reply.body();
        byte[] start = content.length > 0 ? template.filled : template.empty;
        byte[] to = out.reserve(start.length + MAX_DIGITS + connection.length + fieldsLength + 2 * LINE_END.length + content.length);
        int at = out.length();
        byte[] date = Clock.now().httpOctets();
        System.arraycopy(start, 0, to, at, start.length);
        System.arraycopy(date, 0, to, at + template.date, date.length);
        at += start.length;
        if (content.length > 0) {
            at = lineEnd(to, Decimals.write(content.length, to, at));
        }
        at = append(connection, connection.length, to, at);
        at = append(fields, fieldsLength, to, at);
        at = lineEnd(to, at);
        out.length(headOnly ? at : append(content, content.length, to, at));
    }

    private static int lineEnd(byte[] to, int at) {
        to[at] = '\r';
        to[at + 1] = '\n';
        return at + 2;
    }

    private static int append(byte[] from, int count, byte[] to, int at) {
        if (count > 0) {
            System.arraycopy(from, 0, to, at, count);
        }
        return at + count;
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
