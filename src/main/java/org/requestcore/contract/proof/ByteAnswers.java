package org.requestcore.contract.proof;

import java.util.List;
import java.util.SplittableRandom;

import org.requestcore.workload.Seed;

/**
 * Checks every measured answer that is bytes, against those that were proved right: their number, and one of them, another for each place in the walk,
 * which no contender can know.
 */
public final class ByteAnswers {
    private final AnswerSum answers;
    /** Which byte is looked at, for each place. */
    private final int[] spots;

    /**
     * @param proved the right answers, in the order of the walk, a power of two of them
     * @param same   how many bytes at the end of each are the same whenever it is given, at least 1: what stands before can have a date in it
     */
    public ByteAnswers(String contender, List<byte[]> proved, int[] same) {
        spots = new int[proved.size()];
        long[] right = new long[proved.size()];
        SplittableRandom random = Seed.random("spots");
        for (int place = 0; place < spots.length; place++) {
            byte[] answer = proved.get(place);
            spots[place] = answer.length - 1 - random.nextInt(same[place]);
            right[place] = answer(place, answer, answer.length);
        }
        answers = new AnswerSum(contender, right);
    }

    /** Of answers all of whose bytes are always the same. */
    public ByteAnswers(String contender, List<byte[]> proved) {
        this(contender, proved, proved.stream().mapToInt(answer -> answer.length).toArray());
    }

    /** The place of the next call in the walk, from 0. */
    public int next() {
        return answers.next() & spots.length - 1;
    }

    /**
     * @param place that {@link #next} gave
     * @param bytes that hold the answer; can be longer
     * @return the length
     */
    public int add(int place, byte[] bytes, int length) {
        answers.add(answer(place, bytes, length));
        return length;
    }

    /** One byte more counts like no other byte. */
    private long answer(int place, byte[] bytes, int length) {
        return ((long) length << 8) + (spots[place] < bytes.length ? bytes[spots[place]] : 0);
    }

    /** @throws ProofFailure if one of the answers so far was not what it should be */
    public void check() {
        answers.check();
    }
}
