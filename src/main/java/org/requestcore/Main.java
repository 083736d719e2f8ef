package org.requestcore;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine;

import org.requestcore.cli.Verify;
import org.requestcore.run.Rows;
import org.requestcore.workload.BadInput;

/**
 * The one door: a sub-command, or JMH's own options and regular expressions.
 *
 * <p>Exit codes: 0 done; 1 a row or a proof failed; 2 the input can't be used, said in one line.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws Exception {
        try {
            boolean isCommand = arguments.length > 0 && arguments[0].equals("verify");
            return isCommand ? command(Arrays.copyOfRange(arguments, 1, arguments.length)) : jmh(arguments);
        } catch (BadInput e) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private static int command(String... arguments) {
        return new CommandLine(new Verify())
            .setParameterExceptionHandler((e, given) -> {
                throw new BadInput(e.getMessage() + "; verify --help tells the options");
            })
            .setExecutionExceptionHandler((e, line, parsed) -> {
                if (e instanceof BadInput) {
                    line.getErr().println(e.getMessage());
                    return BAD_INPUT;
                }
                throw e;
            })
            .execute(arguments);
    }

    private static int jmh(String... arguments) throws Exception {
        try {
            CommandLineOptions options = new CommandLineOptions(arguments);
            if (options.shouldHelp() || options.shouldList() || options.shouldListWithParams() || options.shouldListProfilers() || options.shouldListResultFormats()) {
                org.openjdk.jmh.Main.main(arguments);
                return 0;
            }
            return Rows.run(options, List.of(arguments), parameters(List.of(arguments))) == 0 ? 0 : FAILED;
        } catch (CommandLineOptionException e) {
            throw new BadInput(e.getMessage() + "; -h tells the options");
        } catch (PatternSyntaxException e) {
            throw new BadInput("'" + e.getPattern() + "' is no regular expression: " + e.getDescription() + "; -l lists the benchmarks");
        } catch (RunnerException e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }

    /** JMH ignores parameters that no benchmark has; we say so. */
    private static Set<String> parameters(List<String> arguments) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i - 1).equals("-p")) {
                names.add(arguments.get(i).split("=", 2)[0]);
            }
        }
        return names;
    }
}
