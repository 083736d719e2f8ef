package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two slashes of a template.
 *
 * @param text     as written; of a parameter or a catch-all that is the whole segment, its name
 * @param literals the text before the first parameter, between each two, and after the last one: one more than there are names
 * @param names    of the parameters
 */
public record Segment(Kind kind, String text, List<String> literals, List<String> names) {

    /** From the most specific to the least. A mixed one has text and at least one parameter: {@code {id}.json}. */
    public enum Kind { STATIC, MIXED, PARAMETER, CATCH_ALL }

    /**
     * By kind. Of two mixed ones, the one with the longer text before its first parameter comes first, then the one with more text, then the one that
     * comes first in the alphabet (by {@link #shape}). One whose paths are all another one's too comes before it.
     */
    public static final Comparator<Segment> MOST_SPECIFIC_FIRST = Comparator.comparing(Segment::kind).thenComparing(Segment::compareMixed);

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");
    /** As documents have them. What RFC 6570 and routers write into braces besides a name ({@code {+path}, {id:[0-9]+}, {x*}}) means something else. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$@][\\p{L}\\p{N}_$@.\\[\\] -]*");
    private static final String REST = "...";

    /** @throws IllegalArgumentException with the reason, if the text is no segment */
    static Segment parse(String text) {
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = 0;
        for (; parameter.find(); end = parameter.end()) {
            literals.add(text.substring(end, parameter.start()));
            names.add(parameter.group(1));
        }
        literals.add(text.substring(end));
        require(text, literals, names);
        if (names.isEmpty()) {
            return new Segment(Kind.STATIC, text, List.copyOf(literals), List.of());
        }
        String name = names.get(0);
        if (!String.join("", literals).isEmpty()) {
            return new Segment(Kind.MIXED, text, List.copyOf(literals), List.copyOf(names));
        }
        return name.endsWith(REST) ? whole(Kind.CATCH_ALL, name.substring(0, name.length() - REST.length())) : whole(Kind.PARAMETER, name);
    }

    private static Segment whole(Kind kind, String name) {
        return new Segment(kind, name, List.of("", ""), List.of(name));
    }

    private static void require(String text, List<String> literals, List<String> names) {
        literals.forEach(literal -> requirePlain(text, literal));
        if (text.startsWith(":")) {
            throw new IllegalArgumentException("':' can't begin the segment '" + text + "'; parameters are written {name}");
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'{" + name + "}' is no parameter; write {name}, or {name...} for a catch-all");
            }
            if (name.endsWith(REST) && text.length() > name.length() + 2) {
                throw new IllegalArgumentException("catch-all {" + name + "} has to be a whole segment, not a part of '" + text + "'");
            }
        }
        if (names.size() > 1 && literals.subList(1, names.size()).contains("")) {
            throw new IllegalArgumentException("two parameters stand side by side in '" + text + "'; put text between them");
        }
    }

    /** RFC 3986, 3.3, but for '%' and '*', which mean something else to a router. */
    private static void requirePlain(String text, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c <= ' ' || c >= 0x7f || "?#%*\\[]|^`<>\"{}".indexOf(c) >= 0) {
                throw new IllegalArgumentException("'" + c + "' can't stand in the segment '" + text + "'; " + (c == '?' ? "a query is no part of a path"
                    : c == '#' ? "a fragment is no part of a path" : "parameters are written {name}, a catch-all {name...}"));
            }
        }
    }

    public boolean isStatic() {
        return kind == Kind.STATIC;
    }

    public boolean isMixed() {
        return kind == Kind.MIXED;
    }

    /** As written, but without the names of parameters. */
    public String shape() {
        return kind == Kind.CATCH_ALL ? "{...}" : String.join("{}", literals);
    }

    /**
     * The raw values of the parameters, if the octets are such a segment: each takes at least one octet, and from the left as many as leave the rest
     * possible ({@code {a}-{b}} has {@code 1-2} and {@code 3} of {@code 1-2-3}). A catch-all is asked as a parameter.
     */
    public Optional<List<String>> match(String octets) {
        LinkedList<String> values = new LinkedList<>();
        return octets.startsWith(literals.get(0)) && split(octets, literals.get(0).length(), 1, values) ? Optional.of(values) : Optional.empty();
    }

    /** @param next the literal that is looked for, after at least one octet from here */
    private boolean split(String octets, int at, int next, LinkedList<String> values) {
        if (next == literals.size()) {
            return at == octets.length();
        }
        for (int end = octets.length(); end > at; end--) {
            if (octets.startsWith(literals.get(next), end) && split(octets, end + literals.get(next).length(), next + 1, values)) {
                values.addFirst(octets.substring(at, end));
                return true;
            }
        }
        return false;
    }

    private static int compareMixed(Segment a, Segment b) {
        if (!a.isMixed()) {
            return 0;
        }
        int prefix = b.literals.get(0).length() - a.literals.get(0).length();
        int all = String.join("", b.literals).length() - String.join("", a.literals).length();
        return prefix != 0 ? prefix : all != 0 ? all : a.shape().compareTo(b.shape());
    }
}
