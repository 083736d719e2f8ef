package org.requestcore.stack.javalin;

import java.util.Optional;

import org.requestcore.workload.routes.RouteTable;

/** Which tables Javalin holds. Knows no class of Javalin, as each fork asks it. */
final class TableCheck {
    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        return table.obstacle(r -> r.segments().size() > 1 && r.segments().stream().anyMatch(s -> s.text().isEmpty()), "%d of %d routes, as %s, have an empty segment; Javalin drops it")
            .or(() -> table.obstacle(r -> r.segments().stream().anyMatch(s -> s.names().size() > 1),
                "%d of %d routes, as %s, have two parameters in a segment; to Javalin the left one is as short as can be"));
    }
}
