package org.requestcore.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** What the JVM of a loaded server does while it is measured: async-profiler is loaded into it. A server in another language has none, and no profile. */
final class ServerProfile {
    private static final Map<String, String> FILES = Map.of("collapsed", "collapsed-cpu.csv", "flamegraph", "flame-cpu-forward.html");

    private final Map<String, String> options;
    private String server;
    private Path folder;
    private boolean isJvm;

    /** @param options those of JMH's profiler async; of them libPath, dir, event, interval, threads and output count: collapsed or flamegraph */
    ServerProfile(String options) {
        this.options = Arrays.stream(options.split(";")).map(option -> option.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** @param pid of the server's process @param row names its folder, as JMH's does */
    void begin(long pid, String row) {
        server = String.valueOf(pid);
        folder = Path.of(options.get("dir"), row);
        // a process that is no JVM would take the signal that asks it to listen for its end
        isJvm = VirtualMachine.list().stream().anyMatch(jvm -> jvm.id().equals(server));
        if (isJvm) {
            String interval = options.containsKey("interval") ? ",interval=" + options.get("interval") : "";
            tell("start,event=" + options.getOrDefault("event", "cpu") + interval + threads());
        }
    }

    /** What was seen so far. */
    void keep() {
        if (!isJvm) {
            return;
        }
        String output = options.get("output");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell("dump,file=%s,%s".formatted(folder.resolve(FILES.getOrDefault(output, output + "-cpu.txt")), output) + threads());
    }

    private String threads() {
        return options.getOrDefault("threads", "false").equals("true") ? ",threads" : "";
    }

    private void tell(String command) {
        try {
            VirtualMachine jvm = VirtualMachine.attach(server);
            try {
                jvm.loadAgentPath(options.get("libPath"), command);
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException | IOException e) {
            throw new IllegalStateException("-prof async: the server can't be profiled", e);
        }
    }
}
