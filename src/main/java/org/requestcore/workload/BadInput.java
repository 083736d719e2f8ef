package org.requestcore.workload;

import java.util.Collection;

/** Input of the user that can't be used. The message is one line that says what is wrong, where, and the mend. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** Longer than any message of ours; what is quoted in it may have megabytes. */
    private static final int LONGEST = 2_000;

    public BadInput(String message) {
        super(brief(message, LONGEST).replaceAll("\\s*\\R\\s*", " "), null, false, false);
    }

    /** @param line from 1 */
    public BadInput(String file, int line, String message) {
        this(file + ":" + line + ": " + message);
    }

    /** Of a text that is too long for a message its beginning and its end. */
    public static String brief(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length / 2) + "..." + text.substring(text.length() - length / 2);
    }

    /** @param what the kind of thing that has no such name: {@code stack} */
    public static BadInput unknown(String what, String name, Collection<String> known) {
        return new BadInput(what + " '" + name + "' is unknown; " + Nearest.advice(name, known));
    }
}
