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

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

import org.requestcore.cli.Measure;

/** The manifest that spreads a matrix over machines says what this program understands, and one thing in all its places. */
class KubernetesTest {
    private static final Path MANIFEST = Path.of("deploy/kubernetes/matrix-job.yaml");
    /** The program's own options, beside JMH's. */
    private static final Set<String> HOUSE_OPTIONS = new CommandLine(new Measure()).getCommandSpec().optionsMap().keySet();

    private static final Map<String, Map<?, ?>> OBJECTS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(MANIFEST)).forEach(o -> OBJECTS.put(string((Map<?, ?>) o, "kind"), (Map<?, ?>) o));
    }

    @Test
    void everyOptionExists() {
        List<String> options = arguments().stream().filter(a -> a.startsWith("-")).toList();
        assertEquals(List.of("--shard", "--run-dir"), options);
        assertTrue(HOUSE_OPTIONS.containsAll(options), options.toString());
        assertEquals(List.of("java", "-jar", "/opt/requestcore/benchmarks.jar"), container().get("command"));
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
