package org.requestcore.stack.fastapi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.requestcore.contract.twin.TwinRow;
import org.requestcore.stack.foreign.embedded.ForeignStack;
import org.requestcore.workload.program.Program;
import org.requestcore.workload.program.Sources;
import org.requestcore.workload.program.Tool;

/** What FastAPI's variants have in common. */
abstract class OnFastApi extends ForeignStack {
    private static final Pattern VERSION = Pattern.compile("(?m)^fastapi==(\\S+)");
    private static final String REQUIREMENTS = "requirements.txt";
    private static final String ENVIRONMENT = "environment";

    private final String variant;

    /** @param variant that the program is told */
    OnFastApi(String name, String variant) {
        super(name, "Python", "fastapi");
        this.variant = variant;
    }

    @Override
    public final String version() {
        return version(REQUIREMENTS, VERSION);
    }

    @Override
    protected final Optional<String> absence() {
        return Tool.PYTHON.absence();
    }

    @Override
    protected final List<String> server(String program) throws IOException {
        return List.of(python(program), file(program, "server.py"), "--variant", variant);
    }

    @Override
    protected final List<String> twins(String program) throws IOException {
        return List.of(python(program), file(program, "twins.py"));
    }

    /** With fixed answers the variants are one. */
    @Override
    protected final Map<String, String> wanted(TwinRow row) {
        Map<String, String> params = row.params();
        boolean isBase = variant.equals("base-http-middleware");
        return switch (row.concern()) {
            case "routing" -> Map.of("table", params.get("table"), "router", "fastapi");
            case "middleware" -> Map.of("layers", params.get("depth"), "kind", isBase ? "base-http" : "asgi");
            case "json" -> Map.of("payload", params.get("payload"), "codec", variant.equals("response-model") ? "response-model" : "json", "direction", row.method().startsWith("Encode") ? "encode" : "decode");
            default -> Map.of("shape", params.get("shape"), "variant", params.get("shape").equals("canned") ? "fastapi" : variant, "wire", params.get("wire"));
        };
    }

    private static String python(String program) throws IOException {
        return file(program, ENVIRONMENT + "/bin/python");
    }

    private static String file(String program, String file) throws IOException {
        return Sources.built(program, "making FastAPI's environment", OnFastApi::makeEnvironment).resolve(file).toString();
    }

    private static void makeEnvironment(Path folder) throws IOException {
        Program.run(folder, Tool.PYTHON, "-m", "venv", "--clear", ENVIRONMENT);
        Program.run(folder, folder.resolve(ENVIRONMENT + "/bin/python"), "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS);
    }
}
