package org.requestcore.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.google.gson.GsonBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.requestcore.Main;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.island.Islands;
import org.requestcore.load.ServedProcess;
import org.requestcore.load.Service;
import org.requestcore.profile.CompileQueue;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.App;

/** A stack's own server with the App, until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Starts a stack's own server, with its sockets, serving the App that is measured; ends by Ctrl-C or SIGTERM, once the requests that have arrived are answered. "
        + "Says as a line of JSON on stdout where it listens, and which process does the work.")
public final class Serve implements Callable<Integer> {
    @Parameters(paramLabel = "STACK", description = "Whose server.")
    private String stack;

    @Option(names = "--shape", defaultValue = "served", description = "What it does: canned, routed, layered or served. Default: ${DEFAULT-VALUE}.")
    private String shape;

    @Option(names = "--busy", defaultValue = "0", paramLabel = "MICROS", description = "Keep the thread that answers busy for so long more a request: how much of a saving would arrive? Default: ${DEFAULT-VALUE}.")
    private int busy;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host;

    @Option(names = "--port", defaultValue = "8080", description = "0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--metrics-port", defaultValue = "9464", description = "Where Prometheus reads /metrics; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int metricsPort;

    @Option(names = "--until-eof", description = "Stop also when stdin ends: whoever started it has gone. Each line of it is answered by how many methods the JIT compilers have before them.")
    private boolean untilEof;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Stack served = Stacks.named(stack);
        App.Shape of = App.Shape.of(shape);
        if (busy < 0 || busy > 0 && served.isProgram()) {
            throw new BadInput("--busy " + busy + (busy < 0 ? " is no time; take microseconds from 0 on" : ": " + stack + " is a program of its own, which nothing here keeps busy; leave --busy out"));
        }
        InetSocketAddress address = address(port);
        InetSocketAddress metrics = address(metricsPort);
        if (!Islands.isHere(served) && Islands.absence(served).isEmpty()) {
            return onIsland(served);
        }
        Islands.absence(served).ifPresent(reason -> {
            throw new BadInput(stack + " is absent: " + reason);
        });
        Service service = busy == 0 ? Service.start(served, of, address, metrics) : Service.start(served, (json, registry) -> App.busy(busy, of, json, registry), address, metrics);
        Thread onStop = new Thread(() -> close(service));
        Runtime.getRuntime().addShutdownHook(onStop);
        tell(service);
        if (!untilEof) {
            Thread.currentThread().join();
        }
        answer(service.pid() == ProcessHandle.current().pid() ? CompileQueue.ofThisJvm() : Optional.empty());
        return 0;
    }

    /** What a program in another language has before it, no JVM knows. */
    private static void answer(Optional<CompileQueue> compilers) throws IOException {
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (asked.readLine() != null) {
            Output.exact("{\"%s\":%d}".formatted(ServedProcess.COMPILING, compilers.map(queue -> queue.compilations().size()).orElse(0)));
        }
    }

    private InetSocketAddress address(int number) throws UnknownHostException {
        if (number < 0 || number > 65_535) {
            throw new BadInput(number + " is no port; take one from 1 to 65535, or 0 for any that is free");
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), number);
        } catch (UnknownHostException e) {
            throw new BadInput("--host " + host + " is no address of this machine; 127.0.0.1 is what only this machine reaches, 0.0.0.0 is all");
        }
    }

    private void tell(Service service) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("stack", stack);
        told.put("shape", shape);
        told.put("url", Service.url(service.address()));
        told.put("metrics", service.metrics());
        told.put("pid", service.pid());
        service.startMillis().ifPresent(millis -> told.put("startMillis", millis));
        service.profile().ifPresent(profile -> told.put("profile", profile.toString()));
        Output.exact(new GsonBuilder().disableHtmlEscaping().create().toJson(told));
    }

    private static void close(Service service) {
        try {
            service.close();
        } catch (Exception e) {
            System.err.println("the server did not end in order: " + e);
        }
    }

    /** In a JVM that has the stack's libraries first. */
    private int onIsland(Stack served) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Islands.before(served), Main.class.getName(), "serve"));
        command.addAll(spec.commandLine().getParseResult().originalArgs());
        Process process = Children.start(new ProcessBuilder(command).redirectInput(Redirect.INHERIT).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT));
        return process.waitFor();
    }
}
