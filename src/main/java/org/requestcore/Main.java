package org.requestcore;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine;

import org.requestcore.cli.Bytes;
import org.requestcore.cli.Compare;
import org.requestcore.cli.Doctor;
import org.requestcore.cli.Explain;
import org.requestcore.cli.ListRows;
import org.requestcore.cli.Load;
import org.requestcore.cli.Measure;
import org.requestcore.cli.MergeRuns;
import org.requestcore.cli.OneCompiler;
import org.requestcore.cli.Report;
import org.requestcore.cli.Resume;
import org.requestcore.cli.Serve;
import org.requestcore.cli.Trend;
import org.requestcore.cli.Verify;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.Versions;
import org.requestcore.plan.Listing;
import org.requestcore.plan.Selection;
import org.requestcore.profile.Profilers;
import org.requestcore.run.Measurement;
import org.requestcore.run.Terminal;
import org.requestcore.run.folder.Unwritable;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.Nearest;

/**
 * The one door: a sub-command, or JMH's own options and regular expressions, or nothing: the tour.
 *
 * <p>Exit codes: 0 done; 1 a row or a proof failed, or the disk is full; 2 the input can't be used, said in one line; 3 a comparison found what it was to look
 * for; 130 and 143 as every JVM has them: Ctrl-C, SIGTERM.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    /** Picocli takes no less. */
    private static final int NARROWEST_HELP = 55;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(arguments.length > 0 && arguments[0].equals("verify") && OneCompiler.isMissing() ? OneCompiler.startAgain() : run(arguments));
    }

    static int run(String... arguments) throws Exception {
        try {
            requireContenders();
            Map<String, Supplier<Callable<Integer>>> commands = commands();
            Supplier<Callable<Integer>> command = arguments.length == 0 ? null : commands.get(arguments[0]);
            return command == null ? measure(List.of(arguments), commands) : execute(line(command.get()), Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (BadInput e) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        } catch (RunnerException | Unwritable e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }

    /** A contender that can't be used would be missed in some commands and end others: so all say it, and first. */
    private static void requireContenders() {
        Stacks.all();
        JsonLibraries.all();
    }

    /** Each is made when it is asked for: all others would load what they need, too. */
    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("list", ListRows::new);
        commands.put("verify", Verify::new);
        commands.put("report", Report::new);
        commands.put("compare", Compare::new);
        commands.put("trend", Trend::new);
        commands.put("bytes", Bytes::new);
        commands.put("resume", Resume::new);
        commands.put("merge", MergeRuns::new);
        commands.put("doctor", Doctor::new);
        commands.put("serve", Serve::new);
        commands.put("load", Load::new);
        commands.put("explain", Explain::new);
        return commands;
    }

    /** What all commands have: a version, and a help that fits the screen. */
    private static CommandLine line(Object command) {
        CommandLine line = new CommandLine(command);
        Map<String, String> versions = Versions.all();
        line.getCommandSpec().version("requestcore " + versions.get("requestcore") + ", commit " + versions.get("commit") + ", JMH " + versions.get("jmh"));
        return line.setUsageHelpWidth(Math.max(NARROWEST_HELP, Terminal.columns()));
    }

    private static int execute(CommandLine line, String... arguments) throws Exception {
        Exception[] thrown = new Exception[1];
        int exit = line.setParameterExceptionHandler((e, given) -> {
            // picocli would print an exception's class name before its message
            thrown[0] = new BadInput(e.getMessage().replaceAll("^Error: |\\.$", "") + "; " + e.getCommandLine().getCommandName() + " --help tells the options");
            return BAD_INPUT;
        }).setExecutionExceptionHandler((e, l, parsed) -> {
            thrown[0] = e;
            return FAILED;
        }).execute(arguments);
        if (thrown[0] != null) {
            throw thrown[0];
        }
        return exit;
    }

    private static int measure(List<String> arguments, Map<String, Supplier<Callable<Integer>>> commands) throws Exception {
        boolean isHelp = arguments.indexOf("help") == 0;
        List<String> about = isHelp ? arguments : arguments.stream().filter(List.of("--help", "--version")::contains).limit(1).toList();
        if (!about.isEmpty()) {
            CommandLine usage = line(new Measure()).addSubcommand(line(new CommandLine.HelpCommand()));
            commands.forEach((name, command) -> usage.addSubcommand(name, line(command.get())));
            return execute(usage, about.toArray(String[]::new));
        }
        List<String> jmh;
        try {
            jmh = Measure.jmh(arguments);
        } catch (CommandLine.ParameterException e) {
            throw new BadInput(e.getMessage() + "; --help tells our options, -h JMH's");
        }
        if (jmh.contains("-lp")) {
            Listing.of(jmh).forEach(System.out::println);
            return 0;
        }
        if (asksJmh(jmh)) {
            if (jmh.contains("-lprof")) {
                Profilers.makeAsyncListable();
            }
            org.openjdk.jmh.Main.main(jmh.toArray(String[]::new));
            if (jmh.contains("-h")) {
                System.out.println("\nThese are JMH's options. Ours, and the commands: --help");
            }
            return 0;
        }
        if (!jmh.isEmpty()) {
            requireNoMisspeltCommand(jmh.get(0), commands.keySet());
        }
        try (Measurement measurement = Measurement.start(Measure.request(arguments))) {
            return Measure.run(measurement);
        }
    }

    private static void requireNoMisspeltCommand(String first, Set<String> commands) {
        List<String> near = Nearest.of(first, commands);
        if (!near.isEmpty() && !Selection.of(List.of(first)).hasBenchmarks()) {
            throw new BadInput("'" + first + "' is no command and matches no benchmark; " + Nearest.advice(first, commands));
        }
    }

    /** Its help and its lists. */
    private static boolean asksJmh(List<String> jmh) {
        try {
            CommandLineOptions options = new CommandLineOptions(jmh.toArray(String[]::new));
            return options.shouldHelp() || options.shouldList() || options.shouldListProfilers() || options.shouldListResultFormats();
        } catch (CommandLineOptionException e) {
            throw new BadInput(e.getMessage() + "; -h tells JMH's options, --help ours");
        }
    }
}
