package org.requestcore.contract.proof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.payload.People;
import org.requestcore.workload.payload.PlainJson;

/** The right answers to the wire requests, found out without the App's handlers. */
final class Expected {
    private static final Pattern REQUEST = Pattern.compile("(GET /users/(\\d+)|POST /users) HTTP/1.1\r\n.*?\r\n\r\n(\\{[^}]*})?", Pattern.DOTALL);

    private Expected() {
    }

    /** @param piece one or more wire requests */
    static void require(App.Shape shape, byte[] piece, List<Answer> answers) {
        Matcher request = REQUEST.matcher(new String(piece, StandardCharsets.UTF_8));
        int number = 0;
        while (request.find()) {
            ProofFailure.unless(number < answers.size(), "%s: request %d of a piece has no answer (%d came)", request.group(1), number + 1, answers.size());
            require(shape, request, answers.get(number++));
        }
        ProofFailure.unless(number == answers.size(), "%d requests, but %d answers", number, answers.size());
    }

    private static void require(App.Shape shape, Matcher request, Answer answer) {
        boolean served = shape == App.Shape.SERVED;
        boolean post = request.group(3) != null;
        ProofFailure.unless(answer.status() == (served && post ? 201 : 200), "%s: status %d", request.group(1), answer.status());
        JsonElement expected = served ? post ? created(request.group(3)) : user(request.group(2)) : Judge.json(new String(Reply.CANNED.body(), StandardCharsets.UTF_8));
        ProofFailure.unless(expected.equals(Judge.json(answer.text())), "%s: expected %s, got %s", request.group(1), expected, answer.text());
        requireHead(request.group(1), answer);
    }

    /** What every answer with a JSON body has. */
    static void requireHead(String request, Answer answer) {
        String type = answer.header("Content-Type");
        ProofFailure.unless(type != null && type.matches("application/json(;\\s*charset=(?i)utf-8)?"), "%s: Content-Type %s", request, type);
        ProofFailure.unless(String.valueOf(answer.body().length).equals(answer.header("Content-Length")), "%s: Content-Length %s of %d", request,
            answer.header("Content-Length"), answer.body().length);
        requireDate(request, answer.header("Date"));
    }

    private static void requireDate(String request, String date) {
        try {
            Instant time = ZonedDateTime.parse(String.valueOf(date), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration off = Duration.between(time, Instant.now()).abs();
            ProofFailure.unless(off.toSeconds() < 60, "%s: Date %s is off by %s", request, date, off);
        } catch (DateTimeParseException e) {
            throw new ProofFailure("%s: Date header %s is no IMF-fixdate".formatted(request, date), e);
        }
    }

    private static JsonElement user(String id) {
        return Judge.json(PlainJson.of(People.user(Integer.parseInt(id))));
    }

    private static JsonElement created(String newUser) {
        JsonObject user = Judge.json(newUser).getAsJsonObject();
        user.addProperty("id", People.COUNT + 1);
        return user;
    }
}
