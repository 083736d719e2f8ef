package org.requestcore.contract.proof;

/**
 * Checks every measured answer at the price of an addition: the walk is known, so is what the answers to any number of calls add up to. Each answer counts
 * times its place in the walk, as in Fletcher's checksum (1982, doi:10.1109/TCOM.1982.1095369): an answer that belongs to another place is found like a wrong one. Used by
 * one thread.
 *
 * <p>What an answer is as a number, and so what is seen of it, is told where it is made: {@link RouterProof#answer}, {@link ByteAnswers}, {@link Glance}.
 */
public final class AnswerSum {
    private final String contender;
    /** Of the answers before each place, and of all. */
    private final long[] sums;
    private final int mask;
    private long calls;
    private long sum;
    private int iterations;

    /** @param answers the right ones, in the order of the walk, a power of two of them */
    public AnswerSum(String contender, long[] answers) {
        this.contender = contender;
        mask = answers.length - 1;
        sums = new long[answers.length + 1];
        for (int place = 0; place < answers.length; place++) {
            sums[place + 1] = sums[place] + (place + 1L) * answers[place];
        }
    }

    /** The place of the next call in the walk, from 0. */
    public int next() {
        return (int) calls++ & mask;
    }

    /**
     * @param place that {@link #next} gave
     * @return the answer
     */
    public long add(int place, long answer) {
        sum += (place + 1L) * answer;
        return answer;
    }

    /** @throws ProofFailure if the answers up to the end of this iteration, warm-up included, are not what the walk's should be */
    public void check() {
        iterations++;
        long expected = (calls >> Integer.bitCount(mask)) * sums[mask + 1] + sums[(int) calls & mask];
        ProofFailure.unless(sum == expected, "%s: wrong answers in iteration %d (warm-up included): those to its %,d calls so far add up to %d, expected %d", contender, iterations,
            calls, sum, expected);
    }
}
