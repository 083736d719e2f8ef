package org.requestcore.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.program.Tool;
import org.requestcore.workload.wire.Scenario;

/** wrk, as the article uses it: closed loops of connections that send the next request when the answer to the last is there. One thread: it has a core at most. */
final class Wrk implements Client {
    private static final String SCRIPT = "replay.lua";
    /** Beyond what it was asked to take, until it is given up. */
    private static final long GRACE_SECONDS = 30;

    private final Path folder;
    private final Scenario scenario;
    private final List<String> pinned;

    /** @param pinned the beginning of its command line, or nothing */
    Wrk(Scenario scenario, List<String> pinned) throws IOException {
        this.scenario = scenario;
        this.pinned = pinned;
        folder = Files.createTempDirectory("requestcore-wrk");
        try (InputStream script = Wrk.class.getResourceAsStream(SCRIPT)) {
            Files.copy(script, folder.resolve(SCRIPT));
        }
        Pieces.write(scenario, folder.resolve("pieces"));
    }

    @Override
    public Count run(InetSocketAddress server, int connections, double seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(pinned);
        // wrk knows whole seconds
        command.addAll(List.of(program().toString(), "-t1", "-c" + connections, "-d" + Math.max(1, Math.round(seconds)) + "s", "--timeout", "10s", "-s", folder.resolve(SCRIPT).toString(), Service.url(server), "--",
            folder.resolve("pieces").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("wrk failed: " + told.strip());
            }
            return told.lines().filter(line -> line.startsWith("{")).map(Count::of).findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk told nothing: " + told.strip()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path program() {
        return Tool.WRK.path().orElseThrow(() -> new BadInput(Tool.WRK.absence().orElseThrow()));
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    /** Of this process' children that have ended, as each window's has: cutime and cstime, the 16th and 17th field. */
    @Override
    public long cpuNanos() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * Usage.TICK_NANOS;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(SCRIPT));
        Files.deleteIfExists(folder.resolve("pieces"));
        Files.deleteIfExists(folder);
    }
}
