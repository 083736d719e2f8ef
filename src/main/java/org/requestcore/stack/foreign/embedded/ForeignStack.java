package org.requestcore.stack.foreign.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.twin.TwinRow;
import org.requestcore.contract.twin.Twins;
import org.requestcore.workload.program.Sources;
import org.requestcore.workload.routes.RouteTable;

/** A stack in another language: a server, and nothing that a JVM could call. */
public abstract class ForeignStack implements Stack {
    private final String name;
    private final String language;
    private final String program;

    /**
     * @param language that it is written in
     * @param program  whose sources this build carries
     */
    protected ForeignStack(String name, String language, String program) {
        this.name = name;
        this.language = language;
        this.program = program;
    }

    /** Why it can't be built here; empty if it can. */
    protected abstract Optional<String> absence();

    /** The beginning of the command line of its server; it is built, if it isn't yet. */
    protected abstract List<String> server(String program) throws IOException;

    /** The same of what measures in its process. */
    protected abstract List<String> twins(String program) throws IOException;

    /** The parameters of the program's own row. */
    protected abstract Map<String, String> wanted(TwinRow row);

    /** @param file of the program that names it @param pattern whose first group it is */
    protected final String version(String file, Pattern pattern) {
        Matcher version = pattern.matcher(Sources.text(program, file));
        if (!version.find()) {
            throw new IllegalStateException(file + " names no " + name);
        }
        return version.group(1);
    }

    @Override
    public final String name() {
        return name;
    }

    private <T> Offer<T> uncallable() {
        return Offer.absent("written in " + language + ": a JVM can't call it");
    }

    @Override
    public final Offer<Router> router(RouteTable table) {
        return uncallable();
    }

    @Override
    public final Offer<ChainBuilder> middleware() {
        return uncallable();
    }

    @Override
    public final Offer<Mount> requestCore() {
        return uncallable();
    }

    @Override
    public final Offer<Server.Start> server() {
        return orAbsent(Offer.of((app, address) -> new ForeignServer(server(program), app.shape(), address)));
    }

    @Override
    public final Offer<Twins> twins() {
        return orAbsent(Offer.of((row, count, seconds, profile) -> ForeignTwins.measure(twins(program), row, wanted(row), count, seconds, profile)));
    }

    @Override
    public final boolean isProgram() {
        return true;
    }

    @Override
    public final void prepare() throws IOException {
        if (absence().isEmpty()) {
            server(program);
        }
    }

    private <T> Offer<T> orAbsent(Offer<T> offer) {
        return absence().<Offer<T>>map(Offer::absent).orElse(offer);
    }
}
