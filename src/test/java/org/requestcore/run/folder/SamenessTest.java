package org.requestcore.run.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import org.requestcore.plan.Plan;
import org.requestcore.plan.Selection;

/** What is told when two parts don't belong into one run. */
class SamenessTest {
    private static JsonObject conditions(String cpu, String jdk, String jar, String... selection) {
        JsonObject conditions = JsonParser.parseString("{'environment': {'host': '%s', 'cpu': '%s', 'jdk': '%s', 'jvm': 'OpenJDK'}, 'jar': '%s'}".formatted(System.nanoTime(), cpu, jdk, jar)).getAsJsonObject();
        conditions.add("plan", PlanFacts.of(Plan.of(List.of(Selection.of(List.of(selection))))));
        return conditions;
    }

    private static List<String> plans(String one, String other) {
        return Sameness.differences(conditions("Epyc", "17", "a", one.split(" ")), conditions("Epyc", "17", "a", other.split(" ")));
    }

    @Test
    void machineJdkAndJarAreTold() {
        assertEquals(List.of(), plans("DecodeBenchmark -p payload=user", "DecodeBenchmark -p payload=user"), "whatever the host is called");
        assertEquals(List.of("the host differs: CPU Epyc, Xeon", "the JDK differs: 17 of OpenJDK, 21 of OpenJDK", "the jar differs: SHA-256 aaaaaaaaaaaa, bbbbbbbbbbbb"),
            Sameness.differences(conditions("Epyc", "17", "a".repeat(64), "DecodeBenchmark"), conditions("Xeon", "21", "b".repeat(64), "DecodeBenchmark")));
    }

    /** Not its hash. */
    @Test
    void whatDiffersInThePlanIsNamed() {
        assertEquals(List.of("the plan differs: library of DecodeBenchmark.decode (floor,jackson there, floor here); forks of DecodeBenchmark.decode (3 there, 5 here)"),
            plans("DecodeBenchmark -p payload=user -p library=floor,jackson -f 3", "DecodeBenchmark -p payload=user -p library=floor -f 5"));
        assertEquals(List.of("the plan differs: EncodeBenchmark.freshArray (there only)"),
            plans("DecodeBenchmark|EncodeBenchmark.freshArray -p payload=user -p library=floor", "DecodeBenchmark -p payload=user -p library=floor"));
        String flags = plans("DecodeBenchmark -p payload=user -p library=floor", "DecodeBenchmark -p payload=user -p library=floor -jvmArgsAppend -Xint").get(0);
        assertTrue(flags.startsWith("the plan differs: flags of DecodeBenchmark.decode (") && flags.endsWith(" -Xint here)"), flags);
    }
}
