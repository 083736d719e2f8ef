package org.requestcore.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.contract.Stack;
import org.requestcore.contract.island.Islands;
import org.requestcore.profile.CompileQueue;
import org.requestcore.profile.foreign.AsyncOptions;
import org.requestcore.workload.app.App;

/** The command {@code serve}, as a process: it ends with this one, be it killed, for its input ends then. */
public final class ServedProcess implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 20;

    /** The member of an answer that tells how many methods the compilers have before them. */
    public static final String COMPILING = "compiling";

    /** That one compilation may take: a server without load is compiled at full speed. */
    private static final long LONGEST_COMPILATION_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_MILLIS = 20;

    private final Process process;
    private final BufferedReader answers;
    private final Path errors;
    private final InetSocketAddress address;
    private final long pid;
    private final Optional<URI> profile;
    private final double startMillis;
    private long awaitedNanos;

    /** Waits until it listens. @param pinned the beginning of its command line, or nothing */
    public ServedProcess(Stack stack, App.Shape shape, List<String> pinned) throws IOException {
        this(stack, List.of("--shape", shape.id()), pinned);
    }

    /** The same, with other options of {@code serve} than its addresses. */
    ServedProcess(Stack stack, List<String> options, List<String> pinned) throws IOException {
        errors = Files.createTempFile("requestcore-serve", ".log");
        List<String> command = new ArrayList<>(pinned);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), CompileQueue.OPTION, "-cp", Islands.before(stack), "org.requestcore.Main", "serve", stack.name(), "--port", "0", "--metrics-port", "0", "--until-eof"));
        command.addAll(options);
        long started = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.to(errors.toFile()));
        LoadProfiler.profile().ifPresent(asked -> builder.environment().put(AsyncOptions.AGENT, asked.agent()));
        process = builder.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String told = answers.readLine();
        double untilTold = (System.nanoTime() - started) / 1e6;
        if (told == null) {
            String why = Files.readString(errors).strip();
            close();
            throw new IllegalStateException(stack.name() + " did not start: " + why);
        }
        JsonObject service = JsonParser.parseString(told).getAsJsonObject();
        URI url = URI.create(service.get("url").getAsString());
        address = new InetSocketAddress(url.getHost(), url.getPort());
        pid = service.get("pid").getAsLong();
        startMillis = service.has("startMillis") ? service.get("startMillis").getAsDouble() : untilTold;
        profile = Optional.ofNullable(service.get("profile")).map(asked -> URI.create(asked.getAsString()));
    }

    public InetSocketAddress address() {
        return address;
    }

    /** Of the process that does the work. */
    long pid() {
        return pid;
    }

    /** Where a program in another language is asked for a profile of itself; empty for a JVM. */
    Optional<URI> profile() {
        return profile;
    }

    /** From the start of what does the work until it listened: a program in another language tells its own, without the JVM that starts it. */
    double startMillis() {
        return startMillis;
    }

    /**
     * Waits, while nobody loads it, until its JIT compilers have nothing before them. Under load their threads have a share of the processor like any other: beside sixty that handle requests it would take them minutes.
     *
     * @return how many methods they still have before them because they don't get on
     */
    int awaitCompilers() throws IOException, InterruptedException {
        int least = Integer.MAX_VALUE;
        long asked = System.nanoTime();
        long since = asked;
        int open = compiling();
        while (open > 0 && System.nanoTime() - since < LONGEST_COMPILATION_NANOS) {
            if (open < least) {
                least = open;
                since = System.nanoTime();
            }
            Thread.sleep(PAUSE_MILLIS);
            open = compiling();
        }
        awaitedNanos += System.nanoTime() - asked;
        return open;
    }

    /** How long its compilers were waited for, in all. */
    double awaitedMillis() {
        return awaitedNanos / 1e6;
    }

    /** How many methods. */
    private int compiling() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        String told = answers.readLine();
        // a profiler that is loaded into it talks, too
        while (told != null && !told.startsWith("{")) {
            told = answers.readLine();
        }
        if (told == null) {
            throw new IOException("the server has ended: " + Files.readString(errors).strip());
        }
        return JsonParser.parseString(told).getAsJsonObject().get(COMPILING).getAsInt();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(errors);
    }
}
