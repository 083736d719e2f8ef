package org.requestcore.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class SpellingTest {
    private final Spelling ascii = new Spelling(StandardCharsets.US_ASCII);

    @Test
    void tablesKeepTheirColumns() {
        String table = """
             stack   ns/op      ±    interval  verdict
            ──────────────────────────────────────────
             floor    56.5  ±2.0%  0.97..1.03  steady
             gone        ∞         0.97..   ∞  steady ≈ floor
            """;
        assertEquals("""
             stack   ns/op     +-    interval  verdict
            ------------------------------------------
             floor    56.5 +-2.0%  0.97..1.03  steady
             gone      inf         0.97.. inf  steady ~ floor
            """, ascii.of(table));
    }

    @Test
    void everythingOfOursHasASpelling() {
        String ours = "±≈…∞─→×·▚█▓▒░▞▌▖ 10⁻³";
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(ascii.of(ours)), ascii.of(ours));
        assertEquals(ours, new Spelling(StandardCharsets.UTF_8).of(ours));
        assertEquals("±2 %, ~", new Spelling(StandardCharsets.ISO_8859_1).of("±2 %, ≈"), "what the charset has stays");
    }

    @Test
    void whatIsWrittenIsSpelledToo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = ascii.stream(bytes);
        out.print("  1.5 ");
        out.flush();
        out.printf("± %.1f%n≈ 10⁻³ ms, é%n", 0.1);
        assertEquals("  1.5 +- 0.1\n~ 10-3 ms, ?\n", bytes.toString(StandardCharsets.US_ASCII).replace(System.lineSeparator(), "\n"));
    }
}
