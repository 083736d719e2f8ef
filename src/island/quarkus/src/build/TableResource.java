import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTables;

/** Writes the table that all request cores hold as a JAX-RS resource, a method a route. To be given the file. */
final class TableResource {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private static final String RESOURCE = """
        package org.requestcore.stack.quarkus.app;

        import io.smallrye.common.annotation.NonBlocking;
        import jakarta.ws.rs.*;
        import jakarta.ws.rs.core.MediaType;
        import org.jboss.resteasy.reactive.RestResponse;

        /** Made by the build. */
        @Path("/")
        @NonBlocking
        @Produces(MediaType.APPLICATION_JSON)
        public class TableResource {
            private static final byte[] NO_BODY = {};

        %s}
        """;

    private static final String METHOD = """
            @%s
            @Path("%s")
            public RestResponse<byte[]> route%d(%s) {
                return Endpoint.CURRENT.get().answer(%d, %s, %s);
            }
        """;

    public static void main(String[] args) throws IOException {
        String methods = RouteTables.load(RouteTables.APP).routes().stream().map(TableResource::method).collect(Collectors.joining("\n"));
        Files.writeString(Path.of(args[0]), RESOURCE.formatted(methods));
    }

    private static String method(Route route) {
        boolean hasBody = WITH_BODY.contains(route.method());
        List<String> parameters = new ArrayList<>();
        for (String name : route.names()) {
            parameters.add("@PathParam(\"%s\") String p%d".formatted(name, parameters.size()));
        }
        String capture = parameters.isEmpty() ? "null" : "p0";
        if (hasBody) {
            parameters.add("byte[] body");
        }
        return METHOD.formatted(route.method(), route.template(), route.id(), String.join(", ", parameters), route.id(), capture, hasBody ? "body" : "NO_BODY");
    }
}
