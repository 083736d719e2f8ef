package org.requestcore.contract.hostile;

import java.util.ArrayList;
import java.util.List;

/**
 * What a request core made of hostile input.
 *
 * @param answer every status in its order, and whether the connection was closed; or that it waits for more
 * @param fate   the same in a word
 * @param served how many requests it took it for, and served
 * @param harm   what it may not do; empty if it did no harm
 */
public record Outcome(String answer, String fate, long served, String harm) {
    public static final String SERVES = "serves";
    public static final String REFUSES = "refuses";
    public static final String CLOSES = "closes";
    public static final String WAITS = "waits";
    /** It hung too often before. */
    static final Outcome NOT_ASKED = harmful("not asked", "");

    static Outcome of(List<Integer> statuses, boolean isOpen) {
        if (statuses.isEmpty()) {
            String fate = isOpen ? WAITS : CLOSES;
            return new Outcome(fate, fate, 0, "");
        }
        long served = statuses.stream().filter(status -> status >= 200 && status < 400).count();
        // a switch of protocols is no refusal
        String fate = served == 0 && statuses.stream().anyMatch(status -> status >= 400) ? REFUSES : SERVES;
        return new Outcome(inWords(statuses) + (isOpen ? "" : " close"), fate, served, "");
    }

    /** Many of the same as one with their number. */
    private static String inWords(List<Integer> statuses) {
        List<String> words = new ArrayList<>();
        for (int from = 0, to; from < statuses.size(); from = to) {
            to = from + 1;
            while (to < statuses.size() && statuses.get(to).equals(statuses.get(from))) {
                to++;
            }
            words.add(statuses.get(from) + (to == from + 1 ? "" : "*" + (to - from)));
        }
        return String.join(" ", words);
    }

    static Outcome harmful(String what, String harm) {
        return new Outcome(what, what, 0, harm);
    }

    Outcome but(String newHarm) {
        return new Outcome(answer, fate, served, newHarm);
    }

    public boolean isHarmful() {
        return !harm.isEmpty();
    }
}
