package org.requestcore.workload.routes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.workload.BadInput;

/**
 * The path of a Server Object's URL, its variables at their defaults.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#server-object">OpenAPI 3.1, Server Object</a>
 */
final class ServerPath {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BEFORE_PATH = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private ServerPath() {
    }

    /**
     * @param nearest what can have servers, the nearest to a route first; the first one of the first that has some counts
     * @return without the slash at its end; empty without servers
     */
    static String of(String file, List<Node> nearest) {
        Optional<Node> server = nearest.stream().flatMap(n -> n.get("servers").stream()).flatMap(n -> n.items().stream().limit(1)).findFirst();
        return server.map(s -> path(file, s)).orElse("");
    }

    /** @param document of Swagger 2; the same holds of its basePath, which has no variables */
    static String ofBasePath(String file, Node document) {
        return document.get("basePath").map(b -> path(file, b, "basePath '" + b.text() + "'", b.text())).orElse("");
    }

    private static String path(String file, Node server) {
        String url = server.get("url").map(Node::text).orElse("");
        String whole = VARIABLE.matcher(url).replaceAll(variable -> Matcher.quoteReplacement(value(server, variable.group(1))
            .orElseThrow(() -> new BadInput(file, server.line(), "server '" + url + "' has a variable {" + variable.group(1) + "} without a default; give --base-path a path"))));
        return path(file, server, "server '" + url + "'", whole);
    }

    private static String path(String file, Node at, String what, String whole) {
        String path = BEFORE_PATH.matcher(whole).replaceFirst("").replaceFirst("[?#].*", "").replaceFirst("^\\.?/*", "/").replaceFirst("/+$", "");
        try {
            return BasePath.require(path);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file, at.line(), what + ": " + e.getMessage() + "; give --base-path a path");
        }
    }

    private static Optional<String> value(Node server, String variable) {
        return server.get("variables").flatMap(v -> v.get(variable)).flatMap(v -> v.get("default")).map(Node::text);
    }
}
