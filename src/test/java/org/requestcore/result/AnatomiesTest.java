package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What operations allocate, class by class, less what the harness does. */
class AnatomiesTest {
    private final Made made = new Made();

    /** @param classes "java.lang.String 48 2 byte-array 64 2": bytes and instances, the same in each of two forks */
    private AnatomiesTest add(String stack, double other, String classes) {
        Map<String, Metric> secondary = new LinkedHashMap<>();
        double total = other;
        String[] words = classes.split(" ");
        for (int i = 0; i + 2 < words.length; i += 3) {
            total += Double.parseDouble(words[i + 1]);
            secondary.put("alloc." + words[i], once("B/op", Double.parseDouble(words[i + 1])));
            secondary.put("alloc." + words[i] + ".count", once("#/op", Double.parseDouble(words[i + 2])));
        }
        secondary.put("alloc.other", once("B/op", other));
        secondary.put("alloc.total", once("B/op", total));
        secondary.put("alloc.threads", once("B/op", total));
        made.row(Made.MATCH, "stack=" + stack + " table=github", Made.ns(100, 101), secondary);
        return this;
    }

    private static Metric once(String unit, double... forks) {
        double[] both = forks.length == 1 ? new double[] {forks[0], forks[0]} : forks;
        return new Metric(unit, Arrays.stream(both).mapToObj(f -> new double[] {f}).toArray(double[][]::new));
    }

    private List<Summary.Anatomy> anatomies() {
        return Summaries.of(made.run("r")).anatomies();
    }

    @Test
    void classesAreNetOfTheHarnessAndAddUp() {
        add("large", 3, "java.lang.String 48 2 byte-array 100 3 Matcher 500 5").add("small", 0, "java.lang.String 24 1 byte-array 46 1").add("harness", 0, "java.lang.String 24 1 byte-array 46 1");
        assertEquals(1, anatomies().size());
        Summary.Anatomy anatomy = anatomies().get(0);
        assertTrue(anatomy.isNet());
        assertEquals("RouteMatchBenchmark.match stack {table=github}", anatomy.benchmark() + " " + anatomy.contenderName() + " " + anatomy.conditions());
        assertEquals(List.of("small", "large"), anatomy.allocators().stream().map(Summary.Allocator::contender).toList(), "the least first, and no harness");
        assertEquals(new Summary.Allocator("small", List.of(), 0, 0), anatomy.allocators().get(0));
        Summary.Allocator large = anatomy.allocators().get(1);
        assertEquals(List.of(new Summary.AllocatedClass("Matcher", 500, 5), new Summary.AllocatedClass("byte-array", 54, 2), new Summary.AllocatedClass("java.lang.String", 24, 1)), large.classes());
        assertEquals(3, large.rest());
        assertEquals(581, large.total());
    }

    /** Bytes are the class's, exact; which of them come from where is sampled. */
    @Test
    void callSitesShareTheBytesOfTheirClass() {
        made.row(Made.MATCH, "stack=mine", Made.ns(100, 101), Map.of("alloc.total", once("B/op", 100), "alloc.A", once("B/op", 80), "alloc.A.count", once("#/op", 2),
            "site.A@org.mine.Router.match:7", once("of its class", 0.25), "site.A@org.mine.Router.match:9", once("of its class", 0.75), "site.B@org.mine.Router.match:8", once("of its class", 1)));
        assertEquals(List.of(new Summary.Site("A", "org.mine.Router.match:9", 60), new Summary.Site("A", "org.mine.Router.match:7", 20)), anatomies().get(0).allocators().get(0).sites());
    }

    @Test
    void withoutAHarnessTheyAreWhatWasMeasured() {
        add("mine", 0, "java.lang.String 24 1");
        assertFalse(anatomies().get(0).isNet());
        assertEquals(24, anatomies().get(0).allocators().get(0).total());
    }

    /** What only the harness allocates is below zero, and so all still adds up. */
    @Test
    void lessThanTheHarnessIsTold() {
        add("mine", 0, "byte-array 46 1").add("harness", 0, "java.lang.String 24 1 byte-array 46 1");
        assertEquals(new Summary.Allocator("mine", List.of(new Summary.AllocatedClass("java.lang.String", -24, -1)), 0, -24), anatomies().get(0).allocators().get(0));
    }

    /** Of two forks: the profiler names no class of which there is next to nothing. */
    @Test
    void aForkThatDoesNotTellAClassHadNone() {
        made.row(Made.MATCH, "stack=mine", Made.ns(100, 101), Map.of("alloc.total", once("B/op", 100, 110), "alloc.A", new Metric("B/op", new double[][] {{40}}),
            "alloc.A.count", new Metric("#/op", new double[][] {{1}}), "alloc.B", once("B/op", 60, 60), "alloc.B.count", once("#/op", 2, 2)));
        Summary.Allocator mine = anatomies().get(0).allocators().get(0);
        assertEquals(List.of(new Summary.AllocatedClass("B", 60, 2), new Summary.AllocatedClass("A", 20, 0.5)), mine.classes());
        assertEquals(25, mine.rest());
    }

    @Test
    void otherRowsHaveNone() {
        made.row(Made.MATCH, "stack=mine", 100, 101);
        assertEquals(List.of(), anatomies());
    }
}
