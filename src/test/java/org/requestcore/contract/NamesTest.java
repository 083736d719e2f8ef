package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contender's name stands in its package, its service line and its dependency: who adds one edits nothing else. */
class NamesTest {
    private static final Path JAVA = Path.of("src", "main", "java", "org", "requestcore");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "requestcore");
    /** Comments are passed over: an example may name somebody. */
    private static final Pattern LITERAL = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Set<String> OWN_ROOMS = Set.of("stack", "model", "codec");
    /** The yardsticks are every report's, and the App's library is the workload's. */
    private static final Set<String> EVERYONES = Set.of("harness", "floor", JsonLibraries.OF_THE_APP);
    /** The JDK is a condition of every run too, and is called so there. */
    private static final String CONDITION = "jdk";

    static Stream<Path> sources() throws IOException {
        return files(JAVA).filter(f -> !OWN_ROOMS.contains(JAVA.relativize(f).getName(0).toString()));
    }

    /** The doctor's rows are three sizes of code, and the collectors' and the article's some of each kind: they stand for whoever else there is. */
    static Stream<Path> resources() throws IOException {
        return files(RESOURCES).filter(f -> !f.toString().matches(".*(\\.routes|\\.yaml|(doctor|collectors|article)\\.selections)"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noLiteralNamesAContender(Path source) throws IOException {
        String literals = LITERAL.matcher(Files.readString(source)).results().map(MatchResult::group).filter(l -> l.startsWith("\"")).collect(Collectors.joining("\n"));
        assertEquals(List.of(), named(literals), source.toString());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void noResourceNamesAContender(Path resource) throws IOException {
        assertEquals(List.of(), named(Files.readString(resource)), resource.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"netty\"", "a text with vertx-web, and more", "Set.of(\"radix\")"})
    void ruleFindsNames(String text) {
        assertTrue(!named(text).isEmpty(), text);
    }

    private static List<String> named(String text) {
        return Stream.concat(Stacks.names().stream(), JsonLibraries.names().stream()).filter(name -> !EVERYONES.contains(name) && !name.equals(CONDITION))
            .filter(name -> Pattern.compile("(?<![\\w.-])" + name + "(?![\\w.-])").matcher(text).find()).distinct().toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
