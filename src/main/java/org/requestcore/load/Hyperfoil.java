package org.requestcore.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.program.Program;
import org.requestcore.workload.program.Sources;
import org.requestcore.workload.program.Tool;
import org.requestcore.workload.wire.Scenario;

/**
 * Hyperfoil: requests become due at a fixed rate, whether or not the answers to those before them are there, and are timed from then on, so that those count that wait behind a slow one (no coordinated omission; Tene,
 * How Not to Measure Latency). It is a program for a JVM of its own, with libraries of its own, which Maven gets where it is first used; it lives as long as this, so that it is warm when the server is.
 */
final class Hyperfoil implements Client {
    private static final String PROGRAM = "hyperfoil";
    private final Scenario scenario;
    private final int rate;
    private final Path pieces;
    private final Process process;
    private final BufferedWriter asks;
    private final BufferedReader tells;

    /** @param pinned the beginning of its command line, or nothing */
    Hyperfoil(Scenario scenario, int rate, List<String> pinned) throws IOException {
        if (!scenario.hasRate()) {
            throw new BadInput("scenario " + scenario.id() + " has no rate; take one of " + String.join(", ", Arrays.stream(Scenario.values()).filter(Scenario::hasRate).map(Scenario::id).toList()));
        }
        if (rate < 1) {
            throw new BadInput("rate " + rate + " is none; -p rate=1000 is a thousand requests a second");
        }
        this.scenario = scenario;
        this.rate = rate;
        pieces = Pieces.write(scenario, Files.createTempFile("requestcore-hyperfoil", ".pieces"));
        List<String> command = new ArrayList<>(pinned);
        command.addAll(command(built(), pieces.toString()));
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        asks = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        tells = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Where the program and its libraries are. */
    static Path built() throws IOException {
        return Sources.built(PROGRAM, "getting Hyperfoil", folder -> Program.run(folder, Tool.MAVEN, "--quiet", "--batch-mode", "package")).resolve("target");
    }

    /** What starts it. */
    static List<String> command(Path built, String argument) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx512m", "-cp", built.resolve("classes") + File.pathSeparator + built.resolve("libraries") + "/*", "FixedRate", argument);
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public Count run(InetSocketAddress server, int connections, double seconds) throws IOException {
        asks.write(new Gson().toJson(Map.of("host", server.getHostString(), "port", server.getPort(), "rate", rate, "connections", connections, "millis", Math.round(seconds * 1e3))));
        asks.newLine();
        asks.flush();
        String told = tells.readLine();
        if (told == null) {
            throw new IllegalStateException("Hyperfoil ended; what it said stands above");
        }
        return Count.of(told);
    }

    @Override
    public long cpuNanos() {
        Usage used = Usage.of(process.pid());
        return used.userNanos() + used.kernelNanos();
    }

    /** With its input it ends by itself, be this process killed. */
    @Override
    public void close() throws IOException {
        try {
            asks.close();
        } finally {
            process.destroy();
            Files.delete(pieces);
        }
    }
}
