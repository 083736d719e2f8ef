package org.requestcore.plan;

import java.util.List;
import java.util.regex.Pattern;

import org.requestcore.workload.BadInput;

/**
 * What one side of a run is measured with: each fork runs once on each side.
 *
 * @param option that asks for it: "--against"; null for the one side of a run that compares nothing
 * @param name   of its folder, after the run's
 * @param build  its class path, as typed
 * @param java   the launcher of its JVM; null for the one that JMH takes
 * @param flags  of its JVM, after all others
 */
public record Variant(String option, String name, String build, String java, List<String> flags) {
    /** As it was at the start: what runs forks changes the property. */
    private static final String OUR_BUILD = System.getProperty("java.class.path");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    public Variant {
        flags = List.copyOf(flags);
    }

    /** This build, as its rows have it. */
    public static Variant ours() {
        return new Variant(null, "", OUR_BUILD, null, List.of());
    }

    /** @param classPath as typed */
    public static Variant otherBuild(String classPath) {
        return new Variant("--against", "base", classPath, null, List.of());
    }

    static Variant collector(String name, List<String> flags) {
        return new Variant("--collectors", name, OUR_BUILD, null, flags);
    }

    static Variant flags(String name, List<String> flags) {
        return new Variant("--flags", name, OUR_BUILD, null, flags);
    }

    static Variant jdk(String name, String java) {
        return new Variant("--jdks", name, OUR_BUILD, java, List.of());
    }

    /** @throws BadInput if a plan can't be measured with it */
    void check(Plan plan) {
        if (option == null) {
            return;
        }
        if (plan.rows().stream().anyMatch(row -> row.forks() == 0)) {
            throw new BadInput(option + " needs forks, for each side has its own; leave out -f 0");
        }
        if (flags.stream().anyMatch(flag -> COLLECTOR.matcher(flag).matches())) {
            plan.rows().stream().flatMap(row -> row.flags().stream()).filter(flag -> COLLECTOR.matcher(flag).matches()).findFirst().ifPresent(flag -> {
                throw new BadInput(option + ": rows have a collector of their own; leave out " + flag);
            });
        }
        if (java != null && plan.rows().stream().anyMatch(row -> row.options().getJvm().hasValue())) {
            throw new BadInput(option + ": rows have a JVM of their own; leave out -jvm");
        }
        classPath();
    }

    /** Of its forks, another build's in whole paths. @throws BadInput if a part of it is not there */
    public String classPath() {
        return build.equals(OUR_BUILD) ? build : ClassPath.absolute(build);
    }
}
