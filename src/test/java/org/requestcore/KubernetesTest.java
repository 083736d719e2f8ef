package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

import org.requestcore.cli.Measure;
import org.requestcore.cli.MergeRuns;
import org.requestcore.cli.Report;
import org.requestcore.contract.Contender;
import org.requestcore.contract.Stacks;
import org.requestcore.plan.Plan;
import org.requestcore.plan.Selection;

/** The manifests that spread a matrix over machines and join its parts, and the image, say what this program understands, and one thing in all their places. */
class KubernetesTest {
    private static final Path KUBERNETES = Path.of("deploy/kubernetes");
    private static final String JAR = "/opt/requestcore/benchmarks.jar";
    /** The program's own options, beside JMH's. */
    private static final Set<String> HOUSE_OPTIONS = new CommandLine(new Measure()).getCommandSpec().optionsMap().keySet();

    private static final Map<String, Map<?, ?>> OBJECTS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(KUBERNETES.resolve("matrix-job.yaml"))).forEach(o -> OBJECTS.put(string((Map<?, ?>) o, "kind"), (Map<?, ?>) o));
    }

    @Test
    void everyOptionExists() {
        List<String> options = arguments().stream().filter(a -> a.startsWith("-")).toList();
        assertEquals(List.of("--shard", "--run-dir"), options);
        assertTrue(HOUSE_OPTIONS.containsAll(options), options.toString());
        assertEquals(List.of("java", "-jar", JAR), container().get("command"));
    }

    @Test
    void everyShardIsRunOnceAndAtTheSameTime() {
        Map<?, ?> spec = map(OBJECTS.get("Job"), "spec");
        assertEquals("Indexed", spec.get("completionMode"));
        assertEquals(spec.get("completions"), spec.get("parallelism"));
        assertEquals("$(JOB_COMPLETION_INDEX)/" + spec.get("completions"), after("--shard"));
        assertEquals(0, spec.get("backoffLimitPerIndex"));
        // which a limit for each index demands
        assertEquals("Never", pod().get("restartPolicy"));
    }

    @Test
    void everyShardIsKeptByItself() {
        Map<?, ?> mount = (Map<?, ?>) list(container(), "volumeMounts").get(0);
        assertEquals(string(mount, "mountPath") + "/shard-$(JOB_COMPLETION_INDEX)", after("--run-dir"));
        Map<?, ?> volume = (Map<?, ?>) list(pod(), "volumes").get(0);
        assertEquals(mount.get("name"), volume.get("name"));
        assertEquals(map(OBJECTS.get("PersistentVolumeClaim"), "metadata").get("name"), map(volume, "persistentVolumeClaim").get("claimName"));
        assertEquals(List.of("ReadWriteMany"), map(OBJECTS.get("PersistentVolumeClaim"), "spec").get("accessModes"));
    }

    /** Guaranteed quality of service takes requests that are the limits, exclusive cores take whole ones. */
    @Test
    void podHasCoresOfItsOwn() {
        Map<?, ?> resources = map(container(), "resources");
        assertEquals(Set.of("cpu", "memory"), map(resources, "limits").keySet());
        assertEquals(map(resources, "limits"), map(resources, "requests"));
        assertTrue(string(map(resources, "limits"), "cpu").matches("[1-9][0-9]*"), resources.toString());
        assertEquals(1, list(pod(), "containers").size());
    }

    @Test
    void shardsNeverShareANode() {
        Map<?, ?> term = (Map<?, ?>) list(map(map(pod(), "affinity"), "podAntiAffinity"), "requiredDuringSchedulingIgnoredDuringExecution").get(0);
        assertEquals("kubernetes.io/hostname", term.get("topologyKey"));
        assertEquals(map(map(map(map(OBJECTS.get("Job"), "spec"), "template"), "metadata"), "labels"), map(map(term, "labelSelector"), "matchLabels"));
        assertEquals(Set.of("node.kubernetes.io/instance-type"), map(pod(), "nodeSelector").keySet());
    }

    /** In one shard is at least a group, and list tells how many there are. */
    @Test
    void thereAreGroupsForAllShards() {
        int completions = (int) map(OBJECTS.get("Job"), "spec").get("completions");
        assertEquals(".*", arguments().get(arguments().size() - 1));
        assertTrue(Plan.of(List.of(Selection.of(List.of(".*")))).groups() >= completions);
    }

    /** It can't be built here; what it says can be held against what it stands for. Jars of islands stand beside the suite's. */
    @Test
    void imageHasTheJarsWhereTheJobsLookForThem() throws IOException {
        List<String> lines = Files.readAllLines(KUBERNETES.resolve("Dockerfile")).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        assertEquals(List.of("ARG", "FROM", "COPY", "USER", "WORKDIR", "ENTRYPOINT"), lines.stream().map(l -> l.split(" ")[0]).toList());
        Matcher base = Pattern.compile("eclipse-temurin:\\$\\{JDK}-jdk").matcher(lines.get(1));
        assertTrue(base.find() && lines.get(0).equals("ARG JDK=" + release()), lines.get(0) + ", but the suite is built for " + release());
        assertEquals("COPY target/benchmarks*.jar " + Path.of(JAR).getParent() + "/", lines.get(2));
        Stacks.all().stream().filter(Contender::isOurs).flatMap(stack -> stack.island().stream())
            .forEach(jar -> assertTrue(jar.startsWith(Path.of("target").toAbsolutePath()) && jar.getFileName().toString().matches("benchmarks.*\\.jar"), jar.toString()));
        assertEquals("USER " + map(pod(), "securityContext").get("runAsUser") + ":" + map(pod(), "securityContext").get("runAsGroup"), lines.get(3));
        assertEquals("ENTRYPOINT [\"java\", \"-jar\", \"" + JAR + "\"]", lines.get(5));
    }

    /** Of the compiler, in the pom. */
    private static String release() throws IOException {
        Matcher release = Pattern.compile("<maven.compiler.release>(\\d+)<").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(release.find());
        return release.group(1);
    }

    /** Same image, volume and user; and a command line that merge and report understand. */
    @Test
    void shardsAreMergedAndHandedOut() throws IOException {
        Map<?, ?> job = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(KUBERNETES.resolve("merge-job.yaml")));
        Map<?, ?> merger = map(map(map(job, "spec"), "template"), "spec");
        assertEquals(list(pod(), "volumes"), list(merger, "volumes"));
        assertEquals(map(pod(), "securityContext"), map(merger, "securityContext"));
        List<Map<?, ?>> containers = Stream.concat(list(merger, "initContainers").stream(), list(merger, "containers").stream()).<Map<?, ?>>map(c -> (Map<?, ?>) c).toList();
        containers.forEach(c -> {
            assertEquals(container().get("image"), c.get("image"));
            assertEquals(list(container(), "volumeMounts"), list(c, "volumeMounts"));
        });
        String shards = after("--run-dir").replace("$(JOB_COMPLETION_INDEX)", "*");
        String merge = "exec java -jar " + JAR + " merge ";
        String line = (String) list(containers.get(0), "command").get(2);
        assertTrue(line.startsWith(merge + shards + " "), line);
        new CommandLine(new MergeRuns()).parseArgs(line.substring(merge.length()).split(" "));
        assertEquals(container().get("command"), containers.get(1).get("command"));
        List<?> report = list(containers.get(1), "args");
        assertEquals(List.of("report", line.substring(line.lastIndexOf(' ') + 1)), report.subList(0, 2));
        new CommandLine(new Report()).parseArgs(report.subList(1, report.size()).stream().map(String.class::cast).toArray(String[]::new));
    }

    private static Map<?, ?> pod() {
        return map(map(map(OBJECTS.get("Job"), "spec"), "template"), "spec");
    }

    private static Map<?, ?> container() {
        return (Map<?, ?>) list(pod(), "containers").get(0);
    }

    private static List<String> arguments() {
        return list(container(), "args").stream().map(String.class::cast).toList();
    }

    private static String after(String option) {
        return arguments().get(arguments().indexOf(option) + 1);
    }

    private static Map<?, ?> map(Map<?, ?> map, String name) {
        return (Map<?, ?>) map.get(name);
    }

    private static List<?> list(Map<?, ?> map, String name) {
        return (List<?>) map.get(name);
    }

    private static String string(Map<?, ?> map, String name) {
        return (String) map.get(name);
    }
}
