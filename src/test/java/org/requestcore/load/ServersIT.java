package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.Jar;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;

/** What ServersTest has not: servers that need a class path of their own, or are programs in another language, in each shape, as {@code verify --servers} starts them. */
class ServersIT {
    @TempDir
    private Path folder;

    @Test
    void allOfThemAnswerThroughTheirSockets() throws Exception {
        List<String> elsewhere = Stacks.all().stream().filter(stack -> !stack.island().isEmpty() || stack.twins().isPresent()).map(Stack::name).collect(Collectors.toList());
        Jar.Result verified = Jar.run(folder, "verify", "--servers", "-p", "stack=" + String.join(",", elsewhere));
        assertEquals(0, verified.exit(), verified.all());
        assertTrue(elsewhere.stream().allMatch(name -> verified.out().contains(" " + name + " ")), verified.all());
    }
}
