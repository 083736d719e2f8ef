package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.cli.ConformanceTable;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.conformance.Conformances;
import org.requestcore.result.Coverage;

/** The README is true: its tables are those of the registry and of the committed run, its links lead somewhere. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    /** {@code mvn test -Dtest=ReadmeTest -Dreadme.write=true} writes the blocks instead of comparing them. */
    private static final boolean WRITE = Boolean.getBoolean("readme.write");

    @ParameterizedTest
    @ValueSource(strings = {"support", "conformance", "libraries", "account", "results", "unheld"})
    void blockIsUpToDate(String name) throws IOException {
        String expected = switch (name) {
            case "support" -> "\n" + ReadmeBlocks.support();
            case "conformance" -> "\n" + ConformanceTable.markdown(Stacks.all().stream().flatMap(stack -> Conformances.of(stack).stream()).toList());
            case "libraries" -> ReadmeBlocks.libraries();
            case "account" -> "\n" + new ReadmeResults(Path.of("jmh-results")).account();
            case "unheld" -> "\n" + Coverage.unheld();
            default -> new ReadmeResults(Path.of("jmh-results")).tables();
        };
        String text = Files.readString(README);
        Matcher block = Pattern.compile("(<!-- " + name + " -->)(.*?)(<!-- /" + name + " -->)", Pattern.DOTALL).matcher(text);
        assertTrue(block.find(), name);
        if (WRITE) {
            Files.writeString(README, text.substring(0, block.start(2)) + expected + text.substring(block.end(2)));
        } else {
            assertEquals(expected, block.group(2), "write it with: mvn test -Dtest=ReadmeTest -Dreadme.write=true");
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Matcher link = Pattern.compile("]\\(((?!https?:)[^)#]+)").matcher(Files.readString(README));
        int links = 0;
        while (link.find()) {
            assertTrue(Files.exists(Path.of(link.group(1))), link.group(1));
            links++;
        }
        assertTrue(links > 5);
    }
}
