package org.requestcore.cli.verification;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.Gson;

import org.requestcore.cli.Output;
import org.requestcore.contract.hostile.Growth;
import org.requestcore.contract.hostile.HostileProof;
import org.requestcore.contract.hostile.Outcome;
import org.requestcore.contract.island.Islands;
import org.requestcore.contract.Stack;
import org.requestcore.report.Json;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.hostile.HostileCase;
import org.requestcore.workload.hostile.HostileCases;
import org.requestcore.workload.hostile.Mutations;
import org.requestcore.workload.Logs;

/** {@code verify --hostile}: all hostile and broken input to every request core, one after the other, so that what stays on the heap is theirs. */
public final class HostileVerification {
    /** Of a request in JSON. */
    private static final int LONGEST = 2_000;

    private final List<HostileCase> cases = Stream.concat(HostileCases.all().stream(), Mutations.all().stream()).toList();
    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private final Map<String, String> leaks = new TreeMap<>();

    /**
     * What one was sent, and what stacks made of it.
     *
     * @param request  its octets as ISO-8859-1; of a long one its beginning and its end
     * @param outcomes by stack
     */
    record Told(String kind, String what, String request, Map<String, Outcome> outcomes) {
        /** Whether one serves what another doesn't, or more of it: what smuggling lives on. */
        boolean isDisputed() {
            return outcomes.values().stream().map(Outcome::served).distinct().count() > 1;
        }
    }

    /**
     * All of it.
     *
     * @param leaks what stays on the heap, by stack; of those of which too much does
     */
    record Report(List<Told> cases, Map<String, String> leaks) {
        boolean isHarmless() {
            return leaks.isEmpty() && cases.stream().flatMap(told -> told.outcomes().values().stream()).noneMatch(Outcome::isHarmful);
        }
    }

    /** @return the exit code */
    public static int run(List<Stack> stacks, boolean isJson) throws Exception {
        HostileVerification verification = new HostileVerification();
        for (Stack stack : stacks) {
            if (stack.requestCore().isPresent() && Islands.absence(stack).isEmpty()) {
                verification.ask(stack);
            }
        }
        if (verification.outcomes.isEmpty()) {
            throw new BadInput("no request core is left; models of routers have none, and harness and transports are told their answers");
        }
        Report report = verification.report();
        if (isJson) {
            Output.exact(Json.of(report));
        } else {
            Output.print(HostileTable.of(report, Output.screen()));
        }
        return report.isHarmless() ? 0 : 1;
    }

    private void ask(Stack stack) throws Exception {
        if (!Islands.isHere(stack)) {
            island(stack);
            return;
        }
        List<Outcome> all = Logs.silenced(() -> HostileProof.outcomes(stack, cases));
        if (all.isEmpty()) {
            return;
        }
        System.err.printf("# verify: %s, %,d cases%n", stack.name(), cases.size());
        outcomes.put(stack.name(), all);
        if (all.stream().noneMatch(Outcome::isHarmful)) {
            Optional.of(Logs.silenced(() -> Growth.harm(stack, cases))).filter(harm -> !harm.isEmpty()).ifPresent(harm -> leaks.put(stack.name(), harm));
        }
    }

    /** In a JVM that has its libraries. */
    private void island(Stack stack) throws IOException, InterruptedException {
        Process process = IslandVerification.start(stack, Redirect.PIPE, List.of("--hostile", "--json"));
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() > 1) {
            throw new BadInput("stack '" + stack.name() + "' can't be verified on its own class path");
        }
        Report report = new Gson().fromJson(json, Report.class);
        leaks.putAll(report.leaks());
        List<Outcome> all = new ArrayList<>();
        report.cases().forEach(told -> all.add(told.outcomes().get(stack.name())));
        outcomes.put(stack.name(), all);
    }

    private Report report() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            HostileCase asked = cases.get(i);
            Map<String, Outcome> each = new LinkedHashMap<>();
            for (Map.Entry<String, List<Outcome>> stack : outcomes.entrySet()) {
                each.put(stack.getKey(), stack.getValue().get(i));
            }
            told.add(new Told(asked.kind(), asked.what(), BadInput.brief(new String(asked.octets(), StandardCharsets.ISO_8859_1), LONGEST), each));
        }
        return new Report(told, leaks);
    }
}
