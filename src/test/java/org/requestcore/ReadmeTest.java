package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.cli.verification.AskedConformance;
import org.requestcore.cli.verification.ConformanceTable;
import org.requestcore.contract.Stacks;
import org.requestcore.result.Coverage;

/** The README is short, and it and the other pages are true: their tables are those of the registry and of the committed runs, their links lead somewhere. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SURPRISES = Path.of("jmh-results", "SURPRISES.md");
    private static final Path MEMORY = Path.of("jmh-results", "MEMORY.md");
    private static final Path ARTICLE = Path.of("jmh-results", "ARTICLE.md");
    private static final Path JDKS = Path.of("jmh-results", "JDKS.md");
    private static final int SHORT = 250;
    /** Tables can't be broken. */
    private static final int WIDE = 180;
    private static final Pattern LINK = Pattern.compile("]\\(((?!https?:)[^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern PROFILED = Pattern.compile("<!-- (figures|classes|methods) ([^\n]*?) -->\n(.*?)<!-- /\\1 -->", Pattern.DOTALL);
    /** Within a line: {@code <!-- figure throughput -->}, what it says, {@code <!-- /figure -->}. */
    private static final Pattern FIGURE = Pattern.compile("<!-- figure (\\S+) -->(.*?)<!-- /figure -->");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    /** {@code mvn test -Dtest=ReadmeTest -Dreadme.write=true} writes the blocks instead of comparing them. */
    private static final boolean WRITE = Boolean.getBoolean("readme.write");
    private static final Set<String> OF_STACKS = Set.of("stacks", "support", "conformance");

    @ParameterizedTest
    @CsvSource({"README.md, account", "README.md, stacks", "README.md, libraries", "jmh-results/RESULTS.md, details", "jmh-results/RESULTS.md, results", "jmh-results/STACKS.md, support",
        "jmh-results/STACKS.md, conformance", "jmh-results/BELIEF.md, unheld"})
    void blockIsUpToDate(Path page, String name) throws Exception {
        String expected = "\n" + switch (name) {
            case "account" -> new ReadmeResults(Path.of("jmh-results")).account();
            case "stacks" -> ReadmeBlocks.stacks();
            case "libraries" -> ReadmeBlocks.libraries();
            case "details" -> new ReadmeResults(Path.of("jmh-results")).details();
            case "support" -> ReadmeBlocks.support();
            case "conformance" -> ConformanceTable.markdown(AskedConformance.of(Stacks.all()));
            case "unheld" -> Coverage.unheld();
            default -> new ReadmeResults(Path.of("jmh-results")).tables();
        };
        String text = Files.readString(page);
        Matcher block = Pattern.compile("(<!-- " + name + " -->)(.*?)(<!-- /" + name + " -->)", Pattern.DOTALL).matcher(text);
        assertTrue(block.find(), name);
        List<String> elsewhere = OF_STACKS.contains(name) ? elsewhere() : List.of();
        if (WRITE) {
            assertEquals(List.of(), elsewhere, "write it on the newest JDK");
            Files.writeString(page, text.substring(0, block.start(2)) + expected + text.substring(block.end(2)));
        } else {
            assertEquals(here(expected, elsewhere), here(block.group(2), elsewhere), "write it with: mvn test -Dtest=ReadmeTest -Dreadme.write=true");
        }
    }

    /** Each block names the rows that it tells of: {@code <!-- classes RouteMatchBenchmark.match stack=radix table=github -->}. */
    @Test
    void surprisesAreThoseOfTheRuns() throws Exception {
        String text = Files.readString(SURPRISES);
        ReadmeProfiles profiles = new ReadmeProfiles(Path.of("jmh-results"));
        String expected = PROFILED.matcher(text).replaceAll(block -> Matcher.quoteReplacement("<!-- %1$s %2$s -->\n%3$s<!-- /%1$s -->"
            .formatted(block.group(1), block.group(2), profiles.block(block.group(1), ReadmeProfiles.Rows.of(block.group(2))))));
        hold(SURPRISES, expected);
        List<String> sections = List.of(text.split("\n## ")).stream().skip(1).toList();
        assertTrue(sections.size() >= 5, "the five most surprising");
        sections.forEach(section -> assertTrue(section.contains("<!-- figures ") && section.contains("<!-- classes ") && section.contains("**Doubt.**"), section));
    }

    /** Each block names the folder, the row and its conditions: {@code <!-- sides collectors PauseBenchmark.serve stack=netty live=0 array=0 mode=sample -->}; or a collector. */
    @Test
    void memoryIsThatOfTheRuns() throws Exception {
        String text = Files.readString(MEMORY);
        ReadmeSides sides = new ReadmeSides(Path.of("jmh-results"));
        ReadmeEaten eaten = new ReadmeEaten(Path.of("jmh-results"));
        hold(MEMORY, made(made(made(made(text, "sides", sides::block), "compared", sides::compared), "eaten", eaten::block), "threads", threads()::block));
    }

    /** Each block names the folder: {@code <!-- compared jdks -->}. */
    @Test
    void jdksAreThoseOfTheRun() throws Exception {
        ReadmeSides sides = new ReadmeSides(Path.of("jmh-results"));
        hold(JDKS, made(Files.readString(JDKS), "compared", sides::compared));
    }

    /** A page with each block of a kind as what it names has it now: {@code <!-- KIND NAMED -->}, a line's end, what it says, {@code <!-- /KIND -->}. */
    private static String made(String page, String kind, UnaryOperator<String> says) {
        return Pattern.compile("<!-- %1$s ([^\n]*?) -->\n(.*?)<!-- /%1$s -->".formatted(kind), Pattern.DOTALL).matcher(page)
            .replaceAll(block -> Matcher.quoteReplacement("<!-- %1$s %2$s -->\n%3$s<!-- /%1$s -->".formatted(kind, block.group(1), says.apply(block.group(1)))));
    }

    private static void hold(Path page, String expected) throws IOException {
        if (WRITE) {
            Files.writeString(page, expected);
        } else {
            assertEquals(expected, Files.readString(page), "write it with: mvn test -Dtest=ReadmeTest -Dreadme.write=true");
        }
    }

    /** Each block names rows, or what explains them: {@code <!-- article rows LoadBenchmark.serve scenario=user -->}, {@code <!-- article explain -->}. */
    @Test
    void articleIsThatOfTheRun() throws Exception {
        String text = Files.readString(ARTICLE);
        ReadmeArticle article = new ReadmeArticle(Path.of("jmh-results", "article"));
        ReadmeClaims claims = new ReadmeClaims(article, new ReadmeSides(Path.of("jmh-results")));
        hold(ARTICLE, FIGURE.matcher(made(made(text, "article", article::block), "threads", threads()::block)).replaceAll(claim -> Matcher.quoteReplacement("<!-- figure %1$s -->%2$s<!-- /figure -->".formatted(claim.group(1), claims.figure(claim.group(1))))));
    }

    /** Of runs on a JDK that has virtual threads. */
    private static ReadmeArticle threads() throws IOException {
        return new ReadmeArticle(Path.of("jmh-results", "threads"));
    }

    /** Each of the fifteen has a verdict, a figure, if a run has one, and where it is from. */
    @Test
    void everyClaimIsAnswered() throws Exception {
        List<String> claims = Files.readAllLines(ARTICLE).stream().filter(line -> line.matches("\\| `[a-z-]+` \\|.*")).toList();
        assertEquals(15, claims.size());
        claims.forEach(claim -> assertTrue(claim.matches("\\| `[a-z-]+` \\| [^|]+ \\| (holds|holds partly|does not hold|can't be told here)[^|]* \\| <!-- figure [^|]+ \\| [^|]*\\]\\([^|]+\\)[^|]* \\|"), claim));
    }

    /** How the lines begin that tell of stacks which this JDK is too old for. */
    private static List<String> elsewhere() {
        return Stacks.all().stream().filter(stack -> stack.requestCore().note().startsWith("needs JDK ")).map(stack -> "| `%s` |".formatted(stack.name())).toList();
    }

    /** All of a block where all stacks are, else the lines of those that are. */
    private static String here(String block, List<String> elsewhere) {
        return elsewhere.isEmpty() ? block
            : block.lines().filter(line -> line.startsWith("| `") && elsewhere.stream().noneMatch(line::startsWith)).collect(Collectors.joining("\n"));
    }

    /** All that are committed: what is built stands in target. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""), 3)) {
            return files.filter(f -> f.toString().endsWith(".md") && !f.startsWith("target")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
            assertTrue(Files.exists(target), link.group());
            assertTrue(link.group(2) == null || anchors(target).contains(link.group(2)), link.group());
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results().map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
            .collect(Collectors.toSet());
    }

    /** A newcomer reads it to its end. */
    @Test
    void readmeIsShort() throws IOException {
        List<String> lines = Files.readAllLines(README);
        assertTrue(lines.size() < SHORT, lines.size() + " lines: give some a page of their own");
        assertEquals(List.of(), lines.stream().filter(line -> line.length() > WIDE && !line.startsWith("|")).toList());
    }
}
