package org.requestcore.stack.foreign.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.GsonBuilder;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.payload.People;

/** The App as data, for those who can't read Java: its routes, whom it knows, what it answers. */
final class AppFile {
    private static final String SCHEME = "Bearer ";

    private AppFile() {
    }

    static void write(Path file) throws IOException {
        Map<String, Object> app = new LinkedHashMap<>();
        app.put("routes", App.TABLE.routes().stream().map(route -> Map.of("method", route.method(), "template", route.template())).toList());
        app.put("tokens", IntStream.range(0, Authentication.COUNT).boxed().collect(Collectors.toMap(i -> Authentication.header(i).substring(SCHEME.length()), i -> "user" + i)));
        app.put("users", IntStream.rangeClosed(1, People.COUNT).mapToObj(People::user).toList());
        app.put("canned", new String(Reply.CANNED.body(), StandardCharsets.UTF_8));
        app.put("hello", new String(Reply.HELLO.body(), StandardCharsets.UTF_8));
        app.put("cors", Map.of("origins", List.copyOf(Cors.ORIGINS), "allowMethods", Cors.ALLOW_METHODS, "allowHeaders", Cors.ALLOW_HEADERS, "maxAge", Cors.MAX_AGE));
        app.put("limits", Map.of("name", App.MAX_NAME, "email", App.MAX_EMAIL));
        Files.writeString(file, new GsonBuilder().disableHtmlEscaping().create().toJson(app));
    }
}
