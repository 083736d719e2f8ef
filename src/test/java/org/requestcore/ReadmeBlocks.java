package org.requestcore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.contract.Difference;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.routes.RouteTables;

/** What the README says of the contenders, made from the registry. */
final class ReadmeBlocks {
    private ReadmeBlocks() {
    }

    static String support() {
        StringBuilder table = new StringBuilder("| stack | version | routing | middleware | whole request | differs by design |\n|---|---|---|---|---|---|\n");
        for (Stack stack : Stacks.all()) {
            table.append("| `%s` | %s | %s | %s | %s | %s |%n".formatted(stack.name(), stack.version(), routing(stack), cell(stack.middleware()), cell(stack.requestCore()),
                differences(stack)));
        }
        return table.toString().replace("\r", "");
    }

    static String libraries() {
        return JsonLibraries.all().stream().map(l -> "`" + l.name() + "` " + l.version()).collect(Collectors.joining(", "));
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
