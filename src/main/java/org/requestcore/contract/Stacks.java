package org.requestcore.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.requestcore.contract.twin.Twins;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/** The stacks on the class path: ours in the order of their service file, then those of other jars by name. */
public final class Stacks {
    private static final Registry<Stack> REGISTRY = new Registry<>(Stack.class, "stack", Guarded::new);

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

    /** The package that a stack's class is in; empty if there is no such stack. */
    public static Optional<String> home(String name) {
        return all().stream().filter(s -> s.name().equals(name)).findFirst().map(s -> ((Guarded) s).stack().getClass().getPackageName());
    }

    /** Why a stack offers nothing at all in this JVM, as one whose library needs a newer one: its reasons. Empty if it offers something. */
    public static Optional<String> absence(Stack stack) {
        List<Offer<?>> all = List.of(stack.router(RouteTables.load(RouteTables.NAMES.get(0))), stack.middleware(), stack.requestCore(), stack.server());
        boolean offersSomething = all.stream().anyMatch(Offer::isPresent) || RouteTables.NAMES.stream().anyMatch(table -> stack.router(RouteTables.load(table)).isPresent());
        return offersSomething ? Optional.empty() : Optional.of(all.stream().map(Offer::note).distinct().collect(Collectors.joining("; ")));
    }

    /** A stack that answers what it is asked, or it is told in one line why not: {@link Guard}. */
    record Guarded(Stack stack) implements Stack {
        @Override
        public String name() {
            return stack.name();
        }

        @Override
        public String version() {
            return guard().version();
        }

        @Override
        public boolean isOurs() {
            return stack.isOurs();
        }

        @Override
        public Offer<Router> router(RouteTable table) {
            return offer("router(" + table.name() + ")", () -> stack.router(table));
        }

        @Override
        public Offer<ChainBuilder> middleware() {
            return offer("middleware()", stack::middleware);
        }

        @Override
        public Offer<Mount> requestCore() {
            return offer("requestCore()", stack::requestCore);
        }

        @Override
        public Offer<Server.Start> server() {
            return offer("server()", stack::server);
        }

        @Override
        public Offer<Twins> twins() {
            return offer("twins()", stack::twins);
        }

        @Override
        public boolean isProgram() {
            return stack.isProgram();
        }

        @Override
        public void prepare() throws IOException {
            stack.prepare();
        }

        @Override
        public Thread thread(Runnable work) {
            return stack.thread(work);
        }

        @Override
        public Map<String, String> decisions() {
            return guard().decisions();
        }

        @Override
        public Map<String, Class<?>> libraries() {
            return guard().libraries();
        }

        /** In whole paths. */
        @Override
        public List<Path> island() {
            return stack.island().stream().map(jar -> home().resolve(jar).normalize()).toList();
        }

        /** The folder in which the jar of its class, or its folder of classes, is. */
        private Path home() {
            try {
                return Path.of(stack.getClass().getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath().getParent();
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        private Guard guard() {
            return new Guard("stack", stack);
        }

        private <T> Offer<T> offer(String method, Supplier<Offer<T>> asked) {
            return guard().ask(method, "what it hasn't got is an Offer.absent(reason)", asked);
        }
    }
}
