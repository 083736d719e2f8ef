package org.requestcore.contract.proof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.payload.People;
import org.requestcore.workload.payload.PlainJson;

/** The right answers to the wire requests, found out without the App's handlers. */
final class Expected {
    private static final String VERSION = " HTTP/1.1\r\n";
    private static final String HEAD_END = "\r\n\r\n";
    private static final String USER = "GET /users/";
    private static final Pattern TYPE = Pattern.compile("application/json(;\\s*charset=(?i)utf-8)?");
    private static final String CANNED = new String(Reply.CANNED.body(), StandardCharsets.UTF_8);
    private static final long SECOND = 1_000_000_000;

    /** The last that was right: answers of one second have the same, and reading a date takes longer than all else here. */
    private static volatile Dated lastDate = new Dated("", 0);

    private record Dated(String date, long nanos) {
    }

    private Expected() {
    }

    /** @param piece one or more wire requests */
    static void require(App.Shape shape, byte[] piece, List<Answer> answers) {
        String text = new String(piece, StandardCharsets.UTF_8);
        int number = 0;
        for (int start = 0; start < text.length(); number++) {
            String request = text.substring(start, text.indexOf(VERSION, start));
            int body = text.indexOf(HEAD_END, start) + HEAD_END.length();
            int end = request.startsWith(USER) ? body : text.indexOf('}', body) + 1;
            ProofFailure.unless(number < answers.size(), "%s: request %d of a piece has no answer (%d came)", request, number + 1, answers.size());
            require(shape, request, text.substring(body, end), answers.get(number));
            start = end;
        }
        ProofFailure.unless(number == answers.size(), "%d requests, but %d answers", number, answers.size());
    }

    private static void require(App.Shape shape, String request, String body, Answer answer) {
        boolean served = shape == App.Shape.SERVED;
        boolean post = !body.isEmpty();
        ProofFailure.unless(answer.status() == (served && post ? 201 : 200), "%s: status %d", request, answer.status());
        if (served && post) {
            requireSame(request, created(body), answer.text());
        } else {
            String expected = served ? PlainJson.of(People.user(Integer.parseInt(request.substring(USER.length())))) : CANNED;
            // most are the same to the letter, which takes no parser
            if (!expected.equals(answer.text())) {
                requireSame(request, Judge.json(expected), answer.text());
            }
        }
        requireHead(request, answer);
    }

    private static void requireSame(String request, JsonElement expected, String text) {
        ProofFailure.unless(expected.equals(Judge.json(text)), "%s: expected %s, got %s", request, expected, text);
    }

    /** What every answer with a JSON body has. */
    static void requireHead(String request, Answer answer) {
        String type = answer.header("Content-Type");
        ProofFailure.unless(type != null && TYPE.matcher(type).matches(), "%s: Content-Type %s", request, type);
        ProofFailure.unless(String.valueOf(answer.body().length).equals(answer.header("Content-Length")), "%s: Content-Length %s of %d", request,
            answer.header("Content-Length"), answer.body().length);
        requireDate(request, answer.header("Date"));
    }

    private static void requireDate(String request, String date) {
        Dated last = lastDate;
        if (last.date().equals(date) && System.nanoTime() - last.nanos() < SECOND) {
            return;
        }
        try {
            Instant time = ZonedDateTime.parse(String.valueOf(date), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration off = Duration.between(time, Instant.now()).abs();
            ProofFailure.unless(off.toSeconds() < 60, "%s: Date %s is off by %s", request, date, off);
            lastDate = new Dated(date, System.nanoTime());
        } catch (DateTimeParseException e) {
            throw new ProofFailure("%s: Date header %s is no IMF-fixdate".formatted(request, date), e);
        }
    }

    private static JsonElement created(String newUser) {
        JsonObject user = Judge.json(newUser).getAsJsonObject();
        user.addProperty("id", People.COUNT + 1);
        return user;
    }
}
