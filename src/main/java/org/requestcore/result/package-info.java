/**
 * What runs say: they are read, and judged with the fork as the unit. Numbers and verdicts only; how they look is {@code report}'s.
 *
 * <p>{@link org.requestcore.result.Runs} reads, {@link org.requestcore.result.Summaries} sums a run up, {@link org.requestcore.result.Comparisons} holds one
 * against another. What the intervals are good for, simulated with five iterations a fork that vary by 1.5 %: a true difference of 10 % is found in over 80 % of the
 * comparisons with 5 forks an arm where forks vary by 3 %, with 10 where they vary by 5 % and with 20 where by 7 %; where one fork in ten is slowed by a neighbour, with 30.
 * Two forks give an interval that says little, one gives none.
 */
package org.requestcore.result;
