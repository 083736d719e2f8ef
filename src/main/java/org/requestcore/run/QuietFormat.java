package org.requestcore.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import org.openjdk.jmh.runner.format.OutputFormat;

/**
 * JMH's output for one of many runs: its beginning and end are the whole run's to write, it does not close the stream, and its progress is
 * that of the whole run.
 */
final class QuietFormat {
    private static final String PROGRESS = "# Run progress: ";

    private QuietFormat() {
    }

    /** @param progress stands for JMH's own line */
    static OutputFormat of(OutputFormat out, String progress) {
        return (OutputFormat) Proxy.newProxyInstance(QuietFormat.class.getClassLoader(), new Class<?>[] {OutputFormat.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "startRun", "endRun", "close" -> null;
            default -> {
                boolean isProgress = method.getName().equals("println") && ((String) arguments[0]).startsWith(PROGRESS);
                try {
                    yield method.invoke(out, isProgress ? new Object[] {PROGRESS + progress} : arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        });
    }
}
