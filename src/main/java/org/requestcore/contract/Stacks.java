package org.requestcore.contract;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

import org.requestcore.workload.BadInput;

/** The stacks on the class path: ours in the order of their service file, then those of other jars by name. */
public final class Stacks {
    private static final List<Stack> ALL = ServiceLoader.load(Stack.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing((Stack s) -> s.isOurs() ? "" : s.name()))
        .toList();

    private Stacks() {
    }

    public static List<Stack> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Stack::name).toList();
    }

    /** @throws BadInput if there is no such stack */
    public static Stack named(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst()
            .orElseThrow(() -> BadInput.unknown("stack", name, names()));
    }
}
