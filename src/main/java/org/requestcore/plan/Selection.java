package org.requestcore.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

import org.requestcore.workload.BadInput;

/**
 * What a command line of JMH selects, and how it is to be measured.
 *
 * @param line    the arguments, as a shell would take them
 * @param options as JMH reads them
 * @param given   the names of the parameters that the user has set; JMH ignores those that no benchmark has, we say so
 * @param origin  a file and a line; empty for what was typed
 */
public record Selection(String line, CommandLineOptions options, Set<String> given, String origin) {

    /** @throws BadInput if JMH can't read it */
    public static Selection of(List<String> arguments) {
        try {
            CommandLineOptions options = new CommandLineOptions(arguments.toArray(String[]::new));
            Selection selection = new Selection(arguments.stream().map(Selection::quoted).collect(Collectors.joining(" ")), options, parameters(arguments), "");
            selection.hasBenchmarks();
            Profiling.check(options);
            return selection;
        } catch (CommandLineOptionException e) {
            throw new BadInput(e.getMessage() + "; -h tells the options");
        } catch (PatternSyntaxException e) {
            throw new BadInput("'" + e.getPattern() + "' is no regular expression: " + e.getDescription() + "; -l lists the benchmarks");
        }
    }

    /** @param where it stands: a file and a line */
    Selection from(String where) {
        return new Selection(line, options, given, where);
    }

    /** What is wrong with it, and where it stands. */
    BadInput bad(BadInput e) {
        return origin.isEmpty() ? e : new BadInput(origin + ": " + e.getMessage());
    }

    /** Whether somebody has typed -wi. What stands in a file is a first guess, like what stands in annotations. */
    boolean isWarmupFixed() {
        return origin.isEmpty() && options.getWarmupIterations().hasValue();
    }

    public boolean hasBenchmarks() {
        return !benchmarks().isEmpty();
    }

    /** In JMH's order. */
    Collection<BenchmarkListEntry> benchmarks() {
        return BenchmarkList.defaultList().find(Formats.silent(), options.getIncludes(), options.getExcludes());
    }

    /** So that the line, read again, is the same arguments. */
    private static String quoted(String argument) {
        return argument.matches("[^\\s'\"#]+") ? argument : "'" + argument.replace("'", "''") + "'";
    }

    private static Set<String> parameters(List<String> arguments) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i - 1).equals("-p")) {
                names.add(arguments.get(i).split("=", 2)[0]);
            }
        }
        return names;
    }

    /** @return the regular expressions of the benchmarks that it asks for */
    public List<String> includes() {
        return options.getIncludes();
    }
}
