package org.requestcore.workload.routes;

import java.util.List;
import java.util.SplittableRandom;

import org.requestcore.workload.payload.People;

/** Fresh parameter values: short names and numbers as APIs have them. Each holds a digit, so that none is a word of a template. */
final class Values {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    /** A space, a percent sign, and two and three octets of UTF-8. %2F has a check of its own: stacks differ there by design. */
    private static final List<String> ENCODED = List.of("%20", "%25", "%C3%A9", "%E6%9D%B1");

    private Values() {
    }

    static String plain(SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return Integer.toString(random.nextInt(1, 1_000_000));
        }
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(2, 11); value.length() < length; ) {
            value.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return value.append(random.nextInt(10)).toString();
    }

    /** The id of one of the App's users. */
    static String user(SplittableRandom random) {
        return Integer.toString(random.nextInt(1, People.COUNT + 1));
    }

    static String encoded(SplittableRandom random) {
        return plain(random) + ENCODED.get(random.nextInt(ENCODED.size())) + plain(random);
    }
}
