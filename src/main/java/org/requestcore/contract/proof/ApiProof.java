package org.requestcore.contract.proof;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.google.gson.JsonObject;
import net.datafaker.Faker;

import org.requestcore.contract.RequestCore;
import org.requestcore.workload.Seed;
import org.requestcore.workload.app.App;
import org.requestcore.workload.payload.People;
import org.requestcore.workload.payload.PlainJson;

/** The App's API: every route of the article, static, generated and abnormal data, held against the OpenAPI document. */
final class ApiProof {
    private static final int GENERATED = 100;

    private static final List<String> NO_ID = List.of("0", "-1", "+1", "abc", "1.5", "1e3", "0x1", "007", "%20", "1%20", "null", "9223372036854775808x");
    private static final List<String> NOBODY = List.of("1001", "2147483648", "99999999999999999999999999");

    private static final List<String> NO_NEW_USER = List.of(
        "{}", "{\"name\":\"Ada\"}", "{\"email\":\"ada@example.com\"}", "{\"name\":null,\"email\":\"ada@example.com\"}", "{\"name\":\"Ada\",\"email\":null}",
        "{\"name\":\"\",\"email\":\"ada@example.com\"}", "{\"name\":\"Ada\",\"email\":\"\"}", "{\"name\":\"Ada\",\"email\":\"no address\"}",
        "{\"name\":\"" + "a".repeat(101) + "\",\"email\":\"ada@example.com\"}", "{\"name\":\"Ada\",\"email\":\"a@" + "b".repeat(253) + "\"}",
        "{\"name\":\"" + "a".repeat(100_000) + "\",\"email\":\"ada@example.com\"}",
        "{", "{\"name\":\"Ada\",\"email\":\"ada@example.com\"", "{\"name\":\"Ada\" \"email\":\"ada@example.com\"}", "[]", "\"text\"", "12", "no JSON", "{\"name\":[],\"email\":{}}");

    private final RequestCore core;
    private Client client;
    private int count;

    private ApiProof(RequestCore core) {
        this.core = core;
        this.client = new Client(core);
    }

    static int prove(RequestCore core, App.Shape shape) {
        ApiProof proof = new ApiProof(core);
        try {
            proof.routing();
            if (shape == App.Shape.SERVED) {
                proof.greetings();
                proof.users();
                proof.newUsers();
            }
            return proof.count;
        } finally {
            proof.client.close();
        }
    }

    private void routing() {
        for (String target : List.of("/", "/none1", "/users1", "/users/1/none1", "/api", "/api/hello/1", "/posts/1/comments1", "/repos/a/b/none1")) {
            require(404, "GET", target, "");
        }
        require(405, "DELETE", "/api/hello", "");
        require(405, "PUT", "/users/1", "");
        require(405, "POST", "/posts/1", "{}");
        require(200, "GET", "/repos/a/b/issues/7/comments?page=2&q=%2F", "");
        require(200, "GET", "/users", "");
    }

    private void greetings() {
        new ApiSchemas("Message").require(require(200, "GET", "/api/hello", "").text());
        new ApiSchemas("Message").require(require(200, "GET", "/posts/12", "").text());
    }

    private void users() {
        ApiSchemas schema = new ApiSchemas("User");
        for (int id = 1; id <= People.COUNT; id += 37) {
            Answer answer = require(200, "GET", "/users/" + id, "");
            schema.require(answer.text());
            requireBody(PlainJson.of(People.user(id)), answer);
        }
        requireBody(PlainJson.of(People.user(12)), require(200, "GET", "/users/%31%32", ""));
        NO_ID.forEach(id -> require(400, "GET", "/users/" + id, ""));
        NOBODY.forEach(id -> require(404, "GET", "/users/" + id, ""));
        require(400, "GET", "/posts/x", "");
        require(404, "GET", "/posts/1001", "");
    }

    private void newUsers() {
        ApiSchemas schema = new ApiSchemas("User");
        Random random = new Random(Seed.random("faker").nextLong());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.JAPAN, Locale.forLanguageTag("pl"))) {
            Faker faker = new Faker(locale, random);
            for (int i = 0; i < GENERATED / 4; i++) {
                created(schema, faker.name().fullName(), faker.internet().safeEmailAddress());
            }
        }
        created(schema, "a".repeat(100), "a@" + "b".repeat(252));
        created(schema, "\"\\\u0001\n€🙏", "a@b");
        NO_NEW_USER.forEach(body -> require(400, "POST", "/users", body));
        require(400, "POST", "/users", "");
    }

    private void created(ApiSchemas schema, String name, String email) {
        JsonObject user = new JsonObject();
        user.addProperty("name", name);
        user.addProperty("email", email);
        Answer answer = require(201, "POST", "/users", user.toString());
        schema.require(answer.text());
        user.addProperty("id", People.COUNT + 1);
        requireBody(user.toString(), answer);
    }

    private void requireBody(String expected, Answer answer) {
        ProofFailure.unless(Judge.json(expected).equals(Judge.json(answer.text())), "expected %s, got %s", expected, answer.text());
    }

    private Answer require(int status, String method, String target, String body) {
        count++;
        String request = method + " " + target + " " + body.substring(0, Math.min(60, body.length()));
        Answer answer = client.ask(Client.request(method, target, body, Client.TOKEN));
        ProofFailure.unless(answer.status() == status, "%s: expected status %d, got %d", request, status, answer.status());
        if (status < 300) {
            Expected.requireHead(request, answer);
        }
        if (!client.isOpen()) {
            reconnect(request, answer);
        }
        return answer;
    }

    /** After an error a core may end the connection, if the answer says so (RFC 9112, 9.6). */
    private void reconnect(String request, Answer answer) {
        ProofFailure.unless(answer.status() >= 400 && answer.saysClose(), "%s: the core closed the connection", request);
        client.close();
        client = new Client(core);
    }
}
