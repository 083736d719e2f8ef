package org.requestcore.workload.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.workload.BadInput;

/** The file of cases and the generator of mutations: what they hold, and how they are read. */
class HostileCasesTest {
    private static final List<HostileCase> ALL = HostileCases.all();

    @Test
    void everyClassIsThere() throws IOException {
        assertEquals(Set.of("request line", "method", "version", "target", "path", "header name", "header value", "header count", "host", "line end", "obs-fold", "length", "length+coding",
            "coding", "chunks", "trailers", "pipeline", "upgrade", "expect", "connection", "body", "no HTTP", "dripped", "truncated"), ALL.stream().map(HostileCase::kind).collect(Collectors.toSet()));
        try (InputStream in = HostileCases.class.getResourceAsStream("hostile.cases")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && line.contains(" | ")).toList();
            assertTrue(lines.size() >= 250, lines.size() + " lines");
            assertTrue(lines.stream().allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 127)), "it can be read and edited with anything");
        }
    }

    @Test
    void eachIsAnother() {
        assertEquals(ALL.size(), ALL.stream().map(HostileCase::toString).distinct().count());
        Set<String> octets = new HashSet<>();
        ALL.stream().filter(asked -> !asked.kind().equals("truncated")).forEach(asked -> assertTrue(octets.add(asked.isDripped() + text(asked)), asked + " sends what another one sends"));
    }

    @Test
    void pipelineIsTenThousandRequestsLong() {
        HostileCase pipeline = ALL.stream().filter(asked -> asked.what().equals("10,000 requests")).findFirst().orElseThrow();
        assertEquals(10_000, text(pipeline).split("GET ", -1).length - 1);
    }

    @Test
    void textBecomesOctets() {
        List<HostileCase> cases = HostileCases.of("my.cases", """
            # words first
            word := a\\r\\n
            kind | repetition | <3*<word>\\x00\\<>
            kind | a body | <#{<2*[>}>
            kind | dripped | <drip>\\\\\\t
            kind | cut | <cut>abc
            """);
        assertEquals(List.of("a\r\n\0<a\r\n\0<a\r\n\0<", "Content-Length: 4\r\n\r\n{[[}", "\\\t", "a", "ab"), cases.stream().map(HostileCasesTest::text).toList());
        assertEquals(List.of("repetition", "a body", "dripped", "cut after 1 of 3 octets", "cut after 2 of 3 octets"), cases.stream().map(HostileCase::what).toList());
        assertEquals(List.of(2), IntStream.range(0, cases.size()).filter(i -> cases.get(i).isDripped()).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        kind | no octets         ; is no case; write CLASS | WHAT IT IS | OCTETS
        kind | what | \\q         ; no octet is written \\q
        kind | what | \\x0        ; \\x0 is no octet
        kind | what | a\\         ; no octet is written
        kind | what | <post      ; '<post' isn't closed
        kind | what | <pots>     ; word 'pots' is unknown
        """)
    void badLineIsNamed(String line, String expected) {
        String message = assertThrows(BadInput.class, () -> HostileCases.of("my.cases", "# mine\npost := POST\n" + line)).getMessage();
        assertTrue(message.startsWith("my.cases:3: ") && message.contains(expected), message);
    }

    @Test
    void mutationsAreAThousandAndAlwaysTheSame() {
        List<HostileCase> once = Mutations.all();
        List<HostileCase> again = Mutations.all();
        assertEquals(1_000, once.size());
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i).octets(), again.get(i).octets());
            assertEquals(once.get(i).what(), again.get(i).what());
        }
        assertTrue(once.stream().map(HostileCasesTest::text).distinct().count() > 950, "most are different");
    }

    private static String text(HostileCase asked) {
        return new String(asked.octets(), StandardCharsets.ISO_8859_1);
    }
}
