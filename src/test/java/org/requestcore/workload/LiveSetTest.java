package org.requestcore.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LiveSetTest {
    private static final int MEGABYTES = 16;

    /** A session is of some hundred bytes. */
    @Test
    void isAsLargeAsAskedFor() {
        int sessions = new LiveSet(MEGABYTES).size();
        assertTrue(sessions > (MEGABYTES << 20) / 1_000 && sessions < (MEGABYTES << 20) / 100, sessions + " sessions");
    }

    @Test
    void keepsItsSize() {
        LiveSet set = new LiveSet(1);
        int sessions = set.size();
        for (int i = 0; i < 3 * sessions; i++) {
            set.replaceOldest();
        }
        assertEquals(sessions, set.size());
    }

    @Test
    void nothingIsReplacedWhereNothingIs() {
        LiveSet none = new LiveSet(0);
        none.replaceOldest();
        assertEquals(0, none.size());
    }
}
