package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.contract.Stacks;

/** The island that this build makes: its libraries are other releases than the suite's, and a fork has them from its jar. {@code verify} proves it, in JarIT. */
class QuarkusIT {
    private static final String ROW = "RequestBenchmark -p stack=quarkus -p shape=canned -p wire=wrk -p profile=clean -f 1 -wi 0 -i 1 -r 50ms --run-dir run";
    private static final String FROM = " from benchmarks-quarkus.jar";

    @TempDir
    private Path folder;

    @Test
    void textBesideParametersIsProvedWhereItIsHeld() throws Exception {
        List<String> templates = List.of("/v1/{name}:cancel", "/v1/{name}", "/v1/things:batch", "/{a}b/x", "/c.d/{rest...}", "/{base}.png", "/thumbnail.png", "/items('{id}')", "/t/{a}.b", "/t/x{a}b/{c}",
            "/a/{x}/", "/a/{x}", "/{y}/d/{rest...}", "/{y}/d/e");
        Files.write(folder.resolve("mixed.routes"), templates.stream().map(template -> "GET " + template).toList());
        Jar.Result verify = Jar.run(folder, "verify", "-p", "stack=quarkus", "-p", "table=mixed.routes");
        assertEquals(0, verify.exit(), verify.all());
        assertTrue(verify.out().contains(" 0 broken, 0 absent"), verify.all());
    }

    @Test
    void hostileInputDoesThemNoHarm() throws Exception {
        Jar.Result verify = Jar.run(folder, "verify", "--hostile", "-p", "stack=quarkus-vertx,quarkus");
        assertEquals(0, verify.exit(), verify.all());
    }

    @Test
    void forksHaveItsLibrariesAndTellThem() throws Exception {
        Jar.Result run = Jar.run(folder, ROW.split(" "));
        assertEquals(0, run.exit(), run.all());
        JsonObject contenders = JsonParser.parseString(Files.readString(folder.resolve("run/run.json"))).getAsJsonObject().getAsJsonObject("contenders");
        JsonObject loaded = contenders.getAsJsonObject("stack").getAsJsonObject("quarkus").getAsJsonObject("loaded");
        assertEquals(Stacks.named("quarkus").version() + FROM, loaded.get("io.quarkus:quarkus-core").getAsString());
        assertTrue(loaded.get("io.netty:netty-codec-http").getAsString().matches("4\\.1\\..*" + FROM), loaded.toString());
        assertTrue(loaded.get("io.vertx:vertx-core").getAsString().matches("4\\..*" + FROM), loaded.toString());
        assertTrue(loaded.entrySet().stream().allMatch(library -> library.getValue().getAsString().endsWith(FROM)), loaded.toString());
    }
}
