package org.requestcore.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.requestcore.cli.verification.HostileVerification;
import org.requestcore.cli.verification.ServerProofs;
import org.requestcore.cli.verification.Verification;
import org.requestcore.contract.Contender;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.proof.Proof;
import org.requestcore.contract.proof.RouterQuestions;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;
import org.requestcore.workload.routes.TableFile;

/** Holds every contender against every contract, a line each. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Proves that every contender does the same work: routes and captures, layers, JSON, responses. Exit code 1 if one doesn't.")
public final class Verify implements Callable<Integer> {
    @Option(names = "-p", paramLabel = "NAME=VALUE[,VALUE...]", description = "stack, library: only these; table: these, or a .routes or OpenAPI file of yours.")
    private Map<String, String> params = new LinkedHashMap<>();

    @Mixin
    private TableOptions options = new TableOptions();

    @Option(names = "--verbose", description = "Tell each failure whole, with its trace, on stderr.")
    private boolean verbose;

    @Option(names = "--servers", description = "Instead, start all stacks' own servers, one after the other, in each shape, and prove them through their sockets.")
    private boolean servers;

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
            requireNoOther("--hostile", "request cores");
            return HostileVerification.run(values("stack", Stacks.names()).stream().map(Stacks::named).toList(), hostile.isJson);
        }
        if (servers) {
            requireNoOther("--servers", "servers");
            Verification verification = new Verification(verbose);
            values("stack", Stacks.names()).stream().map(Stacks::named).forEach(stack -> verification.add(() -> ServerProofs.of(stack)));
            return verification.holds() ? 0 : 1;
        }
        List<RouteTable> tables = tables();
        List<Stack> stacks = values("stack", params.containsKey("library") ? List.of() : Stacks.names()).stream().map(Stacks::named).toList();
        List<JsonLibrary> libraries = values("library", params.containsKey("stack") || params.containsKey("table") ? List.of() : JsonLibraries.names()).stream()
            .map(JsonLibraries::named).toList();
        Verification verification = new Verification(verbose);
        List<RouterQuestions> questions = tables.stream().map(RouterQuestions::new).toList();
        // first what takes long, and what all wait for
        stacks.stream().filter(stack -> !isProvedHere(stack)).forEach(stack -> verification.addIsland(stack, tables));
        List<Stack> here = stacks.stream().filter(Verify::isProvedHere).toList();
        if (!here.isEmpty()) {
            verification.prepare(questions);
        }
        here.forEach(stack -> verification.add(() -> {
            ask(stack, Islands.absence(stack).isEmpty());
            return Proof.of(stack, questions);
        }));
        libraries.forEach(library -> verification.add(() -> {
            ask(library, true);
            return List.of(Proof.of(library));
        }));
        tables.stream().flatMap(table -> table.lack().stream()).forEach(verification::skipped);
        return verification.holds() ? 0 : 1;
    }

    /** Or told to be absent. */
    private static boolean isProvedHere(Stack stack) {
        return Islands.isHere(stack) || Islands.absence(stack).isPresent();
    }

    private void requireNoOther(String option, String subject) {
        params.keySet().stream().filter(name -> !name.equals("stack")).findFirst().ifPresent(name -> {
            throw new BadInput(option + " is for " + subject + "; leave out -p " + name);
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

    private List<String> values(String name, List<String> all) {
        return params.containsKey(name) ? List.of(params.get(name).split(",")) : all;
    }
}
