package org.requestcore.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {
    @Test
    void tellsTheJarOrTheClassPath() {
        assertEquals("java -jar target/benchmarks.jar", Invocation.of("java", "target/benchmarks.jar"));
        assertEquals("/opt/jdk/bin/java -jar 'my jars/benchmarks.jar'", Invocation.of("/opt/jdk/bin/java", "my jars/benchmarks.jar"));
        String path = "a.jar" + File.pathSeparator + "b.jar";
        assertEquals("java -cp " + path + " org.requestcore.Main", Invocation.of("java", path));
        assertTrue(Invocation.with("resume", "my run").endsWith(" org.requestcore.Main resume 'my run'") || Invocation.with("resume", "my run").endsWith(".jar resume 'my run'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        jmh-results/2026-01-01T0000_vm | jmh-results/2026-01-01T0000_vm
        a b                            | 'a b'
        it's                           | 'it'\\''s'
        $HOME                          | '$HOME'
        """)
    void quotesForAShell(String argument, String quoted) {
        assertEquals(quoted, Invocation.quoted(argument));
    }
}
