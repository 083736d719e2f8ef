package org.requestcore.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.requestcore.contract.Contender;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.Proof;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.report.Screen;
import org.requestcore.run.EventLoopExecutor;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;
import org.requestcore.workload.routes.TableFile;

/** Holds every contender against every contract, a line each. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Proves that every contender does the same work: routes and captures, layers, JSON, responses. Exit code 1 if one doesn't.")
public final class Verify implements Callable<Integer> {
    private static final String LINE = "%-7s %-18s %-11s %-15s ";
    private static final int INDENT = 8;
    private static final Screen SCREEN = Output.screen();

    @Option(names = "-p", paramLabel = "NAME=VALUE[,VALUE...]", description = "stack, library: only these; table: these, or a .routes or OpenAPI file of yours.")
    private Map<String, String> params = new LinkedHashMap<>();

    @Mixin
    private TableOptions options = new TableOptions();

    @Option(names = "--verbose", description = "Tell each failure whole, with its trace, on stderr.")
    private boolean verbose;

    @ArgGroup(exclusive = false)
    private Hostile hostile;

    private static final class Hostile {
        @Option(names = "--hostile", required = true, description = "Instead, send all request cores what no client of good will sends, and tell what each answers, and "
            + "where they disagree. Exit code 1 if one hangs, throws, leaks, or harms the next good request.")
        private boolean isWanted;

        @Option(names = "--json", description = "Print JSON instead: every case with every answer.")
        private boolean isJson;
    }

    @Override
    public Integer call() throws Exception {
        params.keySet().stream().filter(name -> !List.of("stack", "library", "table").contains(name)).findFirst().ifPresent(name -> {
            throw new BadInput("verify has no parameter '" + name + "'; take stack, library or table");
        });
        if (hostile != null) {
            requireNoOther();
            return HostileVerification.run(values("stack", Stacks.names()).stream().map(Stacks::named).toList(), hostile.isJson);
        }
        List<RouteTable> tables = tables();
        List<Stack> stacks = values("stack", params.containsKey("library") ? List.of() : Stacks.names()).stream().map(Stacks::named).toList();
        List<JsonLibrary> libraries = values("library", params.containsKey("stack") || params.containsKey("table") ? List.of() : JsonLibraries.names()).stream()
            .map(JsonLibraries::named).toList();
        List<Stack> here = stacks.stream().filter(stack -> Islands.isHere(stack) || Islands.absence(stack).isPresent()).toList();
        here.forEach(stack -> ask(stack, Islands.absence(stack).isEmpty()));
        List<Proof> proofs = new ArrayList<>(Proof.of(here, tables));
        tables.stream().flatMap(table -> table.lack().stream()).forEach(lack -> Output.print(SCREEN.paragraph("skipped: " + lack, "    ")));
        boolean isBroken = false;
        for (Stack stack : stacks) {
            isBroken |= !here.contains(stack) && IslandVerification.run(stack, tables, verbose) != 0;
        }
        for (JsonLibrary library : libraries) {
            ask(library, true);
            proofs.add(Proof.of(library));
        }
        return hasBroken(proofs) || isBroken ? 1 : 0;
    }

    private void requireNoOther() {
        params.keySet().stream().filter(name -> !name.equals("stack")).findFirst().ifPresent(name -> {
            throw new BadInput("--hostile is for request cores; leave out -p " + name);
        });
    }

    /** What is kept of it in run.json. @throws BadInput if it can't say */
    private static void ask(Contender contender, boolean hasLibraries) {
        contender.version();
        if (hasLibraries) {
            contender.decisions();
            contender.libraries();
        }
    }

    private List<RouteTable> tables() {
        List<String> names = values("table", RouteTables.NAMES).stream().map(options::tables).toList();
        return options.checked(names, names.stream().anyMatch(TableFile::isFile)).stream().map(RouteTables::load).toList();
    }

    private boolean hasBroken(List<Proof> proofs) throws InterruptedException {
        if (proofs.isEmpty()) {
            return false;
        }
        int broken = 0;
        EventLoopExecutor executor = new EventLoopExecutor(Runtime.getRuntime().availableProcessors(), "verify");
        List<Future<Integer>> outcomes = proofs.stream().map(p -> p.isAbsent() ? null : executor.submit(() -> p.run().getAsInt())).toList();
        for (int i = 0; i < proofs.size(); i++) {
            broken += holds(proofs.get(i), outcomes.get(i)) ? 0 : 1;
        }
        executor.shutdown();
        System.out.printf("%d proofs, %d broken, %d absent%n", proofs.size(), broken, proofs.stream().filter(Proof::isAbsent).count());
        return broken > 0;
    }

    private List<String> values(String name, List<String> all) {
        return params.containsKey(name) ? List.of(params.get(name).split(",")) : all;
    }

    private boolean holds(Proof proof, Future<Integer> outcome) throws InterruptedException {
        if (proof.isAbsent()) {
            print("absent", proof, proof.absence());
            return true;
        }
        try {
            print("ok", proof, "%,7d checks%s".formatted(outcome.get(), proof.note().isEmpty() ? "" : "; " + proof.note()));
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInput unusable) {
                throw unusable;
            }
            print("BROKEN", proof, e.getCause() instanceof ProofFailure ? e.getCause().getMessage() : e.getCause().toString());
            if (verbose) {
                e.getCause().printStackTrace();
            }
            return false;
        }
    }

    private static void print(String state, Proof proof, String text) {
        Output.print(SCREEN.entry(LINE.formatted(state, proof.contender(), proof.contract(), proof.subject()), text.lines().findFirst().orElse(""), INDENT));
    }
}
