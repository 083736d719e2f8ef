package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.Jar;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.result.Runs;
import org.requestcore.workload.program.Tool;

/** Programs in other languages measure themselves on the inputs of rows, once they have proved themselves on them, and stand among those rows. */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "The programs are the same on each JDK.")
class TwinsIT {
    @TempDir
    private Path folder;

    @Test
    void theyStandAmongTheRowsThatTheyAreTwinsOf() throws Exception {
        List<String> programs = Stacks.all().stream().filter(stack -> stack.twins().isPresent()).map(Stack::name).collect(Collectors.toList());
        assumeTrue(!programs.isEmpty(), "neither go nor python3 is there");
        Jar.Result run = Jar.run(folder, "RouteMatch|Twin", "-p", "stack=floor," + String.join(",", programs), "-p", "profile=clean", "-p", "twin=RouteMatchBenchmark.match table=github probe=mix profile=clean", "-f", "1", "-wi", "1", "-w", "20ms", "-i", "2", "-r", "20ms", "--run-dir", "run");
        assertEquals(0, run.exit(), run.all());
        Runs.read(folder.resolve("run")).rows().stream().filter(row -> row.params().get("stack").startsWith("gin"))
            .forEach(gin -> assertEquals(2, gin.secondary().get("gc.alloc.rate.norm").forks()[0].length, "what it told of each iteration that is measured, and not of the warm-up: " + gin));
        Jar.Result report = Jar.run(folder, "report", "run");
        assertEquals(0, report.exit(), report.all());
        String routing = report.out().substring(report.out().indexOf("── routing"));
        String table = routing.substring(0, routing.indexOf("\n\n", routing.indexOf("floor")));
        programs.forEach(name -> assertTrue(table.lines().map(line -> line.strip().split(" ")[0]).anyMatch(shown -> isShown(name, shown)), name + " is not in\n" + report.all()));
    }

    /** In process and under load, by what their languages have for it. */
    @ParameterizedTest
    @CsvSource({"gin, ServeHTTP", "fastapi, PyEval_EvalFrame"})
    void whatTheySpendTheirTimeOnIsKept(String program, String frame) throws Exception {
        assumeTrue(Stacks.named(program).twins().isPresent(), program + " can't be built here");
        assumeTrue(Tool.WRK.absence().isEmpty(), "wrk is not there");
        Jar.Result run = Jar.run(folder, "Twin|LoadBenchmark", "-p", "stack=" + program, "-p", "twin=RequestBenchmark.serve shape=served wire=wrk profile=clean", "-p", "scenario=user", "-f", "1", "-wi", "1", "-w", "500ms", "-i", "2", "-r", "500ms",
            "-prof", "async:output=collapsed", "--run-dir", "run");
        assertEquals(0, run.exit(), run.all());
        try (Stream<Path> files = Files.walk(folder.resolve("run/flamegraphs"))) {
            List<Path> profiles = files.filter(file -> file.endsWith("collapsed-cpu.csv")).toList();
            assertEquals(2, profiles.size(), "loaded, and in process");
            for (Path profile : profiles) {
                assertTrue(Files.readString(profile).lines().anyMatch(line -> line.contains(frame) && line.matches(".+ [0-9]+")), profile + ": " + Files.readString(profile));
            }
        }
    }

    /** A narrow table leaves the middle of long names out. */
    private static boolean isShown(String name, String shown) {
        String[] ends = shown.split("…");
        return ends.length == 2 ? name.startsWith(ends[0]) && name.endsWith(ends[1]) : name.equals(shown);
    }
}
