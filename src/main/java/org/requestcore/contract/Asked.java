package org.requestcore.contract;

import java.util.function.Function;

import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.RouteTable;

/**
 * One request to a table, as a {@link Difference} sees it.
 *
 * @param path    as {@link Router} is asked for it
 * @param answers to a path, of the same method, without the difference: the oracle's, or what the stack's other differences make of it
 */
public record Asked(RouteTable table, String method, String path, Function<String, Oracle.Answer> answers) {

    /** What is right without the difference. */
    public Oracle.Answer right() {
        return right(path);
    }

    /** What is right of another path without the difference. */
    public Oracle.Answer right(String otherPath) {
        return answers.apply(otherPath);
    }
}
