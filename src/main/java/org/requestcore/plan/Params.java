package org.requestcore.plan;

import java.util.List;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.twin.TwinRow;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.App;
import org.requestcore.workload.concurrency.Ways;
import org.requestcore.workload.metrics.Recorders;
import org.requestcore.workload.payload.Payload;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.RouteTables;
import org.requestcore.workload.wire.Refusal;
import org.requestcore.workload.wire.Scenario;
import org.requestcore.workload.wire.Wire;

/** The values that parameters can have. */
final class Params {
    private Params() {
    }

    /** @throws BadInput one line that says what is wrong and what is right */
    static void check(String name, String value) {
        switch (name) {
            case "stack" -> Stacks.named(value);
            case "library" -> JsonLibraries.named(value);
            case "table" -> RouteTables.load(value);
            case "probe" -> ProbeKind.of(value);
            case "payload" -> Payload.named(value);
            case "shape" -> App.Shape.of(value);
            case "wire" -> Wire.of(value);
            case "refusal" -> Refusal.of(value);
            case "depth" -> requireInt(name, value, 0, ChainBuilder.MAX_LAYERS);
            case "pool" -> requirePool(value);
            case "live" -> requireInt(name, value, 0, 1_024);
            case "array" -> requireInt(name, value, 0, 256);
            case "rate" -> requireInt(name, value, 1, 500_000);
            case "pipeline" -> requireOneOf(name, value, List.of("1", "2", "4", "8", "16"));
            case "chain" -> requireOneOf(name, value, List.of("fixed", "permuted"));
            case "profile" -> requireOneOf(name, value, List.of("clean", "polluted"));
            case "meter" -> requireOneOf(name, value, Recorders.METERS);
            case "tags" -> requireOneOf(name, value, Recorders.TAGS);
            case "registry" -> requireOneOf(name, value, Recorders.REGISTRIES);
            case "twin" -> TwinRow.of(value).concern();
            case "way" -> requireOneOf(name, value, Ways.ALL);
            case "things" -> requireInt(name, value, 1, 64);
            case "busy" -> requireInt(name, value, 1, 100_000);
            case "burn" -> requireInt(name, value, 0, 999_999);
            case "scenario" -> Scenario.of(value);
            case "connections" -> requireInt(name, value, 1, 10_000);
            default -> throw new BadInput("parameter '" + name + "' is unknown");
        }
    }

    private static void requireOneOf(String name, String value, List<String> values) {
        if (!values.contains(value)) {
            throw BadInput.unknown(name, value, values);
        }
    }

    private static void requirePool(String value) {
        if (!value.matches("[1-9]\\d{0,5}") || Integer.bitCount(Integer.parseInt(value)) != 1) {
            throw new BadInput("pool '" + value + "' can't be walked; take a power of two, at most 524288");
        }
    }

    private static void requireInt(String name, String value, int least, int most) {
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new BadInput(name + " '" + value + "' is out of range; take a number from " + least + " to " + most);
        }
    }
}
