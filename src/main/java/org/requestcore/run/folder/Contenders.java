package org.requestcore.run.folder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.requestcore.contract.Asks;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.plan.Cell;
import org.requestcore.plan.Plan;
import org.requestcore.plan.PlannedRow;
import org.requestcore.workload.routes.RouteTables;

/** What the stacks of a run say of what they offer there, for those who read the run where there are no such stacks. */
final class Contenders {
    private Contenders() {
    }

    /** By stack, by contract in small letters, and by fact; a contract without a fact is left out. */
    static Map<String, Map<String, Map<String, String>>> of(Plan plan) {
        Map<String, Map<String, Map<String, String>>> contenders = new LinkedHashMap<>();
        plan.rows().stream().map(PlannedRow::cell).filter(cell -> cell.params().containsKey("stack")).forEach(cell -> {
            Map<String, Map<String, String>> contracts = contenders.computeIfAbsent(cell.params().get("stack"), s -> new LinkedHashMap<>());
            contracts.computeIfAbsent(cell.asks().name().toLowerCase(Locale.ROOT), c -> facts(cell));
        });
        contenders.values().forEach(contracts -> contracts.values().removeIf(Map::isEmpty));
        return contenders;
    }

    private static Map<String, String> facts(Cell cell) {
        Stack stack = Stacks.named(cell.params().get("stack"));
        Offer<?> offer = cell.asks() == Asks.Contract.ROUTER ? stack.router(RouteTables.load(cell.params().get("table")))
            : cell.asks() == Asks.Contract.MIDDLEWARE ? stack.middleware() : stack.requestCore();
        Map<String, String> facts = new LinkedHashMap<>();
        Arrays.stream(Offer.Fact.values()).forEach(fact -> offer.fact(fact).ifPresent(value -> facts.put(fact.key(), value)));
        return facts;
    }
}
