package org.requestcore.model.radix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** A node of the compressed tree of one method: the chars that all routes below have in common, and what follows them. */
final class RadixNode {
    static final int NO_ROUTE = -1;

    /** Empty at a wild child. */
    String prefix;
    /** The first char of each static child, in their order. */
    String indices = "";
    RadixNode[] children = {};
    /** Gin lets a node have one wild child; the tables ask for both kinds in one place. */
    RadixNode parameter;
    RadixNode catchAll;
    final boolean isCatchAll;
    int route = NO_ROUTE;
    /** How many routes pass through. */
    private int priority;

    RadixNode(String prefix, boolean isCatchAll) {
        this.prefix = prefix;
        this.isCatchAll = isCatchAll;
    }

    void add(Route route) {
        RadixNode node = this;
        StringBuilder text = new StringBuilder();
        for (Segment segment : route.segments()) {
            text.append('/');
            switch (segment.kind()) {
                case STATIC -> text.append(segment.text());
                case MIXED, PARAMETER -> {
                    text.append(segment.literals().get(0)); // all that a mixed one may have beside its parameter
                    node = node.descend(text.toString());
                    node = node.parameter = node.parameter == null ? new RadixNode("", false) : node.parameter;
                    text.setLength(0);
                }
                case CATCH_ALL -> {
                    node = node.descend(text.toString());
                    node = node.catchAll = node.catchAll == null ? new RadixNode("", true) : node.catchAll;
                    text.setLength(0);
                }
            }
        }
        node.descend(text.toString()).route = route.id();
    }

    /** The children that most routes pass through are looked at first, as Gin orders them. */
    void order() {
        Arrays.sort(children, Comparator.comparingInt((RadixNode c) -> -c.priority));
        StringBuilder first = new StringBuilder();
        for (RadixNode child : children) {
            first.append(child.prefix.charAt(0));
            child.order();
        }
        indices = first.toString();
        if (parameter != null) {
            parameter.order();
        }
    }

    /** How many wild children a walk can pass by, at most. */
    int wildChildren() {
        int below = Stream.concat(Stream.of(children), Stream.ofNullable(parameter)).mapToInt(RadixNode::wildChildren).max().orElse(0);
        return (parameter == null ? 0 : 1) + (catchAll == null ? 0 : 1) + below;
    }

    /** The node where this text ends, below this one. */
    private RadixNode descend(String text) {
        if (text.isEmpty()) {
            return this;
        }
        RadixNode child = child(text);
        int common = 0;
        while (common < Math.min(child.prefix.length(), text.length()) && child.prefix.charAt(common) == text.charAt(common)) {
            common++;
        }
        if (common < child.prefix.length()) {
            child.split(common);
        }
        child.priority++;
        return child.descend(text.substring(common));
    }

    private RadixNode child(String text) {
        int child = indices.indexOf(text.charAt(0));
        if (child >= 0) {
            return children[child];
        }
        append(new RadixNode(text, false));
        return children[children.length - 1];
    }

    private void append(RadixNode child) {
        children = Arrays.copyOf(children, children.length + 1);
        children[children.length - 1] = child;
        indices += child.prefix.charAt(0);
    }

    private void split(int at) {
        RadixNode rest = new RadixNode(prefix.substring(at), false);
        rest.indices = indices;
        rest.children = children;
        rest.parameter = parameter;
        rest.catchAll = catchAll;
        rest.route = route;
        rest.priority = priority;
        prefix = prefix.substring(0, at);
        indices = "";
        children = new RadixNode[0];
        parameter = null;
        catchAll = null;
        route = NO_ROUTE;
        append(rest);
    }
}
