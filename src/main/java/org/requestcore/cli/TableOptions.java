package org.requestcore.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.TableFile;

/** How the user's own tables are read. It becomes a part of the table's name, so that every fork, row and run has it. */
final class TableOptions {
    @Option(names = "--skip", description = "Leave out of a table of yours (-p table=FILE) what can't be a route; the run tells what that was.")
    private boolean skip;

    @Option(names = "--base-path", paramLabel = "PATH", description = "What stands before each template of a table of yours: /v2, or server for the path of the document's first server.")
    private String basePath;

    private boolean areGiven() {
        return skip || basePath != null;
    }

    /** @throws BadInput if they are given, and there is no file to read */
    List<String> of(List<String> jmh) {
        List<String> named = new ArrayList<>(jmh);
        boolean hasFile = false;
        for (int i = 1; i < named.size(); i++) {
            String value = named.get(i);
            if (named.get(i - 1).equals("-p") && value.startsWith("table=")) {
                String tables = tables(value.substring("table=".length()));
                hasFile |= Arrays.stream(tables.split(",")).anyMatch(TableFile::isFile);
                named.set(i, "table=" + tables);
            }
        }
        return checked(named, hasFile);
    }

    /** @param tables names, with commas between them */
    String tables(String tables) {
        return areGiven() ? Arrays.stream(tables.split(",")).map(this::table).collect(Collectors.joining(",")) : tables;
    }

    /** @throws BadInput if they are given, and there is no file to read */
    <T> T checked(T options, boolean hasFile) {
        if (areGiven() && !hasFile) {
            throw new BadInput((skip ? "--skip" : "--base-path") + " is for a table of yours; name it with -p table=FILE (in a line of --selections: table=FILE?skip&base-path=PATH)");
        }
        return options;
    }

    private String table(String name) {
        if (!TableFile.isFile(name)) {
            return name;
        }
        TableFile file = TableFile.named(name);
        return new TableFile(file.file(), skip || file.skip(), basePath == null ? file.basePath() : basePath).name();
    }
}
