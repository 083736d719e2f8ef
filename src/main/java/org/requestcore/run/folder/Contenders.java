package org.requestcore.run.folder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.plan.Cell;
import org.requestcore.plan.Plan;
import org.requestcore.plan.PlannedRow;
import org.requestcore.workload.routes.RouteTables;

/**
 * What is told of the contenders of a run, for those who read the run where there are no such contenders: by the parameter that names them, and by name. Each
 * has its version; of each contract that the run asks of a stack, what it says of its offer; and what its forks told: {@link Told}.
 */
public final class Contenders {
    /** In run.json. */
    public static final String PART = "contenders";
    public static final String STACK = "stack";
    public static final String LIBRARY = "library";

    private Contenders() {
    }

    /** That a row measures, by the parameter that names them: where a stack serves the App, the JSON library inside too. @param params of the row */
    public static Map<String, Contender> of(Map<String, String> params) {
        Map<String, Contender> contenders = new LinkedHashMap<>();
        String library = params.get(LIBRARY);
        if (params.containsKey(STACK)) {
            Stack stack = Stacks.named(params.get(STACK));
            contenders.put(STACK, stack);
            library = params.containsKey("shape") ? stack.requestCore().fact(Offer.Fact.ENCODES_WITH).orElse(JsonLibraries.OF_THE_APP) : library;
        }
        if (library != null) {
            contenders.put(LIBRARY, JsonLibraries.named(library));
        }
        return contenders;
    }

    /** Of a plan, before it is run. @param versions of all contenders that may be in it, by the parameter that names them, and by name */
    static Map<String, Map<String, Map<String, Object>>> of(Plan plan, Map<String, Map<String, String>> versions) {
        Map<String, Map<String, Map<String, Object>>> contenders = new LinkedHashMap<>();
        for (PlannedRow row : plan.rows()) {
            of(row.cell().params()).forEach((kind, contender) -> {
                Map<String, Object> told = contenders.computeIfAbsent(kind, k -> new LinkedHashMap<>()).computeIfAbsent(contender.name(), name -> new LinkedHashMap<>());
                told.computeIfAbsent("version", v -> versions.get(kind).get(contender.name()));
                if (contender instanceof Stack stack) {
                    told.computeIfAbsent(row.cell().asks().name().toLowerCase(Locale.ROOT), contract -> facts(stack, row.cell()));
                }
            });
        }
        return contenders;
    }

    /** By their keys; null if there are none. */
    private static Map<String, String> facts(Stack stack, Cell cell) {
        Offer<?> offer = switch (cell.asks()) {
            case ROUTER -> stack.router(RouteTables.load(cell.params().get("table")));
            case MIDDLEWARE -> stack.middleware();
            case SERVER -> stack.server();
            case TWIN -> stack.twins();
            default -> stack.requestCore();
        };
        Map<String, String> facts = new LinkedHashMap<>();
        Arrays.stream(Offer.Fact.values()).forEach(fact -> offer.fact(fact).ifPresent(value -> facts.put(fact.key(), value)));
        return facts.isEmpty() ? null : facts;
    }
}
