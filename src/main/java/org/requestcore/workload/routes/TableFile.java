package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.workload.BadInput;

/**
 * A file of the user's, and how it is to be read. Its name tells both, {@code shop.yaml?skip&base-path=/v2}, so that rows, forks and runs tell them too.
 *
 * @param skip     whether what can't be a route is left out
 * @param basePath what stands before every template: a path, {@link #SERVER} for that of the document's server, or empty
 */
public record TableFile(String file, boolean skip, String basePath) {
    public static final String SERVER = "server";

    private static final Pattern NAME = Pattern.compile("(?<file>.*\\.(routes|yaml|yml|json))(?<skip>\\?skip)?([?&]base-path=(?<base>[^&?]*))?");

    /** @throws BadInput if the base path is none */
    public TableFile {
        try {
            String plain = basePath.replaceFirst("/+$", "");
            basePath = plain.equals(SERVER) ? plain : BasePath.require(plain);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--base-path " + basePath + ": " + e.getMessage() + "; write a path like /v2, or server for that of the document's first server");
        }
    }

    /** Whether a table of this name is a file. */
    public static boolean isFile(String name) {
        return NAME.matcher(name).matches();
    }

    /** @param name of which {@link #isFile} is true */
    public static TableFile named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        return new TableFile(parts.group("file"), parts.group("skip") != null, parts.group("base") == null ? "" : parts.group("base"));
    }

    public String name() {
        List<String> options = new ArrayList<>();
        if (skip) {
            options.add("skip");
        }
        if (!basePath.isEmpty()) {
            options.add("base-path=" + basePath);
        }
        return file + (options.isEmpty() ? "" : "?" + String.join("&", options));
    }

    /** @throws BadInput naming file, line and mend, if it is no such file, or holds what can't be a route and mustn't be skipped */
    RouteTable parse(String text) {
        boolean servers = basePath.equals(SERVER);
        if (servers && file.endsWith(".routes")) {
            throw new BadInput("--base-path server: " + file + " names no server; write the path, e.g. --base-path /v2");
        }
        List<RouteTable.Line> lines = file.endsWith(".routes") ? RoutesFile.lines(file, text) : OpenApiFile.lines(file, text, servers);
        return RouteTable.of(file, servers ? lines : lines.stream().map(l -> l.below(basePath)).toList(), skip).named(name());
    }
}
