package org.requestcore.contract;

import java.util.Map;
import java.util.function.Supplier;

import org.requestcore.workload.BadInput;

/**
 * What a contender is asked, answered, or it is told in one line why not: what a plan, a proof, a list or a fork asks of a user's own class can throw anything.
 *
 * @param kind      what users call such a contender
 * @param contender the user's own
 */
record Guard(String kind, Contender contender) {
    private static final String NONE = "where there is none, it is an empty map";

    String version() {
        return ask("version()", "it is told without the library, e.g. by Versions.of(\"group:artifact\")", contender::version);
    }

    Map<String, String> decisions() {
        return ask("decisions()", NONE, contender::decisions);
    }

    Map<String, Class<?>> libraries() {
        return ask("libraries()", NONE, contender::libraries);
    }

    /** @param mend the rest of the sentence, what is right instead; a method that returns null is unusable too */
    <T> T ask(String method, String mend, Supplier<T> asked) {
        T answer;
        try {
            answer = asked.get();
        } catch (RuntimeException | LinkageError e) {
            throw unusable(method, "threw " + e.toString().lines().findFirst().orElse(""), mend);
        }
        if (answer == null) {
            throw unusable(method, "returned null", mend);
        }
        return answer;
    }

    private BadInput unusable(String method, String outcome, String mend) {
        return new BadInput("%s '%s': %s.%s %s; %s".formatted(kind, contender.name(), contender.getClass().getName(), method, outcome, mend));
    }
}
