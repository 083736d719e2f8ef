package org.requestcore.stack.foreign.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.GsonBuilder;

import org.requestcore.contract.twin.TwinRow;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.payload.PlainJson;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** The inputs of a row as data, in the order of its walk, with the answers that are right. */
final class InputsFile {
    private InputsFile() {
    }

    static void write(Path file, TwinRow row) throws IOException {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("tables", row.params().containsKey("table") ? List.of(table(row.params().get("table"), row.params().get("probe"))) : List.of());
        inputs.put("payloads", row.params().containsKey("payload") ? Map.of(row.params().get("payload"), payload(Payload.named(row.params().get("payload")))) : Map.of());
        Files.writeString(file, new GsonBuilder().disableHtmlEscaping().create().toJson(inputs));
    }

    private static Map<String, Object> table(String name, String kind) {
        RouteTable table = RouteTables.load(name);
        return Map.of("name", name, "routes", table.routes().stream().map(route -> Map.of("method", route.method(), "template", route.template())).toList(),
            "probes", Probes.of(table, ProbeKind.of(kind)).all().stream().map(InputsFile::probe).toList());
    }

    private static Map<String, Object> probe(Probe probe) {
        return Map.of("method", probe.method(), "path", new String(probe.octets(), StandardCharsets.ISO_8859_1), "route", probe.expected(), "captures", probe.captures());
    }

    private static List<String> payload(Payload<?> payload) {
        return payload.values().stream().map(PlainJson::of).toList();
    }
}
