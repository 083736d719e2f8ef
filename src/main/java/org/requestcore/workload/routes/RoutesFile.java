package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.List;

import org.requestcore.workload.BadInput;

/** The {@code .routes} format: a route a line, {@code METHOD template}; blank lines and lines that start with '#' say nothing. */
final class RoutesFile {
    private RoutesFile() {
    }

    static List<RouteTable.Line> lines(String file, String text) {
        List<RouteTable.Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            if (words.length != 2) {
                throw new BadInput(file, number, "'" + line.strip() + "' is no route; write METHOD template, e.g. GET /users/{id}");
            }
            lines.add(new RouteTable.Line(number, words[0], words[1]));
        }
        return lines;
    }
}
