package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.requestcore.profile.ClassHistogram.Tally;

class ClassHistogramTest {
    private static final String JDK17 = """
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:         22410        1255480  [B (java.base@17.0.9)
           2:           100           2400  java.lang.String (java.base@17.0.9)
           3:             2             32  org.mine.Routes$$Lambda$14/0x00000008000c3000
           4:             3             72  org.mine.Routes$$Lambda$15/0x00000008000c3218
        Total         22515        1257984
        """;

    @Test
    void parses() {
        Map<String, Tally> expected = Map.of("byte-array", new Tally(22410, 1255480), "java.lang.String", new Tally(100, 2400), "org.mine.Routes$$Lambda", new Tally(5, 104));
        ClassHistogram histogram = ClassHistogram.parse(JDK17);
        assertEquals(expected, histogram.tallies());
        assertEquals(new Tally(22515, 1257984), histogram.total());
    }

    @Test
    void fillersAreNobodys() {
        ClassHistogram histogram = ClassHistogram.parse("""
               1:             9         400000  [Ljdk.internal.vm.FillerElement; (java.base@25)
               2:             5             80  jdk.internal.vm.FillerObject (java.base@25)
               3:             1             16  java.lang.Object (java.base@25)
            """);
        assertEquals(Map.of("java.lang.Object", new Tally(1, 16)), histogram.tallies());
    }

    @Test
    void differencesHaveTheClassesOfBoth() {
        ClassHistogram before = new ClassHistogram(Map.of("a", new Tally(1, 16), "b", new Tally(2, 48)));
        ClassHistogram after = new ClassHistogram(Map.of("a", new Tally(4, 64), "c", new Tally(1, 24)));
        assertEquals(Map.of("a", new Tally(3, 48), "b", new Tally(-2, -48), "c", new Tally(1, 24)), after.minus(before).tallies());
        assertEquals(Map.of("a", new Tally(5, 80), "b", new Tally(2, 48), "c", new Tally(1, 24)), after.plus(before).tallies());
    }
}
