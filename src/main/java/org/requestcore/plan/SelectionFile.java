package org.requestcore.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.matcher.StringMatcherFactory;

import org.requestcore.workload.BadInput;

/** Several command lines of JMH that are measured as one run: a line each, quoted as for a shell; what follows a # is a comment. */
public final class SelectionFile {
    /** What runs when nothing is asked for. */
    public static final String TOUR = "tour";
    /** What the doctor measures. */
    public static final String DOCTOR = "doctor";
    /** Ours. */
    private static final List<String> NAMES = List.of(TOUR, "full", "pools", "collectors", "bytes", "article", DOCTOR);

    private SelectionFile() {
    }

    /**
     * @param name one of ours, or the name of a file
     * @throws BadInput if it can't be read, names nothing, or has a line that JMH can't read: with the number of the line
     */
    public static List<Selection> load(String name) {
        return of(name, text(name).lines().toList());
    }

    /** @param text of a file that may be gone by now, as a run tells it */
    public static List<Selection> of(String name, List<String> text) {
        List<String> lines = text.stream().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip()).toList();
        List<Selection> selections = IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isEmpty()).mapToObj(i -> selection(name, i + 1, lines.get(i))).toList();
        if (selections.isEmpty()) {
            throw new BadInput(name + ": selects nothing; write a JMH command line a line, e.g. RouteMatch -p table=github -f 5");
        }
        return selections;
    }

    private static Selection selection(String name, int number, String line) {
        try {
            return Selection.of(words(line)).from(name + ":" + number);
        } catch (BadInput e) {
            throw new BadInput(name, number, e.getMessage());
        }
    }

    /** As a shell would take them: what is quoted is one. */
    private static List<String> words(String line) {
        return new StringTokenizer(line, StringMatcherFactory.INSTANCE.splitMatcher(), StringMatcherFactory.INSTANCE.quoteMatcher()).getTokenList();
    }

    private static String text(String name) {
        if (!NAMES.contains(name)) {
            try {
                return Files.readString(Path.of(name));
            } catch (IOException e) {
                throw new BadInput("--selections " + name + ": no such file; name one, or take one of " + String.join(", ", NAMES));
            }
        }
        try (InputStream in = SelectionFile.class.getResourceAsStream(name + ".selections")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
