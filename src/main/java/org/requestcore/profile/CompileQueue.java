package org.requestcore.profile;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    /** Such as {@code 1785 %   ! 4  a.B::c @ 12 (103 bytes)}, after the name of the compiler's thread if it is under way. A number is a compilation's own, never given again. */
    private static final Pattern COMPILATION = Pattern.compile("^(?:.*CompilerThread\\d+)?\\s*(\\d+)\\s", Pattern.MULTILINE);

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
        execute.invoke(commands, COMMAND);
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

    static Set<Integer> compilations(String told) {
        return COMPILATION.matcher(told).results().map(line -> Integer.valueOf(line.group(1))).collect(Collectors.toSet());
    }
}
