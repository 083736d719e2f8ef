package org.requestcore.contract.island;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;

/** Where the {@linkplain Stack#island islands} are: class paths of stacks whose libraries can't share the suite's. */
public final class Islands {
    private Islands() {
    }

    /** The class path of each island, in whole paths, by stack; stacks without one are left out. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        Stacks.all().stream().filter(stack -> !stack.island().isEmpty()).forEach(stack -> all.put(stack.name(), classPath(stack)));
        return all;
    }

    /** Why nothing of a stack can be measured, the rest of the sentence "absent: ..."; empty if it has no island, or all of it is there. */
    public static Optional<String> absence(Stack stack) {
        return stack.island().stream().filter(jar -> !Files.exists(jar)).findFirst().map(jar -> "its libraries are not there: no file " + jar);
    }

    /** Whether this JVM has the libraries of a stack: it has no island, or is on it. */
    public static boolean isHere(Stack stack) {
        return stack.island().isEmpty() || (System.getProperty("java.class.path") + File.pathSeparator).startsWith(classPath(stack) + File.pathSeparator);
    }

    /** Why a stack can't be proved in this JVM; empty if it can. */
    public static Optional<String> absenceHere(Stack stack) {
        return isHere(stack) ? absence(stack) : absence(stack).or(() -> Optional.of("its libraries have a class path of their own: proved in its forks, and by verify"));
    }

    /** Of the JVMs that run a stack: its island, then all that is here. */
    public static String before(Stack stack) {
        String here = System.getProperty("java.class.path");
        return isHere(stack) ? here : classPath(stack) + File.pathSeparator + here;
    }

    private static String classPath(Stack stack) {
        return stack.island().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
