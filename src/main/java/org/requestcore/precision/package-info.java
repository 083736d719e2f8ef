/**
 * How well a median of forks is known: its robust error, Student's and Welch's figures, and how many forks a precision needs.
 *
 * <p>It knows numbers only: those of forks' medians. The engine plans with it what the results are held to.
 */
package org.requestcore.precision;
