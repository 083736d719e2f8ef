package org.requestcore.profile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openjdk.jmh.profile.AsyncProfiler;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.runner.options.ProfilerConfig;

/** What users call our profilers, and what {@code async} needs to work by itself. */
public final class Profilers {
    private static final Map<String, Class<? extends Profiler>> OURS =
        Map.of("cpu", CpuProfiler.class, "compiler", CompilerProfiler.class, "collector", CollectorProfiler.class, "alloc", AllocationProfiler.class, "retained", RetainedHeapProfiler.class,
            "remembers", RemembersProfiler.class, "pause", PauseProfiler.class, "footprint", FootprintProfiler.class,
            "sites", SiteProfiler.class, "response", ResponseProfiler.class);
    /** The first begins first and ends last. What a contender does when it is proved again is nobody else's to count. A collection within alloc's iteration spoils it; what alloc itself allocates, or who reads of threads and pauses, is nothing for those that come after. */
    private static final List<String> OUTERMOST =
        Stream.of(RemembersProfiler.class, RetainedHeapProfiler.class, PauseProfiler.class, CollectorProfiler.class, AllocationProfiler.class).map(Class::getName).toList();

    private Profilers() {
    }

    /**
     * The profilers that a user asks for, as JMH has to be told, in the order in which they disturb each other least, each once. Names that are not
     * ours go through as they are, and so do class names.
     *
     * @param asked       as JMH parses {@code -prof NAME[:OPTIONS]}
     * @param flameGraphs where graphs of {@code async} go, unless it is asked for another format or directory; a folder of one fork, for names recur
     * @throws ProfilerException if one can't be had, in one line
     */
    public static List<ProfilerConfig> resolve(Collection<ProfilerConfig> asked, Path flameGraphs) throws ProfilerException {
        Set<ProfilerConfig> resolved = new LinkedHashSet<>();
        for (ProfilerConfig profiler : asked) {
            resolved.add(resolve(profiler, flameGraphs));
        }
        return resolved.stream().sorted(Comparator.comparingInt(Profilers::rank)).toList();
    }

    private static int rank(ProfilerConfig profiler) {
        int place = OUTERMOST.indexOf(profiler.getKlass());
        return place < 0 ? OUTERMOST.size() : place;
    }

    private static ProfilerConfig resolve(ProfilerConfig asked, Path flameGraphs) throws ProfilerException {
        String name = asked.getKlass();
        if (name.equals("async")) {
            return new ProfilerConfig(name, asyncOptions(asked.getOpts(), flameGraphs.toAbsolutePath()));
        }
        if (!OURS.containsKey(name)) {
            return asked;
        }
        if (!asked.getOpts().isEmpty()) {
            throw new ProfilerException("-prof " + name + " has no options, but got '" + asked.getOpts() + "'; give -prof " + name);
        }
        return new ProfilerConfig(OURS.get(name).getName());
    }

    private static String asyncOptions(String given, Path flameGraphs) throws ProfilerException {
        Set<String> names = Arrays.stream(given.split(";")).map(option -> option.split("=", 2)[0]).collect(Collectors.toSet());
        String library = names.contains("libPath") ? "" : "libPath=" + AsyncLibrary.extracted();
        String directory = names.contains("dir") ? "" : "dir=" + checked(flameGraphs);
        String output = names.contains("output") ? "" : "output=flamegraph";
        return Stream.of(given, library, directory, output).filter(option -> !option.isEmpty()).collect(Collectors.joining(";"));
    }

    private static Path checked(Path folder) throws ProfilerException {
        if (folder.toString().matches(".*[;,%].*")) {
            throw new ProfilerException("-prof async: " + folder + " has a ';', ',' or '%' in it, which async-profiler takes for its own; run in another folder");
        }
        return folder;
    }

    /** Lets JMH's {@code -lprof} find the library, so that it lists {@code async} among what can be had; where it can't, JMH's list says so. */
    public static void makeAsyncListable() {
        try {
            AsyncProfiler.JavaApi.getInstance(AsyncLibrary.extracted().toString());
        } catch (ProfilerException | UnsatisfiedLinkError e) {
            System.err.println(e.getMessage());
        }
    }
}
