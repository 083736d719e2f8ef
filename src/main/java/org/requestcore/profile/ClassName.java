package org.requestcore.profile;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A class's name as a metric's label: the same in every fork, and in characters that JMH's JSON writer leaves alone (it does not escape labels, and
 * lays out brackets, commas and semicolons wherever they stand).
 */
final class ClassName {
    private static final Map<Character, String> PRIMITIVES =
        Map.of('B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long", 'S', "short", 'Z', "boolean");
    /** A hidden class has its address behind its name: {@code Routes$$Lambda$14/0x00000008000c3000}. */
    private static final Pattern ADDRESS = Pattern.compile("[/+]0x[0-9a-f]+");
    /** What the JDK numbers in the order of making. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\$\\$Lambda)\\$\\d+|(?<=\\$Proxy)\\d+|(?<=jdk\\.proxy)\\d+|(?<=Accessor)\\d+$");
    private static final Pattern UNSAFE = Pattern.compile("[\\[\\]{},;<>&\"\\\\\\p{Cntrl}]");

    private ClassName() {
    }

    /** @param name as the JVM writes it, such as {@code [[Ljava.lang.String;}: arrays get as many {@code -array} as they have dimensions */
    static String of(String name) {
        int dimensions = 0;
        while (name.startsWith("[", dimensions)) {
            dimensions++;
        }
        return plain(dimensions == 0 ? name : element(name.substring(dimensions))) + "-array".repeat(dimensions);
    }

    private static String element(String descriptor) {
        boolean isPrimitive = descriptor.length() == 1 && PRIMITIVES.containsKey(descriptor.charAt(0));
        return isPrimitive ? PRIMITIVES.get(descriptor.charAt(0)) : descriptor.substring(1).replace(";", "");
    }

    private static String plain(String name) {
        String unnumbered = NUMBER.matcher(ADDRESS.matcher(name).replaceAll("")).replaceAll("");
        return UNSAFE.matcher(unnumbered).replaceAll("_");
    }
}
