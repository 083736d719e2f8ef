package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a measured fork only the chosen contender's classes load: others would share its profiles, its inline caches and its heap. */
class ClassLoadingIT {
    /** What belongs to whom. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
        "netty", List.of("io.netty.channel.", "io.netty.handler.", "io.netty.buffer."),
        "undertow", List.of("io.undertow.", "org.xnio."),
        "vertx", List.of("io.vertx.core."),
        "vertx-web", List.of("io.vertx.ext.web."),
        "micronaut", List.of("io.micronaut."),
        "jackson", List.of("com.fasterxml.jackson.databind."),
        "jackson3", List.of("tools.jackson."),
        "fastjson2", List.of("com.alibaba.fastjson2."),
        "avaje-jsonb", List.of("io.avaje.json"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RouteMatch -p profile=clean -p stack=floor                                        | ''
        RouteMatch -p profile=clean -p stack=radix                                        | ''
        RouteMatch -p profile=clean -p stack=undertow                                     | undertow
        RouteMatch -p profile=clean -p stack=vertx-web                                    | vertx-web vertx netty jackson
        RouteMatch -p profile=clean -p stack=micronaut                                    | micronaut netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=micronaut                        | micronaut netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=micronaut  | micronaut netty jackson
        ChainDispatch -p depth=2 -p chain=fixed -p stack=netty                            | netty
        ChainDispatch -p depth=2 -p chain=fixed -p stack=undertow                         | undertow
        ChainDispatch -p depth=2 -p chain=fixed -p stack=vertx-web                        | vertx-web vertx netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=netty      | netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=undertow   | undertow jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=embedded-channel | netty jackson
        RequestBenchmark -p profile=clean -p shape=canned -p wire=wrk -p stack=memory-channel   | undertow jackson
        EncodeBenchmark.fresh -p payload=user -p library=floor                            | ''
        EncodeBenchmark.fresh -p payload=user -p library=jackson                          | jackson
        EncodeBenchmark.fresh -p payload=user -p library=jackson3                         | jackson3
        EncodeBenchmark.fresh -p payload=user -p library=fastjson2                        | fastjson2
        EncodeBenchmark.fresh -p payload=user -p library=avaje-jsonb                      | avaje-jsonb
        EncodeBenchmark.fresh -p payload=user -p library=vertx-json                       | vertx netty
        EncodeBenchmark.fresh -p payload=user -p library=vertx-json-databind              | vertx netty jackson
        """)
    void onlyTheChosenOnesLoad(String row, String chosen) throws Exception {
        Path log = folder.resolve("classes.log");
        List<String> arguments = Stream.concat(Stream.of(row.split(" ")), Stream.of("-f", "1", "-wi", "0", "-i", "1", "-r", "50ms", "-jvmArgs", "-Xlog:class+load:file=" + log)).toList();
        Jar.Result run = Jar.run(folder, arguments.toArray(String[]::new));
        assertEquals(0, run.exit(), run.all());
        Set<String> loaded;
        try (Stream<String> lines = Files.lines(log)) {
            List<String> classes = lines.toList();
            assertTrue(classes.stream().anyMatch(l -> l.contains("org.requestcore.bench.")), "no class log of the fork");
            loaded = LIBRARIES.entrySet().stream().filter(l -> classes.stream().anyMatch(c -> l.getValue().stream().anyMatch(p -> c.contains("] " + p)))).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> allowed = Set.of(chosen.split(" "));
        assertTrue(allowed.containsAll(loaded), "loaded " + loaded + ", allowed " + allowed);
        assertTrue(chosen.isEmpty() || loaded.contains(chosen.split(" ")[0]), "not even " + chosen + " was loaded: " + loaded);
    }
}
