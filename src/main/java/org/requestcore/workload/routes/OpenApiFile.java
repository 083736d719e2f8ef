package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import org.requestcore.workload.BadInput;

/**
 * The paths of an OpenAPI 3 document, in YAML or JSON (which YAML 1.2 contains). Nodes are read rather than objects, since
 * they know their line.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#paths-object">OpenAPI 3.1, Paths Object</a>
 */
final class OpenApiFile {
    /** The operations of a Path Item Object; its other keys (summary, parameters, servers, $ref) are no routes. */
    private static final Set<String> OPERATIONS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private OpenApiFile() {
    }

    static List<RouteTable.Line> lines(String file, String text) {
        MappingNode document = mapping(file, document(file, text), "the document");
        String version = document.getValue().stream().filter(t -> key(t).equals("openapi")).map(t -> text(t.getValueNode())).findFirst().orElse("");
        if (!version.startsWith("3.")) {
            throw new BadInput(file, 1, "no OpenAPI 3 document; its first key is openapi: 3.x.y (Swagger 2 has to be converted)");
        }
        List<RouteTable.Line> lines = new ArrayList<>();
        for (NodeTuple path : mapping(file, value(file, document, "paths"), "paths").getValue()) {
            if (!key(path).startsWith("/")) {
                if (key(path).startsWith("x-")) {
                    continue;
                }
                throw new BadInput(file, line(path.getKeyNode()), "path '" + key(path) + "' has to start with '/'");
            }
            for (NodeTuple operation : mapping(file, path.getValueNode(), "path " + key(path)).getValue()) {
                if (OPERATIONS.contains(key(operation))) {
                    lines.add(new RouteTable.Line(line(operation.getKeyNode()), key(operation).toUpperCase(Locale.ROOT), key(path)));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new BadInput(file, line(value(file, document, "paths")), "paths holds no operation; write e.g. /users/{id}: with get: below it");
        }
        return lines;
    }

    private static Node document(String file, String text) {
        try {
            return new Compose(LoadSettings.builder().setAllowDuplicateKeys(true).build()).composeString(text)
                .orElseThrow(() -> new BadInput(file, 1, "the file is empty; an OpenAPI 3 document starts with openapi: 3.x.y"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(m -> m.getLine() + 1).orElse(1);
            throw new BadInput(file, line, "neither YAML nor JSON (" + e.getProblem().lines().findFirst().orElse("") + "); mend the syntax there");
        } catch (YamlEngineException e) {
            throw new BadInput(file, 1, "neither YAML nor JSON (" + e.getMessage().lines().findFirst().orElse("") + "); mend the syntax");
        }
    }

    private static Node value(String file, MappingNode node, String key) {
        return node.getValue().stream().filter(t -> key(t).equals(key)).map(NodeTuple::getValueNode).findFirst()
            .orElseThrow(() -> new BadInput(file, line(node), "no '" + key + "'; an OpenAPI 3 document lists its routes there"));
    }

    private static MappingNode mapping(String file, Node node, String what) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new BadInput(file, line(node), what + " has to be a mapping (key: value)");
    }

    private static String key(NodeTuple tuple) {
        return text(tuple.getKeyNode());
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }
}
