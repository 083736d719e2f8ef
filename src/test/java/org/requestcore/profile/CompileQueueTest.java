package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class CompileQueueTest {

    @Test
    void thisJvmTells() {
        assertTrue(CompileQueue.ofThisJvm().orElseThrow().compilations().stream().allMatch(number -> number > 0));
    }

    /** Of JDK 17 and of JDK 25. */
    @Test
    void aCompilationALine() {
        assertEquals(Set.of(1448, 3387, 12, 1783, 1785, 1790, 9, 104223), CompileQueue.compilations("""
            Current compiles:\s
            C1 CompilerThread0  1448       3       java.lang.invoke.MethodHandles$Lookup::getDirectMethodCommon (280 bytes)
            C2 CompilerThread0  3387   !   4       io.netty.channel.SimpleChannelInboundHandler::channelRead (74 bytes)
            C2 CompilerThread11   12 %s!b  4       a.B::c @ 4 (7 bytes)

            C1 compile queue:
            1783       3       java.lang.String::startsWith (123 bytes)
             1790     n 0       java.lang.Object::hashCode (native)

            C2 compile queue:
               9  s    4       a.B::d (7 bytes)
            1785 %     4       jdk.internal.util.ArraysSupport::mismatch @ 12 (103 bytes)
            104223       -       (method)

            """));
        assertEquals(Set.of(), CompileQueue.compilations("Current compiles: \n\nC1 compile queue:\nEmpty\n\nC2 compile queue:\nEmpty\n\n\n"));
    }

    /** As HotSpot prints them: the number in four columns or more, five flags, the tier. */
    @Test
    void whateverItsNumberAndFlags() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 500; round++) {
            Set<Integer> numbers = new HashSet<>();
            StringBuilder told = new StringBuilder("Current compiles: \n");
            for (int line = random.nextInt(20); line > 0; line--) {
                int number = random.nextInt(1, 1 << random.nextInt(1, 20));
                numbers.add(number);
                told.append(random.nextBoolean() ? "C" + random.nextInt(1, 3) + " CompilerThread" + random.nextInt(20) + " " : "").append("%4d ".formatted(number));
                "%s!bn".chars().forEach(flag -> told.append(random.nextBoolean() ? (char) flag : ' '));
                told.append(" %d       a.B::m%d (%d bytes)\n".formatted(random.nextInt(5), random.nextInt(99), random.nextInt(99)));
            }
            assertEquals(numbers, CompileQueue.compilations(told + "\nC2 compile queue:\nEmpty\n\n"), told.toString());
        }
    }
}
