package org.requestcore.run.folder;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.requestcore.contract.Versions;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.BadInput;

/** What is on another class path, as its own classes tell it: another build of this suite, and its contenders. */
final class OtherBuild implements AutoCloseable {
    private final String classPath;
    private final URLClassLoader loader;

    OtherBuild(String classPath) {
        this.classPath = classPath;
        List<URL> urls = new ArrayList<>();
        try {
            for (String entry : classPath.split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Its own, its commit, and so on: {@link Versions#all}. */
    Map<String, String> versions() {
        if (loader.getResource(file(Versions.class)) == null) {
            throw new BadInput(classPath + ": no build of this suite; make one with mvn package");
        }
        return inside(() -> texts((Map<?, ?>) loader.loadClass(Versions.class.getName()).getMethod("all").invoke(null)));
    }

    /** The version of each contender by name. @param registry org.requestcore.contract.Stacks or .JsonLibraries */
    Map<String, String> contenders(Class<?> registry, Class<?> contender) {
        return inside(() -> {
            Class<?> theirs = loader.loadClass(contender.getName());
            Map<String, String> versions = new TreeMap<>();
            for (Object each : (List<?>) loader.loadClass(registry.getName()).getMethod("all").invoke(null)) {
                versions.put((String) theirs.getMethod("name").invoke(each), String.valueOf(theirs.getMethod("version").invoke(each)));
            }
            return versions;
        });
    }

    /** The jars of each stack that has an island, as {@link Islands#all} has them; a build that knows no islands has none. */
    Map<String, String> islands() {
        return inside(() -> {
            if (loader.getResource(file(Islands.class)) == null) {
                return Map.of();
            }
            return texts((Map<?, ?>) loader.loadClass(Islands.class.getName()).getMethod("all").invoke(null));
        });
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put((String) name, (String) value));
        return texts;
    }

    /** A question to their registries. */
    private interface Question {
        Map<String, String> ask() throws ReflectiveOperationException;
    }

    /** Their registries look for services where the thread does. */
    private Map<String, String> inside(Question question) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return question.ask();
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new BadInput("%s: its contenders can't be listed (%s)".formatted(classPath, cause.getMessage()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
