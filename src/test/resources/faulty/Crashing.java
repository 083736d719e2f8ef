package faulty;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Ends its JVM in the middle of a match, with a last word where a JVM that crashes has it: JMH's System.err is another. */
public final class Crashing extends Faulty {
    public Crashing() {
        super("crashing", (method, path, out) -> {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true).println("out of luck");
            Runtime.getRuntime().halt(3);
            return 0;
        });
    }
}
