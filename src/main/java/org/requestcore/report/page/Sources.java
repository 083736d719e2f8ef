package org.requestcore.report.page;

import java.util.Optional;

import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;

/** Where the source of what was measured is to be read. Of what does not come with this suite it knows nothing: an empty address. */
public final class Sources {
    private static final String OURS = "org.requestcore.";
    private static final String IDENTIFIER = "[A-Za-z][A-Za-z0-9]*";

    private final String repository;
    private final String commit;

    /**
     * @param repository the address of its front page, as forges have it; what is none has no source to be read
     * @param commit     of the run; null, or what is none, for the source of today
     */
    public Sources(String repository, String commit) {
        this.repository = repository;
        this.commit = commit != null && commit.matches("[0-9a-f]{7,40}") ? commit : "HEAD";
    }

    /** The class, if it is one of ours. @param benchmark class and method */
    public String benchmark(String concern, String benchmark) {
        String name = benchmark.replaceFirst("\\..*", "");
        if (!concern.matches(IDENTIFIER) || !name.matches(IDENTIFIER)) {
            return "";
        }
        String path = OURS.replace('.', '/') + "bench/" + concern + "/" + name;
        return Sources.class.getResource("/" + path + ".class") == null ? "" : at("blob", path + ".java");
    }

    /** The package of a contender, if it is one of ours. @param kind the parameter that names it: stack, library */
    public String contender(String kind, String name) {
        Optional<String> home = kind.equals("stack") ? Stacks.home(name) : kind.equals("library") ? JsonLibraries.home(name) : Optional.empty();
        return home.filter(of -> of.startsWith(OURS)).map(of -> at("tree", of.replace('.', '/'))).orElse("");
    }

    private String at(String what, String path) {
        return repository.startsWith("https://") ? "%s/%s/%s/src/main/java/%s".formatted(repository, what, commit, path) : "";
    }
}
