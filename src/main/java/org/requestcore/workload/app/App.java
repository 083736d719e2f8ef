package org.requestcore.workload.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.payload.Message;
import org.requestcore.workload.payload.NewUser;
import org.requestcore.workload.payload.People;
import org.requestcore.workload.payload.User;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/**
 * What a request core runs, in four shapes, each adding one thing, so that the differences add up to the whole request. What its layers
 * and handlers do is written once, here and in the classes it hands out; each stack wires it in its own idiom.
 */
public class App {
    /**
     * The GitHub table with the article's API in its middle, so that routers that scan pay neither the least nor the most for the article's
     * requests. GitHub's GET /users/{user} gives way to the article's route of the same shape.
     */
    public static final RouteTable TABLE = RouteTables.load(RouteTables.APP);

    /** The longest name and e-mail address (RFC 5321, 4.5.3.1.3) that POST /users takes, as the OpenAPI file says. */
    public static final int MAX_NAME = 100;
    public static final int MAX_EMAIL = 254;

    /** Each adds one thing to the one before it. */
    public enum Shape {
        /** Fixed bytes; no routing. */
        CANNED,
        /** + the router finds the route and its captures. */
        ROUTED,
        /** + access log, CORS, authentication, metrics, in this order from the outside. */
        LAYERED,
        /** + the handler: decode the parameter or body, build the User, encode JSON. */
        SERVED;

        /** As rows and options call it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isRouted() {
            return this != CANNED;
        }

        public boolean isLayered() {
            return compareTo(LAYERED) >= 0;
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Shape::id).toList();
        }

        /** @throws BadInput if there is no such shape */
        public static Shape of(String id) {
            return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst()
                .orElseThrow(() -> BadInput.unknown("shape", id, ids()));
        }
    }

    private final Shape shape;
    private AppJson json;
    private final AccessLog accessLog;
    private final Cors cors = new Cors();
    private final Authentication authentication = new Authentication();
    private final RequestMetrics metrics;
    private final Handler[] handlers = TABLE.routes().stream().map(this::handler).toArray(Handler[]::new);

    /** For one thread. */
    public App(Shape shape, AppJson json) {
        this(shape, json, new AccessLog(), new RequestMetrics(TABLE));
    }

    App(Shape shape, AppJson json, AccessLog accessLog, RequestMetrics metrics) {
        this.shape = shape;
        this.json = json;
        this.accessLog = accessLog;
        this.metrics = metrics;
    }

    /**
     * For several threads, as a server's are: what a layer keeps it keeps for each.
     *
     * @param json     for several threads, too
     * @param registry where requests are recorded
     */
    public static App shared(Shape shape, AppJson json, MeterRegistry registry) {
        return new App(shape, json, AccessLog.ofEachThread(), RequestMetrics.ofEachThread(TABLE, registry));
    }

    /** The same, whose handlers keep their thread busy beyond their work. @param micros for so long a request */
    public static App busy(int micros, Shape shape, AppJson json, MeterRegistry registry) {
        return new BusyApp(micros, shape, json, AccessLog.ofEachThread(), RequestMetrics.ofEachThread(TABLE, registry));
    }

    public Shape shape() {
        return shape;
    }

    /** Encodes and decodes with this from now on: for a stack that a JSON library is a part of. The others share one. */
    public App with(AppJson own) {
        json = own;
        return this;
    }

    public AccessLog accessLog() {
        return accessLog;
    }

    public Cors cors() {
        return cors;
    }

    public Authentication authentication() {
        return authentication;
    }

    public RequestMetrics metrics() {
        return metrics;
    }

    /**
     * The end of every chain: what the handler of a route answers.
     *
     * @param routeId of {@link #TABLE}; of no meaning in shape CANNED
     * @param capture the first captured value, decoded, or null if the route has none
     * @param body    the request's body, empty if it has none
     */
    public Reply reply(int routeId, String capture, byte[] body) {
        return shape == Shape.SERVED ? handlers[routeId].reply(capture, body) : Reply.CANNED;
    }

    private interface Handler {
        Reply reply(String capture, byte[] body);
    }

    private Handler handler(Route route) {
        return switch (route.method() + " " + route.template()) {
            case "GET /api/hello" -> (capture, body) -> Reply.HELLO;
            case "GET /users/{id}" -> (capture, body) -> user(capture);
            case "POST /users" -> (capture, body) -> newUser(body);
            case "GET /posts/{id}" -> (capture, body) -> post(capture);
            default -> (capture, body) -> Reply.CANNED;
        };
    }

    private Reply user(String capture) {
        int id = id(capture);
        return id < 0 ? Reply.BAD_REQUEST : id == 0 ? Reply.NOT_FOUND : new Reply(200, json.encode(People.user(id)));
    }

    private Reply post(String capture) {
        int id = id(capture);
        return id < 0 ? Reply.BAD_REQUEST : id == 0 ? Reply.NOT_FOUND : new Reply(200, json.encode(new Message("Post " + id)));
    }

    private Reply newUser(byte[] body) {
        NewUser given;
        try {
            given = json.decode(body);
        } catch (RuntimeException e) {
            return Reply.BAD_REQUEST;
        }
        if (given == null || isNotOf(given.name(), MAX_NAME) || isNotOf(given.email(), MAX_EMAIL) || given.email().indexOf('@') < 1) {
            return Reply.BAD_REQUEST;
        }
        return new Reply(201, json.encode(new User(People.COUNT + 1, given.name(), given.email())));
    }

    private static boolean isNotOf(String text, int longest) {
        return text == null || text.isEmpty() || text.length() > longest;
    }

    /** @return the id of something that exists, 0 if there is no such thing, -1 if it is no positive decimal number */
    private static int id(String capture) {
        int id = 0;
        for (int i = 0; i < capture.length(); i++) {
            int digit = capture.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 0 && digit == 0) {
                return -1;
            }
            id = Math.min(id * 10 + digit, People.COUNT + 1);
        }
        return id == 0 ? -1 : id > People.COUNT ? 0 : id;
    }
}
