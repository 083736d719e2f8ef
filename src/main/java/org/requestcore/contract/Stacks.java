package org.requestcore.contract;

import java.util.List;

import org.requestcore.workload.BadInput;

/** The stacks on the class path: ours in the order of their service file, then those of other jars by name. */
public final class Stacks {
    private static final Registry<Stack> REGISTRY = new Registry<>(Stack.class, "stack", GuardedStack::new);

    private Stacks() {
    }

    /** @throws BadInput if one of them can't be used */
    public static List<Stack> all() {
        return REGISTRY.all();
    }

    public static List<String> names() {
        return REGISTRY.names();
    }

    /** @throws BadInput if there is no such stack */
    public static Stack named(String name) {
        return REGISTRY.named(name);
    }
}
