package org.requestcore.stack.gin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.contract.twin.TwinRow;
import org.requestcore.stack.foreign.embedded.ForeignStack;
import org.requestcore.workload.program.Program;
import org.requestcore.workload.program.Sources;
import org.requestcore.workload.program.Tool;

/** What Gin's variants have in common. */
abstract class OnGin extends ForeignStack {
    private static final Pattern VERSION = Pattern.compile("github\\.com/gin-gonic/gin v(\\S+)");
    private static final Pattern RELEASE = Pattern.compile("go1\\.(\\d+)");
    private static final int LEAST = 21;

    private final String variant;

    /** @param variant that the program is told */
    OnGin(String name, String variant) {
        super(name, "Go", "gin");
        this.variant = variant;
    }

    @Override
    public final String version() {
        return version("go.mod", VERSION);
    }

    /** From 1.21 on go gets itself the release that go.mod names (go.dev/doc/toolchain). */
    @Override
    protected final Optional<String> absence() {
        return Tool.GO.absence().or(() -> Tool.GO.path().flatMap(OnGin::release).filter(release -> release < LEAST).map(release -> "go 1.%d is too old; get one from go.dev/dl".formatted(release)));
    }

    /** The second number of its release, as the file beside its folder tells it. */
    private static Optional<Integer> release(Path go) {
        try {
            Matcher release = RELEASE.matcher(Files.readString(go.toRealPath().getParent().resolveSibling("VERSION")));
            return release.lookingAt() ? Optional.of(Integer.parseInt(release.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    protected final List<String> server(String program) throws IOException {
        return List.of(built(program), "--variant", variant);
    }

    @Override
    protected final List<String> twins(String program) throws IOException {
        return List.of(built(program), "twins");
    }

    private static String built(String program) throws IOException {
        return Sources.built(program, "building Gin's server", folder -> Program.run(folder, Tool.GO, "build", "-o", program, ".")).resolve(program).toString();
    }

    @Override
    protected final Map<String, String> wanted(TwinRow row) {
        Map<String, String> params = row.params();
        return switch (row.concern()) {
            case "routing" -> Map.of("table", params.get("table"));
            case "middleware" -> Map.of("depth", params.get("depth"));
            case "json" -> Map.of("payload", params.get("payload"), "operation", row.method().startsWith("Encode") ? "encode" : "decode");
            default -> Map.of("shape", params.get("shape"), "variant", variant);
        };
    }
}
