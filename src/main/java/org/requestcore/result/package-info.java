/** What runs say: they are read, and judged with the fork as the unit. Numbers and verdicts only; how they look is {@code report}'s. */
package org.requestcore.result;
