package org.requestcore.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.util.Optional;

/** The user's options, narrowed to one cell. All else means what it means in JMH; results are written by {@link Rows}. */
final class CellOptions {
    private static final String RETAINED_HEAP = "org.requestcore.profile.RetainedHeapProfiler";

    private CellOptions() {
    }

    static Options of(Options user, Cell cell) {
        return (Options) Proxy.newProxyInstance(CellOptions.class.getClassLoader(), new Class<?>[] {Options.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getIncludes" -> List.of("^" + Pattern.quote(cell.benchmark()) + "$");
            case "getExcludes" -> List.of();
            case "getParameter" -> parameter(cell, (String) arguments[0]);
            case "getResult", "getResultFormat" -> Optional.none();
            case "getProfilers" -> profilers(user, cell);
            default -> delegate(user, method, arguments);
        });
    }

    private static Object delegate(Options user, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(user, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Optional<List<String>> parameter(Cell cell, String name) {
        String value = cell.params().get(name);
        return value == null ? Optional.none() : Optional.of(List.of(value));
    }

    /** Always allocation; and for the memory rows the metric that they are about. */
    private static List<ProfilerConfig> profilers(Options user, Cell cell) {
        List<ProfilerConfig> profilers = new ArrayList<>(user.getProfilers());
        add(profilers, "gc");
        if (cell.benchmark().startsWith("org.requestcore.bench.memory.")) {
            add(profilers, RETAINED_HEAP);
        }
        return profilers;
    }

    private static void add(List<ProfilerConfig> profilers, String profiler) {
        if (profilers.stream().noneMatch(p -> p.getKlass().equals(profiler))) {
            profilers.add(new ProfilerConfig(profiler, ""));
        }
    }
}
