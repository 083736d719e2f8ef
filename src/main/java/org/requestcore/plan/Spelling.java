package org.requestcore.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a terminal of few letters, as in the locale C, shows in place of those that it doesn't have: {@code +-2%} for ±2%. No line gets longer where there are
 * two blanks or more before the sign, as in a table.
 *
 * @param charset of the terminal
 */
public record Spelling(Charset charset) {
    /** Of this process's standard output: JDK 19 and newer tell it, older ones know the locale's. */
    public static final Spelling OURS = new Spelling(Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"))));

    private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();

    static {
        String[] pairs = {"±", "+-", "∞", "inf", "≈", "~", "…", "~", "─", "-", "→", "->", "×", "x", "·", ".", "⁻", "-", "▚", "%", "█", "#", "▓", "=", "▒", ":", "░", ".", "▞", "*", "▌", "+",
            "▖", "o"};
        for (int i = 0; i < pairs.length; i += 2) {
            SPELLINGS.put(pairs[i], pairs[i + 1]);
        }
        for (int i = 0; i < 10; i++) {
            SPELLINGS.put("⁰¹²³⁴⁵⁶⁷⁸⁹".substring(i, i + 1), String.valueOf(i));
        }
    }

    /** What it can't spell at all becomes a question mark when it is encoded. */
    public String of(String text) {
        if (charset.newEncoder().canEncode(text)) {
            return text;
        }
        String spelled = text;
        for (Map.Entry<String, String> pair : SPELLINGS.entrySet()) {
            if (spelled.contains(pair.getKey()) && !charset.newEncoder().canEncode(pair.getKey())) {
                int longer = pair.getValue().length() - 1;
                spelled = longer == 0 ? spelled : Pattern.compile("(?<= ) {" + longer + "}" + pair.getKey()).matcher(spelled).replaceAll(pair.getValue());
                spelled = spelled.replace(pair.getKey(), pair.getValue());
            }
        }
        return spelled;
    }

    /** For what writes characters by itself, such as JMH. Flushes with each line. */
    PrintStream stream(OutputStream out) {
        return new PrintStream(new Lines(out), true, StandardCharsets.UTF_8);
    }

    /** Takes UTF-8, and passes on whole lines, spelled. */
    private final class Lines extends OutputStream {
        private final OutputStream out;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            line.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            line.write(bytes, from, length);
        }

        /** What is written at once is never a part of a character. */
        @Override
        public void flush() throws IOException {
            out.write(Spelling.this.of(line.toString(StandardCharsets.UTF_8)).getBytes(charset));
            line.reset();
            out.flush();
        }
    }
}
