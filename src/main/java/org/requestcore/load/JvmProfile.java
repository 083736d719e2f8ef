package org.requestcore.load;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

import org.requestcore.profile.foreign.AsyncOptions;

/** Of a server's JVM: async-profiler is loaded into it. */
final class JvmProfile implements ServerProfile {
    private final String server;
    private final AsyncOptions options;
    private final String row;

    JvmProfile(long pid, AsyncOptions options, String row) {
        this.server = String.valueOf(pid);
        this.options = options;
        this.row = row;
        tell("start," + options.how() + threads());
    }

    @Override
    public void keep(boolean isLast) {
        try {
            tell("dump,file=%s,%s".formatted(options.file(row), options.output()) + threads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String threads() {
        return options.values().getOrDefault("threads", "false").equals("true") ? ",threads" : "";
    }

    private void tell(String command) {
        try {
            VirtualMachine jvm = VirtualMachine.attach(server);
            try {
                jvm.loadAgentPath(options.values().get("libPath"), command);
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException | IOException e) {
            throw new IllegalStateException("-prof async: the server can't be profiled", e);
        }
    }
}
