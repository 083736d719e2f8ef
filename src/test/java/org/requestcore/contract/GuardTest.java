package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GuardTest {
    /** What it didn't hand on would silently be a default's answer. */
    @Test
    void handsOnAllThatAContenderCanSay() {
        List<String> lost = Stream.of(Stacks.Guarded.class, JsonLibraries.Guarded.class).flatMap(guard -> Stream.of(guard.getMethods())).filter(m -> m.getDeclaringClass().isInterface() && !Modifier.isStatic(m.getModifiers())).map(Method::getName).toList();
        assertEquals(List.of(), lost);
    }
}
