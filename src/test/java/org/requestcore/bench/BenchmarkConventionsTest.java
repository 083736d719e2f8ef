package org.requestcore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

import org.requestcore.contract.Asks;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;

/** Benchmarks keep to the house's conventions. */
class BenchmarkConventionsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Set<String> PARAMETERS = Set.of("stack", "library", "table", "probe", "payload", "depth", "chain", "shape", "wire", "refusal", "pipeline", "profile",
        "meter", "tags", "registry", "pool", "live", "array", "rate", "scenario", "connections", "way", "things", "burn", "busy", "twin");

    static Stream<Class<?>> benchmarks() {
        var out = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(out, List.of()).stream().map(BenchmarkListEntry::getUserClassQName).distinct().sorted().map(BenchmarkConventionsTest::load);
    }

    @Test
    void thereAreBenchmarks() {
        assertTrue(benchmarks().count() >= 10);
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void firstSentenceIsAQuestion(Class<?> benchmark) throws IOException {
        String source = Files.readString(SOURCES.resolve(benchmark.getName().replace('.', '/') + ".java"));
        String comment = source.substring(source.indexOf("/**") + 3, source.indexOf("*/")).replaceAll("\\s*\\n\\s*\\* ?", " ").strip();
        String first = comment.split("<p>")[0].strip();
        assertTrue(first.endsWith("?"), first);
        for (String part : List.of("<p>Varies:", "Held constant:", "<p>Measured:", "Not measured:", "<p>Proved by:", "<p>Read with care:", "java -jar target/benchmarks.jar")) {
            assertTrue(comment.contains(part), benchmark.getSimpleName() + " says nothing of " + part);
        }
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void asksForAContract(Class<?> benchmark) {
        assertTrue(benchmark.isAnnotationPresent(Asks.class) && Defaults.class.isAssignableFrom(benchmark));
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void parametersHaveTheHousesNames(Class<?> benchmark) {
        assertTrue(PARAMETERS.containsAll(params(benchmark).keySet()), params(benchmark).keySet().toString());
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void contendersAreLeftToTheRegistries(Class<?> benchmark) {
        Map<String, List<String>> params = params(benchmark);
        List<String> contenders = params.getOrDefault("stack", params.get("library"));
        assertEquals(Set.of(Asks.Contract.METRICS, Asks.Contract.CONCURRENCY).contains(benchmark.getAnnotation(Asks.class).value()) ? null : List.of(Asks.EVERYONE), contenders);
    }

    @Test
    void namesOfContendersAreUnique() {
        assertEquals(Stacks.names().size(), new TreeSet<>(Stacks.names()).size());
        assertEquals(JsonLibraries.names().size(), new TreeSet<>(JsonLibraries.names()).size());
        Stream.concat(Stacks.names().stream(), JsonLibraries.names().stream()).forEach(name -> assertTrue(name.matches("[a-z][a-z0-9-]*"), name));
    }

    static Map<String, List<String>> params(Class<?> benchmark) {
        Map<String, List<String>> params = new java.util.LinkedHashMap<>();
        Stream.<Class<?>>iterate(benchmark, c -> c != Object.class, Class::getSuperclass).flatMap(c -> Arrays.stream(c.getDeclaredFields())).filter(f -> f.isAnnotationPresent(Param.class))
            .forEach(f -> params.put(f.getName(), List.of(f.getAnnotation(Param.class).value())));
        return params;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
