package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.List;

/**
 * A REST API of any size, to see how the cost of a match grows: areas of ten resources, each with the ten routes that such an API
 * offers for a resource. Sizes that are no multiple of ten end in the middle of a resource.
 */
final class SyntheticTable {
    private static final String[] WORDS = {"account", "billing", "catalog", "device", "event", "folder", "group", "history", "invoice", "journal"};

    private static final String[] OF_A_RESOURCE = {
        "GET %s", "POST %s", "GET %s/{id}", "PUT %s/{id}", "DELETE %s/{id}",
        "GET %s/{id}/comments", "POST %s/{id}/comments", "GET %s/{id}/comments/{comment}", "GET %s/export", "GET %s/{id}/history/{from}/{to}"};

    private SyntheticTable() {
    }

    static RouteTable of(String name, int size) {
        List<RouteTable.Line> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int resource = i / OF_A_RESOURCE.length;
            String base = "/api/v1/" + word(resource / 10) + "/" + word(resource) + "s";
            String[] route = OF_A_RESOURCE[i % OF_A_RESOURCE.length].formatted(base).split(" ");
            lines.add(new RouteTable.Line(i + 1, route[0], route[1]));
        }
        return RouteTable.of(name, lines);
    }

    private static String word(int i) {
        return WORDS[i % WORDS.length] + (i < WORDS.length ? "" : "-" + i / WORDS.length);
    }
}
