package org.requestcore.workload.routes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a YAML or JSON document, and the line where it stands. The first key of a name counts, and YAML's merges ({@code <<: *other}) come after all
 * own keys.
 */
final class Node {
    private enum Kind { SCALAR, SEQUENCE, MAPPING }

    private static final String MERGE = "<<";

    private final Kind kind;
    private final int line;
    private final String text;
    /** The items of a sequence; the keys and values of a mapping by turns. */
    private final List<Node> children = new ArrayList<>();
    /** Of a mapping, once it was asked for them. */
    private List<Entry> entries;
    private Map<String, Node> values;

    private Node(Kind kind, int line, String text) {
        this.kind = kind;
        this.line = line;
        this.text = text;
    }

    /**
     * @param key  its text; empty if it is no scalar
     * @param line of the key
     */
    record Entry(String key, int line, Node value) {
    }

    /** Takes what a parser finds, one after the other. Nothing is called recursively: a document may be nested as deeply as it likes. */
    static final class Builder {
        private final Deque<Node> open = new ArrayDeque<>();
        private Node root;

        Node scalar(int line, String text) {
            return add(new Node(Kind.SCALAR, line, text));
        }

        Node startSequence(int line) {
            return start(Kind.SEQUENCE, line);
        }

        Node startMapping(int line) {
            return start(Kind.MAPPING, line);
        }

        void end() {
            open.pop();
        }

        /** A value, or the key of one. */
        Node add(Node node) {
            if (open.isEmpty()) {
                root = root == null ? node : root;
            } else {
                open.peek().children.add(node);
            }
            return node;
        }

        Optional<Node> root() {
            return Optional.ofNullable(root);
        }

        private Node start(Kind kind, int line) {
            Node node = add(new Node(kind, line, ""));
            open.push(node);
            return node;
        }
    }

    int line() {
        return line;
    }

    /** Empty if this is no scalar. */
    String text() {
        return text;
    }

    boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /** As YAML and JSON write it. */
    boolean isNull() {
        return kind == Kind.SCALAR && Set.of("", "~", "null").contains(text);
    }

    /** Empty if this is no sequence. */
    List<Node> items() {
        return kind == Kind.SEQUENCE ? children : List.of();
    }

    /** Empty if this is no mapping. */
    List<Entry> entries() {
        if (entries == null) {
            entries = isMapping() ? merged() : List.of();
        }
        return entries;
    }

    /** Each node is read once: aliases of aliases can stand for more nodes than there are atoms. */
    private List<Entry> merged() {
        List<Entry> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> unread = new ArrayDeque<>(List.of(this));
        while (!unread.isEmpty()) {
            Node node = unread.remove();
            if (met.add(node)) {
                unread.addAll(node.items());
                List<Entry> own = node.own();
                own.stream().filter(e -> e.key().equals(MERGE)).forEach(e -> unread.add(e.value()));
                own.stream().filter(e -> !e.key().equals(MERGE) && !taken.contains(e.key())).forEach(all::add);
                own.forEach(e -> taken.add(e.key()));
            }
        }
        return all;
    }

    private List<Entry> own() {
        if (!isMapping()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            entries.add(new Entry(children.get(i).text, children.get(i).line, children.get(i + 1)));
        }
        return entries;
    }

    Optional<Node> get(String key) {
        if (values == null) {
            values = new HashMap<>();
            entries().forEach(e -> values.putIfAbsent(e.key(), e.value()));
        }
        return Optional.ofNullable(values.get(key));
    }

    /** Where a JSON Pointer (RFC 6901) leads from here, e.g. {@code /paths/~1users}. */
    Optional<Node> at(String pointer) {
        Optional<Node> node = Optional.of(this);
        for (String token : pointer.isEmpty() ? List.<String>of() : List.of(pointer.substring(1).split("/", -1))) {
            String key = token.replace("~1", "/").replace("~0", "~");
            node = node.flatMap(n -> n.kind == Kind.SEQUENCE ? n.item(key) : n.get(key));
        }
        return node;
    }

    private Optional<Node> item(String index) {
        return index.matches("\\d{1,9}") && Integer.parseInt(index) < children.size() ? Optional.of(children.get(Integer.parseInt(index))) : Optional.empty();
    }
}
