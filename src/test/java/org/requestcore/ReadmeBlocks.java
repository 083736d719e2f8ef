package org.requestcore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.Difference;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.Versions;
import org.requestcore.report.Markdown;
import org.requestcore.report.Screen;
import org.requestcore.workload.routes.RouteTables;

/** What the README and the pages beside the runs say of the contenders, made from the registry. */
final class ReadmeBlocks {
    /** As wide as the prose around. */
    private static final Screen PAGE = new Screen(160, false);

    private ReadmeBlocks() {
    }

    /** An item of a list, or a paragraph, in lines. */
    static String paragraph(String text) {
        return PAGE.paragraph(text, text.startsWith("- ") ? "  " : "");
    }

    /** Who offers what, in a word each. */
    static String stacks() {
        return Markdown.table(List.of("stack", "version", "routing", "middleware", "whole request", "server", "runs on"), Stacks.all().stream()
            .map(s -> List.of("`" + s.name() + "`", version(s), routed(s), offered(s.middleware()), offered(s.requestCore()), offered(s.server()), beneath(s.requestCore()))).toList());
    }

    private static String routed(Stack stack) {
        List<String> lacking = RouteTables.NAMES.stream().filter(name -> !stack.router(RouteTables.load(name)).isPresent()).toList();
        return lacking.isEmpty() ? "yes" : lacking.size() == RouteTables.NAMES.size() ? "absent" : "yes, not " + String.join(", ", lacking);
    }

    private static String offered(Offer<?> offer) {
        return isOffered(offer) ? "yes" : "absent";
    }

    /** Whether or not the machine that reads it has the program that it needs. */
    private static boolean isOffered(Offer<?> offer) {
        return offer.isPresent() || offer.note().contains(" is not there; install it with: ") || offer.note().contains(" is too old; get one from ");
    }

    /** Its engine, or what carries its bytes. */
    private static String beneath(Offer<Mount> offer) {
        return offer.fact(Offer.Fact.RUNS_ON).or(() -> offer.fact(Offer.Fact.STANDS_ON)).map(name -> "`" + name + "`").orElse("");
    }

    /** The same with its reasons, and how each differs. */
    static String support() {
        StringBuilder table = new StringBuilder("| stack | version | routing | middleware | whole request | server | differs by design |\n|---|---|---|---|---|---|---|\n");
        for (Stack stack : Stacks.all()) {
            table.append("| `%s` | %s | %s | %s | %s | %s | %s |%n".formatted(stack.name(), version(stack), routing(stack), cell(stack.middleware()), cell(stack.requestCore()),
                isOffered(stack.server()) ? "yes" : cell(stack.server()), differences(stack)));
        }
        return table.toString().replace("\r", "");
    }

    /** The README is the same whatever JDK reads it. */
    private static String version(Stack stack) {
        return stack.version().equals(Versions.jdk()) ? "the JDK's" : stack.version();
    }

    static String libraries() {
        return paragraph(JsonLibraries.all().stream().map(l -> "`" + l.name() + "` " + l.version()).collect(Collectors.joining(", ")));
    }

    private static String routing(Stack stack) {
        Map<String, List<String>> absent = new LinkedHashMap<>();
        List<Offer<Router>> offers = new ArrayList<>();
        for (String name : RouteTables.NAMES) {
            Offer<Router> offer = stack.router(RouteTables.load(name));
            offers.add(offer);
            if (!offer.isPresent()) {
                absent.computeIfAbsent(offer.note(), reason -> new ArrayList<>()).add(name);
            }
        }
        if (absent.isEmpty() || absent.values().iterator().next().size() == offers.size()) {
            return cell(offers.get(0));
        }
        return "yes; " + absent.entrySet().stream().map(e -> "not " + String.join(", ", e.getValue()) + ": " + e.getKey()).collect(Collectors.joining("; "));
    }

    private static String cell(Offer<?> offer) {
        return (offer.isPresent() ? "yes" : "absent") + (offer.note().isEmpty() ? "" : ": " + offer.note());
    }

    private static String differences(Stack stack) {
        Offer<Router> router = stack.router(RouteTables.load("gplus"));
        return Stream.concat(router.differences().stream(), stack.requestCore().differences().stream()).distinct().map(Difference::sentence).collect(Collectors.joining("; "));
    }
}
