package org.requestcore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds measurements that were typed instead of computed: they are wrong after the next run.
 *
 * <p>Prose has no digit at all but in code spans, the names of things; a digit with a unit is a measurement there as well, and in code, where
 * what stands between braces is computed. Numbers in words count if a unit follows. A 95 % interval is the name of a thing.
 */
final class Prose {
    private static final String NUMBER = "(?:\\d[\\d.,]*|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|(?:a |one )?hundred|(?:a |one )?thousand))";
    private static final Pattern MEASUREMENT = Pattern.compile(NUMBER + "[ -]?(?:(?:ns|us|µs|ms|s|x|B|KB|MB|GB|B/op|ns/op|us/op|times|fold|per cent|percent|nanoseconds?|microseconds?"
        + "|milliseconds?|bytes)\\b|%|×)|\\b(?:twice|thrice|half as|\\w+fold)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERAL = Pattern.compile("\\S*\\d\\S*");
    private static final String INTERVAL = "95 % interval";

    private Prose() {
    }

    static Optional<String> typedMeasurement(String markdown) {
        String words = markdown.replace(INTERVAL, "");
        return first(MEASUREMENT, words).or(() -> first(NUMERAL, words.replaceAll("`[^`]*`", "").replaceAll("]\\([^)]*\\)", "]")));
    }

    static Optional<String> typedMeasurementInCode(String code) {
        return first(MEASUREMENT, code.replace(INTERVAL, "").replaceAll("\\{[^{}]*}", ""));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
