package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.requestcore.result.Summary;
import org.requestcore.result.Summary.AllocatedClass;
import org.requestcore.result.Summary.Allocator;
import org.requestcore.result.Summary.Anatomy;
import org.requestcore.result.Summary.Site;

/** What operations allocate stands in every report, and of two contenders, what makes the difference. */
class AnatomiesTest {
    private static final Allocator RADIX = new Allocator("radix", List.of(new AllocatedClass("byte-array", 40, 1)), 0, 40);
    private static final Allocator FLOOR = new Allocator("floor", List.of(new AllocatedClass("int-array", 24, 1)), 0, 24);
    private static final Allocator REGEX = new Allocator("regexscan", List.of(new AllocatedClass("java.util.regex.Matcher", 9_000, 100), new AllocatedClass("int-array", 900, 90),
        new AllocatedClass("byte-array", 60, 1), new AllocatedClass("A", 20, 1)), 20, 10_000);

    private static Summary summary(Allocator... allocators) {
        Summary plain = Samples.summary();
        Anatomy anatomy = new Anatomy("RouteMatchBenchmark.match", "stack", Samples.params("table", "github", "probe", "mix"), true, List.of(allocators));
        return new Summary(plain.run(), plain.conditions(), plain.tables(), plain.budgets(), List.of(), List.of(anatomy), plain.failures(), plain.doubts());
    }

    private static List<String> lines(Summary summary) {
        return TerminalReport.of(summary, new Screen(120, false)).lines().map(l -> l.strip().replaceAll(" +", " ")).toList();
    }

    @Test
    void theTerminalTellsClassesUpToNinetyEightPercent() {
        List<String> lines = lines(summary(FLOOR, RADIX, REGEX));
        int title = lines.indexOf("What an operation allocates, less the harness RouteMatchBenchmark.match table=github probe=mix");
        assertEquals(List.of("stack class B/op #/op share", "floor int-array 24 1.00 100.0%", "radix byte-array 40 1.00 100.0%", "regexscan java.util.regex.Matcher 9,000 100.0 90.0%",
            "regexscan int-array 900 90.0 9.0%", "regexscan 2 more 100 1.0%"), lines.subList(title + 1, title + 8).stream().filter(l -> !l.startsWith("─")).toList());
        assertFalse(lines.stream().anyMatch(l -> l.startsWith("What regexscan allocates more")), "of three there are several differences");
    }

    @Test
    void ofTwoTheDifferenceIsTold() {
        List<String> lines = lines(summary(RADIX, REGEX));
        int title = lines.indexOf("What regexscan allocates more than radix, less the harness RouteMatchBenchmark.match table=github probe=mix");
        assertEquals(List.of("class B/op #/op", "java.util.regex.Matcher 9,000 100.0", "int-array 900 90.0", "A 20 1.00", "byte-array 20 0", "the rest 20", "together 9,960"),
            lines.subList(title + 1, title + 9).stream().filter(l -> !l.startsWith("─")).toList());
    }

    @Test
    void callSitesAreToldWhereTheyWereSampled() {
        Allocator sampled = new Allocator("regexscan", REGEX.classes(), REGEX.rest(), REGEX.total(), List.of(new Site("java.util.regex.Matcher", "org.mine.Scan.match:12", 9_100), new Site("int-array", "org.mine.Scan.match:14", 900)));
        List<String> lines = lines(summary(RADIX, sampled));
        int title = lines.indexOf("Where an operation allocates, by samples RouteMatchBenchmark.match table=github probe=mix");
        assertEquals(List.of("stack class call site about B/op share", "regexscan java.util.regex.Matcher org.mine.Scan.match:12 9,100 91.0%", "regexscan int-array org.mine.Scan.match:14 900 9.0%"),
            lines.subList(title + 1, title + 5).stream().filter(l -> !l.startsWith("─")).toList());
        assertFalse(lines(summary(RADIX, REGEX)).stream().anyMatch(l -> l.startsWith("Where an operation")));
    }

    @Test
    void ofTwoTheDifferenceOfCallSitesIsTold() {
        Allocator radix = new Allocator("radix", RADIX.classes(), 0, 40, List.of(new Site("byte-array", "org.mine.Tree.find:3", 30), new Site("byte-array", "org.mine.Both.copy:7", 10)));
        Allocator scan = new Allocator("regexscan", REGEX.classes(), 20, 10_000, List.of(new Site("java.util.regex.Matcher", "org.mine.Scan.match:12", 9_000), new Site("byte-array", "org.mine.Both.copy:7", 60)));
        List<String> lines = lines(summary(radix, scan));
        int title = lines.indexOf("Where regexscan allocates more than radix, by samples RouteMatchBenchmark.match table=github probe=mix");
        assertEquals(List.of("class call site about B/op", "java.util.regex.Matcher org.mine.Scan.match:12 9,000", "byte-array org.mine.Both.copy:7 50", "byte-array org.mine.Tree.find:3 -30"),
            lines.subList(title + 1, title + 6).stream().filter(l -> !l.startsWith("─")).toList());
    }

    @Test
    void markdownTellsTheSame() {
        String text = MarkdownReport.of(summary(RADIX, REGEX));
        assertTrue(text.contains("| stack | class | B/op | instances/op | share |\n| --- | --- | ---: | ---: | ---: |\n| radix | byte-array | 40 | 1.00 | 100.0% |\n"), text);
        assertTrue(text.contains("| class | B/op | instances/op |\n| --- | ---: | ---: |\n| java.util.regex.Matcher | 9,000 | 100.0 |\n"), text);
        assertFalse(MarkdownReport.of(Samples.summary()).contains("allocates"));
    }

    @Test
    void thePageHasIt() {
        String page = HtmlReport.of(summary(RADIX, REGEX));
        assertTrue(page.contains("<section class=\"concern\" id=\"allocated\">") && page.contains("data-anatomy=\"0\""), "a card each");
        assertTrue(page.contains("<span class=\"key\"><i style=\"background:"), "a key a class");
        assertTrue(page.contains(">Matcher<") && page.contains(">more<"), "without packages, and what is left");
        assertFalse(HtmlReport.of(Samples.summary()).contains("id=\"allocated\""));
    }

    @Test
    void aSelectionLeavesWhatItAsksFor() {
        Summary some = Selection.of(Samples.params("stack", "radix,regexscan", "table", "github")).from(summary(FLOOR, RADIX, REGEX));
        assertEquals(List.of(RADIX, REGEX), some.anatomies().get(0).allocators());
        assertEquals(List.of(), Selection.of(Samples.params("shape", "served")).from(summary(RADIX)).anatomies());
    }
}
