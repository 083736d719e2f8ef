package org.requestcore.contract;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.routes.RouteTable;

/** A stack whose offers are made, or it is told in one line why not: what a plan, a proof or a list asks of a user's own class can throw anything. */
record GuardedStack(Stack stack) implements Stack {

    @Override
    public String name() {
        return stack.name();
    }

    @Override
    public String version() {
        return stack.version();
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
    public Thread thread(Runnable work) {
        return stack.thread(work);
    }

    @Override
    public Map<String, String> decisions() {
        return stack.decisions();
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return stack.libraries();
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

    private <T> Offer<T> offer(String method, Supplier<Offer<T>> asked) {
        Offer<T> offer;
        try {
            offer = asked.get();
        } catch (RuntimeException | LinkageError e) {
            throw unusable(method, "threw " + e.toString().lines().findFirst().orElse(""));
        }
        if (offer == null) {
            throw unusable(method, "returned null");
        }
        return offer;
    }

    private BadInput unusable(String method, String outcome) {
        return new BadInput("stack '%s': %s.%s %s; what it hasn't got is an Offer.absent(reason)".formatted(name(), stack.getClass().getName(), method, outcome));
    }
}
