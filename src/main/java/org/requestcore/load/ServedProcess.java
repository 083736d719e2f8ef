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
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.contract.Stack;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.app.App;

/** The command {@code serve}, as a process: it ends with this one, be it killed, for its input ends then. */
public final class ServedProcess implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 20;

    private final Process process;
    private final Path errors;
    private final InetSocketAddress address;
    private final long pid;
    private final double startMillis;

    /** Waits until it listens. @param pinned the beginning of its command line, or nothing */
    public ServedProcess(Stack stack, App.Shape shape, List<String> pinned) throws IOException {
        errors = Files.createTempFile("requestcore-serve", ".log");
        List<String> command = new ArrayList<>(pinned);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Islands.before(stack), "org.requestcore.Main", "serve", stack.name(), "--shape", shape.id(), "--port", "0",
            "--metrics-port", "0", "--until-eof"));
        long started = System.nanoTime();
        process = new ProcessBuilder(command).redirectError(Redirect.to(errors.toFile())).start();
        String told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        startMillis = (System.nanoTime() - started) / 1e6;
        if (told == null) {
            String why = Files.readString(errors).strip();
            close();
            throw new IllegalStateException(stack.name() + " did not start: " + why);
        }
        JsonObject service = JsonParser.parseString(told).getAsJsonObject();
        URI url = URI.create(service.get("url").getAsString());
        address = new InetSocketAddress(url.getHost(), url.getPort());
        pid = service.get("pid").getAsLong();
    }

    public InetSocketAddress address() {
        return address;
    }

    /** Of the process that does the work. */
    long pid() {
        return pid;
    }

    /** From its start until it listened. */
    double startMillis() {
        return startMillis;
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
