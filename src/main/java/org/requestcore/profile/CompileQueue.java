package org.requestcore.profile;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What HotSpot's compilers have before them, of all tiers: what they work on and what waits for them, as {@code jcmd PID Compiler.queue} tells it. Asked by what the MBean of these
 * commands calls, for the MBean itself loads six hundred classes and takes some hundred milliseconds for the first time; this loads thirty, in five. Asked again, it takes a tenth of one.
 *
 * <p>Nothing waits for ever: what nobody calls any more HotSpot takes off the queue as soon as a compiler looks there for work, or has it compiled, if it had been called very often.
 */
final class CompileQueue {
    /** The JVM option without which nothing is told. */
    static final String OPTION = "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED";
    private static final String COMMAND = "Compiler.queue";
    private static final String THREAD = "CompilerThread";
    /** Reflection makes code of its own for a method that is called so often, which is then compiled: to be done with before anything is measured. */
    private static final int CALLS = 32;

    private final Object commands;
    private final Method execute;

    private CompileQueue() throws ReflectiveOperationException {
        // loads the native library
        Class.forName("com.sun.management.internal.PlatformMBeanProviderImpl");
        Class<?> type = Class.forName("com.sun.management.internal.DiagnosticCommandImpl");
        Method instance = type.getDeclaredMethod("getDiagnosticCommandMBean");
        instance.setAccessible(true);
        commands = instance.invoke(null);
        execute = type.getDeclaredMethod("executeDiagnosticCommand", String.class);
        execute.setAccessible(true);
        for (int call = 0; call < CALLS; call++) {
            execute.invoke(commands, COMMAND);
        }
    }

    /** Empty where it doesn't tell: no HotSpot, or without the {@link #OPTION}. */
    static Optional<CompileQueue> ofThisJvm() {
        try {
            return Optional.of(new CompileQueue());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // asked in every run: never a reason to fail one
            return Optional.empty();
        }
    }

    /** The numbers of the compilations that wait or are under way. */
    Set<Integer> compilations() {
        try {
            return compilations((String) execute.invoke(commands, COMMAND));
        } catch (ReflectiveOperationException e) {
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
