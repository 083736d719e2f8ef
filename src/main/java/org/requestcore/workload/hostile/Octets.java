package org.requestcore.workload.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.workload.BadInput;
import org.requestcore.workload.ByteSink;

/** The octets that a text of {@code hostile.cases} stands for. */
final class Octets {
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,7})\\*(.*)");
    private static final int HEX = 16;

    private final String text;
    private final Map<String, byte[]> words;
    private final ByteSink octets = new ByteSink(256);
    private int at;

    private Octets(String text, Map<String, byte[]> words) {
        this.text = text;
        this.words = words;
    }

    /** @throws BadInput if there is no such escape or word */
    static byte[] of(String text, Map<String, byte[]> words) {
        return new Octets(text, words).all();
    }

    static byte[] of(String plain) {
        return plain.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] all() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case '\\' -> octets.write(escaped());
                case '<' -> brackets(inner());
                default -> octets.write(next);
            }
        }
        return octets.toByteArray();
    }

    private int escaped() {
        char escape = at < text.length() ? text.charAt(at++) : ' ';
        return switch (escape) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> 0;
            case '\\', '<', '>' -> escape;
            case 'x' -> hex();
            default -> throw new BadInput("no octet is written \\" + escape + "; take \\r \\n \\t \\0 \\xHH \\\\ \\< or \\>");
        };
    }

    private int hex() {
        int end = Math.min(at + 2, text.length());
        String digits = text.substring(at, end);
        if (!digits.matches("[0-9a-f]{2}")) {
            throw new BadInput("\\x" + digits + " is no octet; write two hexadecimal digits, in lower case");
        }
        at = end;
        return Integer.parseInt(digits, HEX);
    }

    /** What stands up to the bracket that closes the one before. */
    private String inner() {
        int start = at;
        for (int depth = 1; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '<' -> depth++;
                case '>' -> depth--;
                default -> { }
            }
            if (depth == 0) {
                return text.substring(start, at++);
            }
        }
        throw new BadInput("'<" + BadInput.brief(text.substring(start), 40) + "' isn't closed; write \\< for the octet");
    }

    private void brackets(String inner) {
        Matcher repeated = REPEATED.matcher(inner);
        if (repeated.matches()) {
            byte[] once = of(repeated.group(2), words);
            for (int i = Integer.parseInt(repeated.group(1)); i > 0; i--) {
                octets.write(once);
            }
        } else if (inner.startsWith("#")) {
            byte[] body = of(inner.substring(1), words);
            octets.write(of("Content-Length: " + body.length + "\r\n\r\n"));
            octets.write(body);
        } else if (words.containsKey(inner)) {
            octets.write(words.get(inner));
        } else {
            throw BadInput.unknown("word", inner, words.keySet());
        }
    }
}
