package org.requestcore.model.radix;

import java.util.List;

import org.requestcore.contract.Captures;
import org.requestcore.model.PercentDecoding;
import org.requestcore.workload.routes.Route;

/**
 * The tree of one method. A walk takes the static child where there is one, and remembers the wild children that it passed by: where it
 * ends without a route, it goes back to the last of them (Gin's skippedNodes).
 */
final class RadixTree {
    final String method;
    private final RadixNode root = new RadixNode("", false);

    private final RadixNode[] skippedNodes;
    private final int[] skippedAts;
    private final int[] skippedCounts;

    private final int[] starts = new int[Route.MAX_PARAMETERS];
    private final int[] ends = new int[Route.MAX_PARAMETERS];
    private int count;

    /** @param routes those of this method */
    RadixTree(String method, List<Route> routes) {
        this.method = method;
        routes.forEach(root::add);
        root.order();
        int most = root.wildChildren();
        skippedNodes = new RadixNode[most];
        skippedAts = new int[most];
        skippedCounts = new int[most];
    }

    /** @return the route's id, whose values {@link #handOver} tells, or {@link RadixNode#NO_ROUTE} */
    int match(String path) {
        RadixNode node = root;
        int at = 0;
        int skipped = 0;
        count = 0;
        while (true) {
            RadixNode wild = null;
            if (at < path.length()) {
                char first = path.charAt(at);
                RadixNode parameter = first == '/' ? null : node.parameter; // it takes at least one octet
                RadixNode next = staticChild(node, path, at, first);
                if (node.catchAll != null) {
                    skipped = skip(skipped, node.catchAll, at);
                }
                if (next != null) {
                    if (parameter != null) {
                        skipped = skip(skipped, parameter, at);
                    }
                    at += next.prefix.length();
                    node = next;
                    continue;
                }
                wild = parameter;
            } else if (node.route != RadixNode.NO_ROUTE) {
                return node.route;
            }
            if (wild == null) {
                if (skipped == 0) {
                    return RadixNode.NO_ROUTE;
                }
                wild = skippedNodes[--skipped];
                at = skippedAts[skipped];
                count = skippedCounts[skipped];
            }
            int end = wild.isCatchAll ? path.length() : endOfSegment(path, at);
            starts[count] = at;
            ends[count++] = end;
            node = wild;
            at = end;
        }
    }

    /** Gives the values of the match before. */
    void handOver(String path, Captures out) {
        boolean encoded = count > 0 && path.indexOf('%') >= 0;
        for (int i = 0; i < count; i++) {
            if (encoded) {
                out.add(PercentDecoding.decode(path, starts[i], ends[i]));
            } else {
                out.add(starts[i], ends[i]);
            }
        }
    }

    private static RadixNode staticChild(RadixNode node, String path, int at, char first) {
        String indices = node.indices;
        for (int i = 0; i < indices.length(); i++) {
            if (indices.charAt(i) == first) {
                RadixNode child = node.children[i];
                return path.startsWith(child.prefix, at) ? child : null;
            }
        }
        return null;
    }

    private int skip(int skipped, RadixNode wild, int at) {
        skippedNodes[skipped] = wild;
        skippedAts[skipped] = at;
        skippedCounts[skipped] = count;
        return skipped + 1;
    }

    private static int endOfSegment(String path, int start) {
        int end = start;
        while (end < path.length() && path.charAt(end) != '/') {
            end++;
        }
        return end;
    }
}
