package org.requestcore.profile;

import java.lang.management.ManagementFactory;
import java.util.OptionalInt;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What HotSpot's compilers have before them: what they work on and what waits for them, as {@code jcmd Compiler.queue} tells it, here asked by the MBean of these commands. It takes a
 * fraction of a millisecond.
 */
final class CompileQueue {
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    /** In the line of each method, as {@code 1783  4  java.lang.String::startsWith (123 bytes)}, and in no other. */
    private static final String METHOD = "::";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** In methods; empty where the JVM has no such command. */
    OptionalInt length() {
        try {
            return length(server.invoke(new ObjectName(COMMANDS), "compilerQueue", null, null).toString());
        } catch (JMException e) {
            return OptionalInt.empty();
        }
    }

    static OptionalInt length(String told) {
        return OptionalInt.of((int) told.lines().filter(line -> line.contains(METHOD)).count());
    }
}
