package org.requestcore.contract.proof;

/**
 * Checks every measured answer at the price of an addition: the walk is known, so is what the answers to any number of calls add up to. Each answer counts
 * times the number of its call, as in Fletcher's checksum (1982, doi:10.1109/TCOM.1982.1095369): an answer that belongs to another place is found like a wrong one. Used by
 * one thread.
 *
 * <p>What an answer is as a number, and so what is seen of it, is told where it is made: {@link RouterProof#answer}, {@link ByteAnswers}, {@link ValueAnswers}.
 */
public class AnswerSum {
    private final String contender;
    /** Of the answers before each place, and of all. */
    private final long[] plain;
    /** Each times its place, from 1. */
    private final long[] weighted;
    private long calls;
    private long sum;
    private int iterations;

    /** @param answers the right ones, in the order of the walk, a power of two of them */
    public AnswerSum(String contender, long[] answers) {
        this.contender = contender;
        plain = new long[answers.length + 1];
        weighted = new long[answers.length + 1];
        for (int place = 0; place < answers.length; place++) {
            plain[place + 1] = plain[place] + answers[place];
            weighted[place + 1] = weighted[place] + (place + 1L) * answers[place];
        }
    }

    /** The number of the next call, from 0, without its high bits: the low ones are its place in the walk. The walker cuts it, who knows his array: the cut is then the check of its bounds. */
    public final int next() {
        return (int) calls++;
    }

    /**
     * @param answer to the call that {@link #next} gave last
     * @return the answer
     */
    public final long add(long answer) {
        sum += calls * answer;
        return answer;
    }

    /** @throws ProofFailure if the answers up to the end of this iteration, warm-up included, are not what the walk's should be */
    public final void check() {
        iterations++;
        long expected = expected();
        ProofFailure.unless(sum == expected, "%s: wrong answers in iteration %d (warm-up included): those to its %,d calls so far add up to %d, expected %d", contender, iterations,
            calls, sum, expected);
    }

    /** In a later walk, a place counts for all the calls before that walk too. */
    private long expected() {
        int places = plain.length - 1;
        long walks = calls / places;
        int rest = (int) (calls % places);
        return walks * weighted[places] + places * (walks * (walks - 1) / 2) * plain[places] + walks * places * plain[rest] + weighted[rest];
    }
}
