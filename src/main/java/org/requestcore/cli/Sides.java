package org.requestcore.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

import org.requestcore.plan.Collector;
import org.requestcore.plan.Javas;
import org.requestcore.plan.Variant;
import org.requestcore.workload.BadInput;

/** What each fork runs with once, to compare: another build, collectors, JDKs, flags. One of the four. */
final class Sides {
    @Option(names = "--against", paramLabel = "CLASSPATH", description = {"Run each fork of another build beside ours, into a folder of its own, and compare: its benchmarks.jar,", "or a class path that has one, as of two versions of your own library."})
    private String against;

    @Option(names = "--collectors", split = ",", paramLabel = "COLLECTOR", description = "Run each fork once with each of these collectors, in turn, into a folder each, and compare with the first: "
        + "serial, parallel, g1, zgc, shenandoah; or all, for those that this JDK has.")
    private List<String> collectors;

    @Option(names = "--jdks", split = ",", paramLabel = "JDK", description = "The same with JDKs, by their homes or their bin/java. Start the program with the oldest of them.")
    private List<String> jdks;

    @Option(names = "--flags", paramLabel = "NAME=FLAGS", description = "Run each fork also with these flags of the JVM, after the row's own, into a folder of that name, and compare; may be given again: "
        + "compact=-XX:+UseCompactObjectHeaders")
    private Map<String, String> flags;

    boolean isSeveral() {
        return given() > 0;
    }

    private long given() {
        return Stream.of(against != null, collectors != null, jdks != null, flags != null).filter(is -> is).count();
    }

    /** @throws BadInput if there is no such collector or JDK, or more than one option is given */
    List<Variant> variants() {
        if (given() > 1) {
            throw new BadInput("--against, --collectors, --jdks and --flags: the sides of a run differ in one thing; give one of them");
        }
        if (collectors != null) {
            return Collector.variants(collectors);
        }
        if (jdks != null) {
            return Javas.variants(jdks);
        }
        if (flags != null) {
            return Javas.flagged(flags);
        }
        return against == null ? List.of(Variant.ours()) : List.of(Variant.ours(), Variant.otherBuild(against));
    }

    /** Of two builds one is news of the other; JDKs, collectors and flags are as many as they are, and stand beside each other. */
    boolean isNewsOfBuild() {
        return against != null;
    }

    /** The arguments of the command that compares two of them: our build with the other, which was there before; others with the first. @param folders of the sides */
    List<List<String>> comparisons(List<String> folders) {
        return against != null ? List.of(List.of(folders.get(1), folders.get(0))) : folders.stream().skip(1).map(other -> sideBySide(List.of(folders.get(0), other))).toList();
    }

    /** The arguments of the command that shows them side by side. */
    List<String> sideBySide(List<String> folders) {
        return Stream.concat(folders.stream(), Stream.of("--across", jdks == null ? "flags" : "jdk")).toList();
    }
}
