package org.requestcore.report;

import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Pair;
import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Added;
import org.requestcore.result.Summary.Addition;
import org.requestcore.result.Summary.AllocatedClass;
import org.requestcore.result.Summary.Allocator;
import org.requestcore.result.Summary.Anatomy;
import org.requestcore.result.Summary.Budget;
import org.requestcore.result.Summary.Line;
import org.requestcore.result.Summary.Part;
import org.requestcore.result.Summary.Table;

/** Results in which every string is what somebody wants it to be. */
final class Hostile {
    private Hostile() {
    }

    static Summary summary(String text) {
        Table table = new Table(text, "B." + text, text, Map.of(text, text), text, true, List.of(
            new Line("1" + text, Samples.about(100, 5), Samples.about(90, 5), Samples.about(2, 5), 10, 10, 99, 3, text, List.of()),
            new Line("2" + text, Samples.about(200, 5), Samples.about(190, 5), Samples.about(4, 5), 0, 0, 199, 3, text, List.of(text, text))));
        Budget budget = new Budget(text, Map.of(text, text), List.of(new Part(text, Samples.about(100, 5)), new Part("other " + text, Samples.about(50, 5))),
            Samples.about(150, 5), Samples.about(1, 50));
        JsonObject environment = new JsonObject();
        environment.addProperty("cpu", text);
        environment.add("jdk", new JsonObject());
        JsonObject conditions = new JsonObject();
        conditions.add("environment", environment);
        conditions.addProperty("versions", text);
        conditions.add("contenders", new Gson().toJsonTree(Map.of(text, Map.of("1" + text, Map.of("version", text, "loaded", Map.of(text, text)), "2" + text, text), "stack", text)));
        Addition addition = new Addition("1" + text, text, true, Map.of(text, text), List.of(new Added(text, Samples.about(10, 5), Samples.about(1, 5), text), new Added(text, null, null, text)));
        Anatomy anatomy = new Anatomy("B." + text, text, Map.of(text, text), true, List.of(new Allocator("1" + text, List.of(new AllocatedClass(text, 24, 1)), 0, 24),
            new Allocator("2" + text, List.of(new AllocatedClass("2" + text, 48, 2)), 1, 49)));
        return new Summary(text, conditions, List.of(table), List.of(budget), List.of(addition), List.of(anatomy), List.of(text), List.of(text));
    }

    static Comparison comparison(String text) {
        Change change = new Change(text, 100, 110, Samples.about(1.1, 5), Verdict.SLOWER);
        return new Comparison(text, text, List.of(text), List.of(new Pair(text, Map.of(text, text), change, change, change), new Pair(text, Map.of(text, "2" + text), change, null, null)),
            List.of(text), List.of(text));
    }
}
