package org.requestcore.workload.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;

/**
 * The paths of an OpenAPI document, 3 or 2 (Swagger), in YAML or JSON.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#paths-object">OpenAPI 3.1, Paths Object</a>
 * @see <a href="https://spec.openapis.org/oas/v2.0#paths-object">OpenAPI 2.0, Paths Object</a>
 */
final class OpenApiFile {
    /** The operations of a Path Item Object; its other keys (summary, parameters) are no routes. QUERY is OpenAPI 3.2's. */
    private static final Set<String> OPERATIONS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    /** Below it OpenAPI 3.2 has all other methods, in capitals. */
    private static final String MORE_OPERATIONS = "additionalOperations";

    /** A reference may lead to one that refers on, but not so far that it takes long to see that it never ends. */
    private static final int MOST_REFERENCES = 100;

    private final String file;
    private final Node document;
    private final boolean isSwagger;
    private final boolean withServers;
    private final List<RouteTable.Line> lines = new ArrayList<>();

    private OpenApiFile(String file, Node document, boolean withServers) {
        this.file = file;
        this.document = document;
        isSwagger = text(document, "swagger").startsWith("2.");
        this.withServers = withServers;
    }

    /**
     * @param withServers whether each template begins with the path of its first server: the operation's, else the path's, else the document's; in Swagger
     *                    with the basePath
     * @throws BadInput if this is no such document, or has no routes
     */
    static List<RouteTable.Line> lines(String file, String text, boolean withServers) {
        Node document = document(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        if (!document.isMapping()) {
            throw new BadInput(file, document.line(), "the document has to be a mapping (key: value)");
        }
        OpenApiFile reader = new OpenApiFile(file, document, withServers);
        if (!reader.isSwagger && !text(document, "openapi").startsWith("3.")) {
            throw new BadInput(file, 1, "no OpenAPI document; one starts with openapi: 3.x.y, or with swagger: '2.0'");
        }
        Node paths = document.get("paths").orElseThrow(() -> new BadInput(file, document.line(), "no 'paths'; an OpenAPI document lists its routes there"));
        if (!paths.isMapping()) {
            throw new BadInput(file, paths.line(), "paths has to be a mapping (key: value)");
        }
        if (paths.get("$ref").isPresent()) {
            throw new BadInput(file, paths.line(), "paths is a $ref ('" + text(paths, "$ref") + "'); bundle the document into one");
        }
        paths.entries().stream().filter(path -> !path.key().startsWith("x-")).forEach(reader::add);
        if (reader.lines.isEmpty()) {
            throw new BadInput(file, paths.line(), "paths holds no operation; write e.g. /users/{id}: with get: below it");
        }
        return reader.lines;
    }

    private static String text(Node mapping, String key) {
        return mapping.get(key).map(Node::text).orElse("");
    }

    /** JSON is read as such; what only looks like it may still be YAML, unless the file's name says otherwise. */
    private static Node document(String file, String text) {
        if (file.endsWith(".json")) {
            return JsonDocument.parse(file, text);
        }
        if (text.stripLeading().startsWith("{")) {
            try {
                return JsonDocument.parse(file, text);
            } catch (BadInput e) {
                // a flow mapping of YAML: its parser tells what is wrong
            }
        }
        return YamlDocument.parse(file, text).orElseThrow(() -> new BadInput(file, 1, "the file is empty; an OpenAPI document starts with openapi: 3.x.y"));
    }

    private void add(Node.Entry path) {
        List<Node.Entry> operations = new ArrayList<>();
        List<Node> items = new ArrayList<>();
        Optional<String> problem = collect(path.value(), operations, items);
        problem.ifPresent(p -> lines.add(new RouteTable.Line(path.line(), "", path.key(), p)));
        for (Node.Entry operation : operations) {
            if (operation.value().isMapping() || operation.value().isNull()) {
                lines.add(line(path, operation, items));
            } else {
                lines.add(new RouteTable.Line(operation.line(), "", path.key(), "operation " + operation.key() + " of '" + path.key() + "' has to be a mapping (key: value)"));
            }
        }
    }

    private RouteTable.Line line(Node.Entry path, Node.Entry operation, List<Node> items) {
        String method = operation.key().toUpperCase(Locale.ROOT);
        int line = operation.line();
        if (!withServers || !path.key().startsWith("/")) {
            return new RouteTable.Line(line, method, path.key(), null);
        }
        if (isSwagger) {
            return new RouteTable.Line(line, method, ServerPath.ofBasePath(file, document) + path.key(), null);
        }
        List<Node> nearest = new ArrayList<>(List.of(operation.value()));
        nearest.addAll(items);
        nearest.add(document);
        return new RouteTable.Line(line, method, ServerPath.of(file, nearest) + path.key(), null);
    }

    /**
     * The operations of a Path Item Object and of those that it refers to.
     *
     * @param items takes these, nearest first
     * @return what is wrong with it
     */
    private Optional<String> collect(Node item, List<Node.Entry> operations, List<Node> items) {
        Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node at = item; ; ) {
            if (!at.isMapping()) {
                return at.isNull() ? Optional.empty() : Optional.of("a path has to be a mapping (key: value)");
            }
            if (!met.add(at)) {
                return Optional.of("its $ref leads back to itself; let it lead to a path item");
            }
            if (met.size() > MOST_REFERENCES) {
                return Optional.of("its $ref leads on and on, more than " + MOST_REFERENCES + " times; let it lead to a path item");
            }
            items.add(at);
            Set<String> taken = operations.stream().map(Node.Entry::key).collect(Collectors.toSet());
            // twice in one item is a duplicate; what it refers to only adds what is missing
            Stream.concat(at.entries().stream().filter(e -> OPERATIONS.contains(e.key())), at.get(MORE_OPERATIONS).stream().flatMap(more -> more.entries().stream()))
                .filter(e -> !taken.contains(e.key())).forEach(operations::add);
            Optional<Node> reference = at.get("$ref");
            if (reference.isEmpty()) {
                return Optional.empty();
            }
            String target = reference.get().text();
            if (!target.startsWith("#")) {
                return Optional.of("its $ref leads to another file ('" + target + "'); bundle the document into one");
            }
            Optional<Node> next = resolve(target.substring(1));
            if (next.isEmpty()) {
                return Optional.of("its $ref '" + target + "' leads nowhere in the document");
            }
            at = next.get();
        }
    }

    private Optional<Node> resolve(String fragment) {
        try {
            String pointer = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
            return pointer.isEmpty() || pointer.startsWith("/") ? document.at(pointer) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
