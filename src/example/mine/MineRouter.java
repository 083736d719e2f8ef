package mine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** A tree of segments: static children by name, then the parameter. */
final class MineRouter implements Router {
    private static final class Node {
        final Map<String, Node> children = new HashMap<>();
        final Map<String, Integer> routes = new HashMap<>();
        Node parameter;
    }

    private final Node root = new Node();

    MineRouter(RouteTable table) {
        for (Route route : table.routes()) {
            Node node = root;
            for (Segment segment : route.segments()) {
                if (segment.isStatic()) {
                    node = node.children.computeIfAbsent(segment.text(), text -> new Node());
                } else {
                    node.parameter = node.parameter == null ? new Node() : node.parameter;
                    node = node.parameter;
                }
            }
            node.routes.put(route.method(), route.id());
        }
    }

    @Override
    public int match(String method, String path, Captures out) {
        List<String> values = new ArrayList<>();
        int found = match(root, path.substring(1).split("/", -1), 0, method, values);
        values.forEach(value -> out.add(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)));
        return found;
    }

    private static int match(Node node, String[] path, int at, String method, List<String> values) {
        if (at == path.length) {
            return node.routes.getOrDefault(method, node.routes.isEmpty() ? MISS : METHOD_NOT_ALLOWED);
        }
        Node child = node.children.get(path[at]);
        int found = child == null ? MISS : match(child, path, at + 1, method, values);
        if (found >= 0 || node.parameter == null || path[at].isEmpty()) {
            return found;
        }
        values.add(path[at]);
        int other = match(node.parameter, path, at + 1, method, values);
        if (other < 0) {
            values.remove(values.size() - 1);
        }
        return other == MISS ? found : other;
    }
}
