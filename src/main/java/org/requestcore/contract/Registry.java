package org.requestcore.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.Logs;

/**
 * The contenders of one kind on the class path: ours in the order of their service file, then those of other jars by name. What is wrong with one is
 * said in one line, by every command, before anything else is done.
 */
final class Registry<C extends Contender> {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static {
        Logs.quiet();
    }

    private final Class<C> service;
    private final String kind;
    private final UnaryOperator<C> guard;
    private List<C> all;

    /**
     * @param kind  what users call such a contender
     * @param guard what stands between it and those who ask it
     */
    Registry(Class<C> service, String kind, UnaryOperator<C> guard) {
        this.service = service;
        this.kind = kind;
        this.guard = guard;
    }

    /** @throws BadInput if one can't be made, or has a name that rows can't use */
    synchronized List<C> all() {
        if (all == null) {
            all = load();
        }
        return all;
    }

    List<String> names() {
        return all().stream().map(Contender::name).toList();
    }

    /** @throws BadInput if there is no such contender */
    C named(String name) {
        return all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> BadInput.unknown(kind, name, names()));
    }

    private List<C> load() {
        List<C> found = new ArrayList<>();
        Map<String, C> names = new HashMap<>();
        for (Iterator<ServiceLoader.Provider<C>> providers = ServiceLoader.load(service).stream().iterator(); hasNext(providers); ) {
            C contender = make(providers.next());
            String name = name(contender);
            C other = names.putIfAbsent(name, contender);
            if (other != null) {
                throw new BadInput("%s '%s' is there twice: %s and %s; rename one, or take one jar off the class path".formatted(kind, name, where(other), where(contender)));
            }
            found.add(guard.apply(contender));
        }
        found.sort(Comparator.comparing((C c) -> c.isOurs() ? "" : c.name()));
        return List.copyOf(found);
    }

    private boolean hasNext(Iterator<?> providers) {
        try {
            return providers.hasNext();
        } catch (ServiceConfigurationError e) {
            throw unusable(e);
        }
    }

    private C make(ServiceLoader.Provider<C> provider) {
        try {
            return provider.get();
        } catch (ServiceConfigurationError e) {
            throw unusable(e);
        }
    }

    private BadInput unusable(ServiceConfigurationError error) {
        return new BadInput("%s; META-INF/services names public classes that are on the class path, whose public constructors take nothing and need no library".formatted(reason(error)));
    }

    private String name(C contender) {
        String name;
        try {
            name = contender.name();
        } catch (RuntimeException | LinkageError e) {
            throw new BadInput("%s: name() threw %s; a name is a constant".formatted(where(contender), e));
        }
        if (name == null || !name.matches(NAME)) {
            throw new BadInput("%s: '%s' can't be the name of a %s; take lower-case letters, digits and single dashes, a letter first".formatted(where(contender), name, kind));
        }
        return name;
    }

    private static String where(Contender contender) {
        var source = contender.getClass().getProtectionDomain().getCodeSource();
        String file = source == null ? "" : " in " + source.getLocation().getPath().replaceFirst(".*/(?=[^/]+/?$)", "");
        return contender.getClass().getName() + file;
    }

    /** The error and what lies behind it, on one line. */
    private static String reason(Throwable error) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        Throwable cause = error.getCause();
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? message : message + ": " + cause.toString().lines().findFirst().orElse("");
    }
}
