package org.requestcore.workload.concurrency;

import java.math.BigInteger;

/** What is done on the other thread. */
public final class Work {
    private Work() {
    }

    /** Next to nothing, and another answer for each request. */
    public static int small(int request) {
        return request * 0x9e3779b9 ^ request >>> 7;
    }

    /** The article's work that keeps a processor busy: the sum of x to the power of x, from 1 on. @return its bits */
    public static int large(int last) {
        BigInteger sum = BigInteger.ZERO;
        for (int x = 1; x <= last; x++) {
            sum = sum.add(BigInteger.valueOf(x).pow(x));
        }
        return sum.bitLength();
    }
}
