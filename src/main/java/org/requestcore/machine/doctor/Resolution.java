package org.requestcore.machine.doctor;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** How many forks it takes to tell two rows apart. */
final class Resolution {
    /** Two-sided: a difference that isn't there is claimed in one of twenty cases. */
    private static final double CONFIDENCE = 0.975;
    /** A difference that is there is found in four of five cases. */
    private static final double POWER = 0.8;
    /** The standard error of a median of normal values to that of their mean is sqrt(pi / 2), about 1.25: the price of not minding a fork that was hit. */
    private static final double MEDIAN = Math.PI / 2;
    /** The suite's default; a median of fewer is a mean. */
    private static final int LEAST_FORKS = 3;
    /**
     * The smallest standard deviation that is believed, in percent. Ten forks can lie together by luck, and rows run more code than the doctor's
     * kernel, which the compiler can treat in more ways.
     */
    static final double LEAST_SIGMA_PERCENT = 1;

    private Resolution() {
    }

    /**
     * The least n with n &gt;= 2 (pi / 2) (sigma / difference)^2 (t(1 - alpha / 2, 2n - 2) + t(1 - beta, 2n - 2))^2: the sample size for two means, with t in place of z
     * and therefore by iteration (NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.2.2; for two samples of equal size, Chow, Shao and Wang, Sample Size
     * Calculations in Clinical Research, 3.2), for medians.
     *
     * @param sigmaPercent      standard deviation of forks
     * @param differencePercent between the two rows
     * @return forks of each of the two
     */
    static int forksAnArm(double sigmaPercent, double differencePercent) {
        double sigma = Math.max(sigmaPercent, LEAST_SIGMA_PERCENT);
        double factor = 2 * MEDIAN * sigma * sigma / (differencePercent * differencePercent);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        // t is above z, so that n can't be less
        int n = Math.max(LEAST_FORKS, (int) Math.ceil(factor * squaredSum(normal.inverseCumulativeProbability(CONFIDENCE), normal.inverseCumulativeProbability(POWER))));
        while (n < factor * squaredSum(t(CONFIDENCE, n), t(POWER, n))) {
            n++;
        }
        return n;
    }

    private static double t(double probability, int n) {
        return TDistribution.of(2.0 * n - 2).inverseCumulativeProbability(probability);
    }

    private static double squaredSum(double one, double other) {
        return (one + other) * (one + other);
    }
}
