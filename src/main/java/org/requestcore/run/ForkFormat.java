package org.requestcore.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.format.OutputFormat;

import org.requestcore.run.folder.Told;

/**
 * JMH's output of one fork out of many: the run's beginning and end and the row's result are not this fork's to write, it does not close the stream, and
 * where it stands is told for the whole run. It also hears what a JVM that crashed said last.
 */
final class ForkFormat implements InvocationHandler {
    private static final String PROGRESS = "# Run progress: ";
    private static final String FORK = "# Fork: ";

    private final OutputFormat out;
    private final String fork;
    private final String progress;
    private boolean inErrors;
    private String lastError;

    /**
     * @param fork     stands for JMH's "1 of 1"
     * @param progress stands for JMH's own
     */
    ForkFormat(OutputFormat out, String fork, String progress) {
        this.out = out;
        this.fork = fork;
        this.progress = progress;
    }

    OutputFormat format() {
        return (OutputFormat) Proxy.newProxyInstance(ForkFormat.class.getClassLoader(), new Class<?>[] {OutputFormat.class}, this);
    }

    /** The last line that a JVM which crashed wrote to its standard error. */
    Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "startRun", "endRun", "endBenchmark", "close" -> null;
            case "iterationResult" -> call(method, Arrays.stream(arguments).map(a -> a instanceof IterationResult result ? Told.without(result) : a).toArray());
            case "println" -> call(method, line((String) arguments[0]));
            default -> call(method, arguments);
        };
    }

    private String line(String line) {
        if (line.startsWith("<stderr last=")) {
            inErrors = true;
        } else if (line.equals("</stderr>")) {
            inErrors = false;
        } else if (inErrors && !line.isBlank()) {
            lastError = line.strip();
        }
        if (line.startsWith(PROGRESS)) {
            return PROGRESS + progress;
        }
        return line.startsWith(FORK) ? FORK + fork : line;
    }

    private Object call(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(out, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
