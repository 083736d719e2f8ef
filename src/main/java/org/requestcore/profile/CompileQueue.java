package org.requestcore.profile;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What HotSpot's compilers have before them, of all tiers: what they work on and what waits for them, as {@code jcmd PID Compiler.queue} tells it. Forks ask it by what the MBean of these
 * commands calls, for the MBean itself loads six hundred classes and takes some hundred milliseconds for the first time; this loads thirty, in five. Asked again, it takes a tenth of one.
 *
 * <p>Nothing waits for ever: what nobody calls any more HotSpot takes off the queue as soon as a compiler looks there for work, or has it compiled, if it had been called very often.
 */
public final class CompileQueue {
    /** The JVM option without which forks are told nothing. */
    public static final String OPTION = "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED";
    private static final String COMMAND = "Compiler.queue";
    /** The same as an operation of the bean (com.sun.management.DiagnosticCommandMBean). */
    private static final String OPERATION = "compilerQueue";
    private static final String THREAD = "CompilerThread";
    /** Reflection makes code of its own for a method that is called so often, which is then compiled: to be done with before anything is measured. */
    private static final int CALLS = 32;

    private final Callable<String> command;

    private CompileQueue(Callable<String> command) throws Exception {
        this.command = command;
        for (int call = 0; call < CALLS; call++) {
            command.call();
        }
    }

    /** For forks and loaded servers. Empty where it doesn't tell: no HotSpot, or without the {@link #OPTION}. */
    public static Optional<CompileQueue> ofThisJvm() {
        return of(CompileQueue::byWhatTheBeanCalls);
    }

    /** For tests, whose JVM has no options of ours and time for the bean. Empty where it doesn't tell: no HotSpot. */
    public static Optional<CompileQueue> ofAnyJvm() {
        return of(CompileQueue::byTheBean);
    }

    private static Optional<CompileQueue> of(Callable<Callable<String>> command) {
        try {
            return Optional.of(new CompileQueue(command.call()));
        } catch (Exception | LinkageError e) {
            // asked in every run: never a reason to fail one
            return Optional.empty();
        }
    }

    private static Callable<String> byWhatTheBeanCalls() throws ReflectiveOperationException {
        // loads the native library
        Class.forName("com.sun.management.internal.PlatformMBeanProviderImpl");
        Class<?> type = Class.forName("com.sun.management.internal.DiagnosticCommandImpl");
        Method instance = type.getDeclaredMethod("getDiagnosticCommandMBean");
        instance.setAccessible(true);
        Object commands = instance.invoke(null);
        Method execute = type.getDeclaredMethod("executeDiagnosticCommand", String.class);
        execute.setAccessible(true);
        return () -> (String) execute.invoke(commands, COMMAND);
    }

    private static Callable<String> byTheBean() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        return () -> (String) server.invoke(commands, OPERATION, null, null);
    }

    /** The numbers of the compilations that wait or are under way. */
    public Set<Integer> compilations() {
        try {
            return compilations(command.call());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * By hand, for it is done in each iteration, and a regular expression would be compiled meanwhile.
     *
     * @param told lines such as {@code 1785 %   ! 4  a.B::c @ 12 (103 bytes)}, after the name of the compiler's thread if it is under way; a number is a compilation's own, never given again
     */
    static Set<Integer> compilations(String told) {
        Set<Integer> numbers = new HashSet<>();
        int end;
        for (int start = 0; start < told.length(); start = end + 1) {
            int newline = told.indexOf('\n', start);
            end = newline < 0 ? told.length() : newline;
            String line = told.substring(start, end);
            int thread = line.indexOf(THREAD);
            int from = thread < 0 ? 0 : afterDigits(line, thread + THREAD.length());
            while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
                from++;
            }
            int to = afterDigits(line, from);
            if (to > from && to < line.length() && Character.isWhitespace(line.charAt(to))) {
                numbers.add(Integer.valueOf(line.substring(from, to)));
            }
        }
        return numbers;
    }

    private static int afterDigits(String line, int from) {
        int to = from;
        while (to < line.length() && Character.isDigit(line.charAt(to))) {
            to++;
        }
        return to;
    }
}
