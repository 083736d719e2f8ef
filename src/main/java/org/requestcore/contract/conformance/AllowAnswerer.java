package org.requestcore.contract.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.Difference;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;

/** Of a 405 nothing but the methods that it names. */
final class AllowAnswerer extends RequestAnswerer {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    AllowAnswerer(RequestCore core, App app, List<Difference> differences) {
        super(core, app, differences);
    }

    @Override
    Answer seen(String method, String route, Response response) {
        String allow = response.headers().get("allow");
        return Answer.without(!response.status().equals("405") ? response.status() : allow == null ? "no Allow" : told(Stream.of(allow.toUpperCase(Locale.ROOT).split("\\s*,\\s*"))));
    }

    @Override
    Answer right(String method, String path) {
        return Answer.without(told(METHODS.stream().filter(m -> super.right(m, path).isFound())));
    }

    private static String told(Stream<String> methods) {
        return methods.sorted().collect(Collectors.joining(", ", "Allow: ", ""));
    }
}
