package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class CompileQueueTest {

    @Test
    void thisJvmTells() {
        assertTrue(new CompileQueue().length().isPresent());
    }

    /** Of JDK 17 and of JDK 25. */
    @Test
    void aMethodALine() {
        assertEquals(OptionalInt.of(4), CompileQueue.length("""
            Current compiles:\s
            C1 CompilerThread0  1448       3       java.lang.invoke.MethodHandles$Lookup::getDirectMethodCommon (280 bytes)
            C2 CompilerThread0  3387   !   4       io.netty.channel.SimpleChannelInboundHandler::channelRead (74 bytes)

            C1 compile queue:
            Empty

            C2 compile queue:
            1783       4       java.lang.String::startsWith (123 bytes)
            1785 %     4       jdk.internal.util.ArraysSupport::mismatch @ 12 (103 bytes)

            """));
        assertEquals(OptionalInt.of(0), CompileQueue.length("Current compiles: \n\nC1 compile queue:\nEmpty\n\nC2 compile queue:\nEmpty\n\n\n"));
    }
}
