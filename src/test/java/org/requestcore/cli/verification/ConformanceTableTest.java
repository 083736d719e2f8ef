package org.requestcore.cli.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.requestcore.contract.conformance.Conformance;
import org.requestcore.contract.conformance.Conformance.Verdict;
import org.requestcore.report.Screen;

class ConformanceTableTest {
    private static final List<Conformance> ALL = List.of(
        new Conformance("one", "slash", List.of("/a/"), Verdict.DIFFERS, List.of("/a/ → /a", "/b/ → 404"), false, List.of()),
        new Conformance("one", "case", List.of("/A"), Verdict.SAME, List.of(), false, List.of()),
        new Conformance("two", "slash", List.of("/a/"), Verdict.SAME, List.of(), false, List.of()),
        new Conformance("two", "case", List.of("/A"), Verdict.DIFFERS, List.of("/A → /a"), true, List.of()),
        new Conformance("three", "slash", List.of("/a/"), Verdict.SAME, List.of(), false, List.of()),
        new Conformance("three", "case", List.of("/A"), Verdict.ABSENT, List.of(), false, List.of("it ships no router")));

    /** Who is alike stands in one row; what is the same comes first. */
    @Test
    void theTerminalTellsByBehaviour() {
        String text = ConformanceTable.of(ALL, new Screen(100, false));
        List<String> lines = text.lines().map(l -> l.strip().replaceAll(" {2,}", " | ")).toList();
        assertEquals(List.of("behaviour | answer | stacks", "slash | same | two, three", "/a/ → /a; /b/ → 404 | one", "case | same | one", "/A → /a | two", "absent | three", "absent: three: it ships no router"),
            lines.stream().filter(l -> l.contains("|") || l.startsWith("absent:")).toList(), text);
    }

    @Test
    void itFitsTheScreen() {
        ConformanceTable.of(ALL, new Screen(40, false)).lines().forEach(l -> assertTrue(l.length() <= 40, l));
    }

    @Test
    void markdownIsAMatrix() {
        assertEquals("""
            | stack | slash | case |
            | --- | --- | --- |
            | `one` | ≠ 1, 2 | = |
            | `two` | = | ≠ 3 |
            | `three` | = |  |

            **1** /a/ → /a; **2** /b/ → 404; **3** /A → /a.
            """, ConformanceTable.markdown(ALL));
    }
}
