package org.requestcore.machine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ForkKernelTest {
    @Test
    void findsItsKeysAndNoOther() {
        ForkKernel kernel = new ForkKernel();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            byte[] key = new byte[random.nextInt(24, 64)];
            random.nextBytes(key);
            assertEquals(i, kernel.find(key));
            key[3]++;
            assertEquals(-1, kernel.find(key));
        }
    }
}
