package org.requestcore.workload.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.Authentication;

/** The cases of {@code hostile.cases}, whose first lines tell its format. Blank lines and lines that start with '#' say nothing. */
public final class HostileCases {
    private static final String FILE = "hostile.cases";
    private static final String CUT = "<cut>";
    private static final String DRIP = "<drip>";
    /** A longer one takes its time. */
    private static final int QUICK = 64 * 1024;
    /** Of those that are cut at every octet, one in so many is quick. */
    private static final int QUICK_CUT = 10;

    private final String file;
    private final Map<String, byte[]> words = new HashMap<>(Map.of("token", Octets.of(Authentication.header(7))));
    private final List<HostileCase> cases = new ArrayList<>();

    private HostileCases(String file) {
        this.file = file;
    }

    /** In the order of the file; made anew at each call, for some are large. */
    public static List<HostileCase> all() {
        try (InputStream in = HostileCases.class.getResourceAsStream(FILE)) {
            return of(FILE, new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws BadInput one line: the file, the line and the mend */
    static List<HostileCase> of(String file, String text) {
        HostileCases read = new HostileCases(file);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read.line(number, line);
            }
        }
        return read.cases;
    }

    private void line(int number, String line) {
        String[] word = line.split(" := ", 2);
        String[] parts = line.split(" \\| ", 3);
        try {
            if (word.length == 2 && word[0].matches("[a-z]+")) {
                words.put(word[0], Octets.of(word[1], words));
            } else if (parts.length == 3) {
                add(parts[0], parts[1], parts[2]);
            } else {
                throw new BadInput("'" + BadInput.brief(line, 80) + "' is no case; write CLASS | WHAT IT IS | OCTETS");
            }
        } catch (BadInput e) {
            throw new BadInput(file, number, e.getMessage());
        }
    }

    private void add(String kind, String what, String text) {
        boolean isDripped = text.startsWith(DRIP);
        if (!text.startsWith(CUT)) {
            byte[] octets = Octets.of(isDripped ? text.substring(DRIP.length()) : text, words);
            cases.add(new HostileCase(kind, what, octets, isDripped, octets.length <= QUICK));
            return;
        }
        byte[] whole = Octets.of(text.substring(CUT.length()), words);
        for (int length = 1; length < whole.length; length++) {
            cases.add(new HostileCase(kind, what + " after " + length + " of " + whole.length + " octets", Arrays.copyOf(whole, length), false, length % QUICK_CUT == 0));
        }
    }
}
