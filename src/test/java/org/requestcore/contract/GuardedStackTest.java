package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GuardedStackTest {
    /** What it didn't hand on would silently be a default's answer. */
    @Test
    void handsOnAllThatAStackCanSay() {
        List<String> lost = Stream.of(GuardedStack.class.getMethods()).filter(m -> m.getDeclaringClass().isInterface() && !Modifier.isStatic(m.getModifiers())).map(Method::getName).toList();
        assertEquals(List.of(), lost);
    }
}
