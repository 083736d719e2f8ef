package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.Versions;
import org.requestcore.contract.island.Islands;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadedLibrariesTest {
    Stream<Contender> contenders() {
        return Stream.concat(Stacks.all().stream().filter(Islands::isHere), JsonLibraries.all().stream());
    }

    /** Here each library has a jar of its own, whose name ends in the version. */
    @ParameterizedTest
    @MethodSource("contenders")
    void eachJarTellsTheVersionInItsName(Contender contender) {
        Map<String, String> loaded = LoadedLibraries.of(contender);
        assertEquals(Set.of(Versions.suite(), Versions.jdk()).contains(contender.version()) || offersNothing(contender), loaded.isEmpty(),
            "only what is this suite's own, or the JDK's, has no library");
        loaded.forEach((coordinates, told) -> {
            String version = told.replaceFirst(" from .*", "");
            assertEquals(version + " from " + coordinates.replaceFirst(".*:", "") + "-" + version + ".jar", told);
        });
        assertTrue(loaded.isEmpty() || loaded.values().stream().anyMatch(told -> told.startsWith(contender.version() + " from ")), contender.version() + " " + loaded);
    }

    /** In this JVM: on this JDK, or in this language. */
    private static boolean offersNothing(Contender contender) {
        return contender instanceof Stack stack && (Stacks.absence(stack).isPresent() || stack.requestCore().note().startsWith("written in "));
    }
}
