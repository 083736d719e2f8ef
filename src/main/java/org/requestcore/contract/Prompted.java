package org.requestcore.contract;

import java.util.List;

/**
 * A contender that is told what it will be asked, in order, before it is asked, and so need not find the answer out: the harness, and
 * the transports that others stand on, for they are no contenders (a test holds that). It is proved on what it has been told.
 *
 * @param <Q> a question: a probe, a value, a piece of wire bytes
 */
public interface Prompted<Q> {
    /** @param questions asked one after the other from the first, round and round */
    void prompt(List<Q> questions);

    /** Prompts the contender if it is one to prompt. */
    @SuppressWarnings("unchecked")
    static <Q> void prompt(Object contender, List<Q> questions) {
        if (contender instanceof Prompted<?> prompted) {
            ((Prompted<Q>) prompted).prompt(questions);
        }
    }
}
