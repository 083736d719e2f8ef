package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** In a measured fork only the chosen contender's classes load: others would share its profiles, its inline caches and its heap. */
class ClassLoadingIT {
    /** What belongs to whom. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
        Map.entry("netty", List.of("io.netty.channel.", "io.netty.handler.", "io.netty.buffer.")),
        Map.entry("undertow", List.of("io.undertow.", "org.xnio.")),
        Map.entry("jetty", List.of("org.eclipse.jetty.")),
        Map.entry("javalin", List.of("io.javalin.")),
        Map.entry("vertx", List.of("io.vertx.core.")),
        Map.entry("vertx-web", List.of("io.vertx.ext.web.")),
        Map.entry("tomcat", List.of("org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat.")),
        Map.entry("spring", List.of("org.springframework.")),
        Map.entry("jersey", List.of("org.glassfish.jersey.")),
        Map.entry("reactor-netty", List.of("reactor.netty.")),
        Map.entry("reactor", List.of("reactor.core.")),
        Map.entry("quarkus", List.of("io.quarkus.", "org.jboss.resteasy.reactive.")),
        Map.entry("micronaut", List.of("io.micronaut.")),
        Map.entry("armeria", List.of("com.linecorp.armeria.")),
        Map.entry("jackson", List.of("com.fasterxml.jackson.databind.")),
        Map.entry("jackson3", List.of("tools.jackson.")),
        Map.entry("fastjson2", List.of("com.alibaba.fastjson2.")),
        Map.entry("avaje-jsonb", List.of("io.avaje.json")));

    /** Rows, and what each may load. What a framework looks for on the class path, to see whether it is there, is loaded as well: Spring looks for all that it can be used with. */
    private static final String ROWS = """
        RouteMatch -p profile=clean -p stack=floor                                              | none
        RouteMatch -p profile=clean -p stack=radix                                              | none
        RouteMatch -p profile=clean -p stack=undertow                                           | undertow
        RouteMatch -p profile=clean -p stack=jetty                                              | jetty
        RouteMatch -p profile=clean -p stack=javalin                                            | javalin jetty
        RouteMatch -p profile=clean -p stack=vertx-web                                          | vertx-web vertx netty jackson
        RouteMatch -p profile=clean -p stack=spring-mvc                                         | spring tomcat reactor jackson jackson3
        RouteMatch -p profile=clean -p stack=jersey                                             | jersey tomcat
        RouteMatch -p profile=clean -p stack=reactor-netty                                      | reactor-netty reactor netty
        RouteMatch -p profile=clean -p stack=spring-webflux                                     | spring reactor-netty reactor netty jackson jackson3
        RouteMatch -p profile=clean -p stack=spring-webflux-functional                          | spring reactor-netty reactor netty jackson jackson3
        RouteMatch -p profile=clean -p stack=micronaut                                          | micronaut reactor netty jackson
        RouteMatch -p profile=clean -p stack=armeria                                            | armeria reactor netty jackson
        RouteMatch -p profile=clean -p stack=quarkus                                            | quarkus vertx-web vertx netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=netty                                  | netty
        ChainDispatch -p depth=2 -p chain=fixed -p stack=undertow                               | undertow
        ChainDispatch -p depth=2 -p chain=fixed -p stack=jetty                                  | jetty
        ChainDispatch -p depth=2 -p chain=fixed -p stack=jetty-servlet                          | jetty
        ChainDispatch -p depth=2 -p chain=fixed -p stack=javalin                                | javalin jetty
        ChainDispatch -p depth=2 -p chain=fixed -p stack=vertx-web                              | vertx-web vertx netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=tomcat                                 | tomcat
        ChainDispatch -p depth=2 -p chain=fixed -p stack=spring-mvc                             | spring tomcat reactor jackson jackson3
        ChainDispatch -p depth=2 -p chain=fixed -p stack=jersey                                 | jersey tomcat
        ChainDispatch -p depth=2 -p chain=fixed -p stack=spring-webflux                         | spring reactor-netty reactor netty jackson jackson3
        ChainDispatch -p depth=2 -p chain=fixed -p stack=micronaut                              | micronaut reactor netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=armeria                                | armeria reactor netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=quarkus                                | quarkus vertx-web vertx netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=jdk                                    | none
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=netty            | netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=undertow         | undertow jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=jetty            | jetty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=jetty-servlet    | jetty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=javalin          | javalin jetty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=tomcat           | tomcat jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=spring-mvc       | spring tomcat reactor jackson jackson3 reactor-netty netty
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=spring-mvc-jetty | spring jetty reactor jackson jackson3 reactor-netty netty
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=jersey           | jersey tomcat jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=reactor-netty    | reactor-netty reactor netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=spring-webflux   | spring reactor-netty reactor netty jackson jackson3
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=micronaut        | micronaut reactor netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=armeria          | armeria reactor netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=undertow-metrics | undertow jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=jetty-statistics | jetty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=armeria-metrics  | armeria reactor netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=spring-mvc-observation| spring tomcat reactor jackson jackson3 reactor-netty netty
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=quarkus          | quarkus vertx-web vertx netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=embedded-channel | netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=memory-channel   | undertow jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=memory-endpoint  | tomcat jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=inline-endpoint  | jetty jackson
        EncodeBenchmark.fresh -p payload=user -p library=floor                                  | none
        EncodeBenchmark.fresh -p payload=user -p library=jackson                                | jackson
        EncodeBenchmark.fresh -p payload=user -p library=jackson3                               | jackson3
        EncodeBenchmark.fresh -p payload=user -p library=fastjson2                              | fastjson2
        EncodeBenchmark.fresh -p payload=user -p library=avaje-jsonb                            | avaje-jsonb
        EncodeBenchmark.fresh -p payload=user -p library=vertx-json                             | vertx netty
        EncodeBenchmark.fresh -p payload=user -p library=vertx-json-databind                    | vertx netty jackson
        """;

    @TempDir
    private Path folder;

    /** All in one run, each fork with a log of its own. */
    @TestFactory
    List<DynamicTest> onlyTheChosenOnesLoad() throws Exception {
        List<String[]> rows = ROWS.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
        List<String> selections = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows) {
            Path log = folder.resolve(rows.indexOf(row) + ".log");
            selections.add(row[0] + " -f 1 -wi 0 -i 1 -r 50ms -jvmArgs '-XX:TieredStopAtLevel=1 -Xlog:class+load:file=" + log + "'");
            tests.add(DynamicTest.dynamicTest(row[0], () -> loadsOnly(Set.of(row[1].split(" ")), row[1].split(" ")[0], log)));
        }
        Jar.Result run = Jar.run(folder, "--longest-warmup", "0.001", "--selections", Files.write(folder.resolve("rows.selections"), selections).toString());
        assertEquals(0, run.exit(), run.all());
        return tests;
    }

    private static void loadsOnly(Set<String> allowed, String chosen, Path log) throws IOException {
        List<String> classes = Files.readAllLines(log);
        assertTrue(classes.stream().anyMatch(l -> l.contains("org.requestcore.bench.")), "no class log of the fork");
        Set<String> loaded = LIBRARIES.entrySet().stream().filter(l -> classes.stream().anyMatch(c -> l.getValue().stream().anyMatch(p -> c.contains("] " + p)))).map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(allowed.containsAll(loaded), "loaded " + loaded + ", allowed " + allowed);
        assertTrue(chosen.equals("none") || loaded.contains(chosen), "not even " + chosen + " was loaded: " + loaded);
    }
}
