package org.requestcore.stack.foreign.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.contract.Server;
import org.requestcore.workload.app.App;

/** A server that is a program: it is told the App as a file, says in a line of JSON where it listens, and ends by SIGTERM, or with its input, which ends with this process, be it killed. */
public final class ForeignServer implements Server {
    private static final long LONGEST_END_SECONDS = 15;

    private final Path folder;
    private final Process process;
    private final InetSocketAddress address;
    private final double startMillis;
    /** Of its metrics and its profile, which only this machine reaches. */
    private final String beside;

    /**
     * Waits until it listens.
     *
     * @param program the beginning of its command line; the options follow that all have: --app, --host, --port, --metrics-port, --shape
     */
    public ForeignServer(List<String> program, App.Shape shape, InetSocketAddress at) throws IOException {
        folder = Files.createTempDirectory("requestcore-app");
        AppFile.write(app());
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--app", app().toString(), "--host", at.getAddress().getHostAddress(), "--port", String.valueOf(at.getPort()), "--metrics-port", "0", "--shape", shape.id(), "--until-eof"));
        long started = System.nanoTime();
        process = new ProcessBuilder(command).redirectError(Redirect.to(errors().toFile())).start();
        String told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        startMillis = (System.nanoTime() - started) / 1e6;
        if (told == null) {
            String why = Files.readString(errors()).strip();
            close();
            throw why.matches("(?is).*address (is )?already in use.*|.*cannot assign requested address.*") ? new BindException("Address already in use") : new IOException(program.get(0) + " did not start: " + why);
        }
        JsonObject ports = JsonParser.parseString(told).getAsJsonObject();
        address = new InetSocketAddress(at.getAddress(), ports.get("port").getAsInt());
        beside = "http://127.0.0.1:" + ports.get("metricsPort").getAsInt();
    }

    private Path app() {
        return folder.resolve("app.json");
    }

    private Path errors() {
        return folder.resolve("stderr");
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Optional<String> scrape() throws IOException {
        try {
            return Optional.of(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(beside + "/metrics")).build(), BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public OptionalDouble startMillis() {
        return OptionalDouble.of(startMillis);
    }

    @Override
    public Optional<URI> profile() {
        return Optional.of(URI.create(beside + "/profile"));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(app());
        Files.deleteIfExists(errors());
        Files.deleteIfExists(folder);
    }
}
