package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.island.Islands;
import org.requestcore.result.Row;
import org.requestcore.result.Runs;
import org.requestcore.workload.routes.RouteTables;

/**
 * Does what other stacks bring along change what a stack does? Each is measured in the jar of all and, as another build, with nothing but its own libraries on its class path, where no
 * other stack is known.
 *
 * <p>What it allocates has to be the same for every stack. It is counted under the first compiler alone: the second leaves out objects of which it sees that nobody else gets them, and
 * what it sees depends on what it happened to inline, so that forks of one build differ by some percent. It is counted for so many calls, whole walks of what is asked, and not for
 * so long: a slow machine counts the same.
 *
 * <p>How long three of them take is compared as users compare it, and printed: no test can demand a tie of two times.
 */
@EnabledIfSystemProperty(named = "alone", matches = "true", disabledReason = "it takes ten minutes: mvn verify -Dalone=true")
class AloneIT {
    /** What measures, proves and encodes in each fork, besides what contenders bring along. */
    private static final List<String> SUITE = List.of("org.openjdk.jmh:jmh-core", "io.micrometer:micrometer-core", "io.micrometer:micrometer-registry-prometheus", "com.google.code.gson:gson",
        "org.apache.httpcomponents.core5:httpcore5", "com.networknt:json-schema-validator", "net.datafaker:datafaker", "org.snakeyaml:snakeyaml-engine", "org.apache.commons:commons-text",
        "org.apache.commons:commons-statistics-distribution", "org.apache.commons:commons-statistics-descriptive");

    private static final String REACTOR = "io.projectreactor:reactor-core";
    private static final String PROPAGATION = "io.micrometer:context-propagation";

    /**
     * What the jar of all has and a stack's own libraries don't bring, and what it feels: once Reactor is there, Spring MVC asks of what a handler returns whether it is a reactive type,
     * which is 128 bytes a request, of 18,700; once Micrometer's context propagation is, Reactor keeps what it would propagate, 16 bytes of WebFlux's 33,400; and functional WebFlux has one more writer of bodies to
     * pass by once JAXB is, 16 bytes more. These are put beside their own, so that all else is held equal as ever.
     */
    private static final Map<String, List<String>> FELT = Map.of("spring-mvc", List.of(REACTOR), "spring-mvc-observation", List.of(REACTOR), "spring-mvc-jetty", List.of(REACTOR),
        "spring-webflux", List.of(PROPAGATION), "spring-webflux-functional", List.of("jakarta.xml.bind:jakarta.xml.bind-api", PROPAGATION));

    private static final int CALLS = 4_096;
    /**
     * Half of the smallest object that a JVM makes: not one more a call. What measures allocates some 10 kB an iteration, which is the same on both sides but for a part of it; and a
     * stack allocates some things by the clock, as a Date a second: a byte or two a call. Of three iterations the median is taken.
     */
    private static final double MOST_BYTES = 8;

    private static final String SERVED = "RequestBenchmark -p shape=served -p wire=wrk -p profile=clean";
    private static final String COUNTED = "-bm ss -wbs %1$d -bs %1$d -wi 1 -i 3 -f 1".formatted(CALLS);
    /** Netty's leak detector notes one buffer in 128, drawn by lot, and where it was made: ten bytes a call more or less. */
    private static final String BY_NO_LOT = "-XX:TieredStopAtLevel=1 -Dio.netty.leakDetection.level=disabled";
    /** Under the first compiler too: it is through soon, and forks that wait for the second take minutes. */
    private static final String TIMED = "-f 3 -w 200ms -i 10 -r 50ms -jvmArgs -XX:TieredStopAtLevel=1";

    /** A line of the tree: how deep it stands, three characters a step, and "group:artifact". In brackets it is told for the second time. */
    private static final Pattern NODE = Pattern.compile("([| +\\\\-]*)\\(?([^:\\s(]+:[^:\\s]+):[^:\\s]+:.*");
    private static final Path BUILT = Path.of("target", "classes");
    private static final String SERVICES = "META-INF/services";

    @TempDir
    private static Path folder;
    private static Map<String, Set<String>> tree;

    @BeforeAll
    static void takeApart() throws Exception {
        Path classes = folder.resolve("classes");
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.toList()) {
                Files.copy(file, classes.resolve(BUILT.relativize(file)));
            }
        }
        Files.delete(classes.resolve(SERVICES).resolve(Stack.class.getName()));
        serve(classes, JsonLibrary.class, library -> library.name().equals(JsonLibraries.OF_THE_APP) || library.libraries().isEmpty());
        for (Path jar : Stacks.all().stream().flatMap(stack -> stack.island().stream()).filter(Files::exists).collect(Collectors.toSet())) {
            Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
        }
        tree = tree();
    }

    /** As Maven has resolved it for the whole build: what each artifact brings along. */
    private static Map<String, Set<String>> tree() throws IOException {
        Map<String, Set<String>> tree = new HashMap<>();
        List<String> path = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("target", "tree.txt"))) {
            Matcher node = NODE.matcher(line);
            if (node.matches()) {
                int depth = node.group(1).length() / 3;
                path.subList(depth, path.size()).clear();
                path.add(node.group(2));
                if (depth > 0) {
                    tree.computeIfAbsent(path.get(depth - 1), parent -> new LinkedHashSet<>()).add(node.group(2));
                }
            }
        }
        return tree;
    }

    static List<String> stacks() {
        return Stacks.all().stream().filter(stack -> Stacks.absence(stack).isEmpty() && Islands.absence(stack).isEmpty()).map(Stack::name).toList();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void allocatesTheSame(String stack) throws Exception {
        Jar.Result run = run(stack, most(Stacks.named(stack)), COUNTED, "-jvmArgs", BY_NO_LOT);
        double all = bytes(stack);
        double alone = bytes(stack + "_base");
        assertEquals(alone, all, MOST_BYTES, "B/op alone, and in the jar of all; -Xlog:class+load tells which classes only one of them has. " + run.all());
        assertFalse(Jar.read(folder.resolve(stack + "_base/run.json")).contains(" from " + Jar.FILE.getFileName() + "\""), "its libraries are its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"netty", "tomcat", "vertx-web"})
    void timeIsTold(String stack) throws Exception {
        String kept = "timed-" + stack;
        run(stack, SERVED, TIMED, "--run-dir", kept);
        Jar.Result compared = Jar.quick(folder, "compare", kept + "_base", kept);
        assertEquals(0, compared.exit(), compared.all());
        System.out.println(stack + ", alone and in the jar of all:\n" + compared.out());
    }

    /** What has the most of a stack in it. */
    private static String most(Stack stack) {
        return stack.requestCore().isPresent() ? SERVED
            : stack.router(RouteTables.load("github")).isPresent() ? "RouteMatch -p table=github -p probe=mix -p profile=clean" : "ChainDispatch -p depth=16 -p chain=permuted";
    }

    private static Jar.Result run(String stack, String row, String how, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of((row + " " + how + " -p stack=" + stack).split(" ")));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--run-dir")) {
            arguments.addAll(List.of("--run-dir", stack));
        }
        arguments.addAll(List.of("--against", alone(stack)));
        Jar.Result run = Jar.quick(folder, arguments.toArray(String[]::new));
        assertEquals(0, run.exit(), run.all());
        return run;
    }

    /** A single shot is a walk. */
    private static double bytes(String kept) {
        List<Row> rows = Runs.read(folder.resolve(kept)).rows();
        assertEquals(1, rows.size(), kept);
        return rows.get(0).bytes().median() / CALLS;
    }

    /** The class path of a build that has one stack. */
    private static String alone(String name) throws IOException {
        Stack stack = Stacks.named(name);
        Path services = Files.createDirectories(folder.resolve("only-" + name));
        serve(services, Stack.class, each -> each.name().equals(name));
        List<String> named = new ArrayList<>(SUITE);
        named.addAll(JsonLibraries.named(JsonLibraries.OF_THE_APP).libraries().keySet());
        named.addAll(FELT.getOrDefault(name, List.of()));
        if (Islands.isHere(stack)) {
            named.addAll(stack.libraries().keySet());
        }
        List<String> folders = withAllBelow(named).stream().map(artifact -> "/" + artifact.split(":")[0].replace('.', '/') + "/" + artifact.split(":")[1] + "/").toList();
        Stream<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> folders.stream().anyMatch(entry::contains));
        return Stream.concat(Stream.of(services.toString(), folder.resolve("classes").toString()), jars).collect(Collectors.joining(File.pathSeparator));
    }

    private static Set<String> withAllBelow(Collection<String> artifacts) {
        Set<String> all = new HashSet<>();
        Deque<String> unread = new ArrayDeque<>(artifacts);
        while (!unread.isEmpty()) {
            String next = unread.remove();
            if (all.add(next)) {
                unread.addAll(tree.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** Names those of this build's contenders that are wanted in a folder of another. */
    private static <C extends Contender> void serve(Path root, Class<C> service, Predicate<C> isWanted) throws IOException {
        List<String> classes = ServiceLoader.load(service).stream().filter(provider -> isWanted.test(provider.get())).map(provider -> provider.type().getName()).toList();
        Files.write(Files.createDirectories(root.resolve(SERVICES)).resolve(service.getName()), classes);
    }
}
