package org.requestcore;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The suite loaded anew in this JVM, with services of the test's on its class path, behind all else; until it is closed System.out and System.err are its. */
final class Suite implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ByteArrayOutputStream warned = new ByteArrayOutputStream();
    private final URLClassLoader loader;

    /** @param folder with META-INF/services; the classes that it names are the tests' */
    Suite(Path folder) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        urls.add(folder.toUri().toURL());
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        thread.setContextClassLoader(loader);
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
    }

    /** Puts classes there as services. */
    static void serve(Path folder, String service, Class<?>... classes) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(service), String.join("\n", List.of(classes).stream().map(Class::getName).toList()));
    }

    Jar.Result run(String... arguments) throws ReflectiveOperationException {
        told.reset();
        warned.reset();
        Method run = loader.loadClass(Main.class.getName()).getDeclaredMethod("run", String[].class);
        run.setAccessible(true);
        int exit = (int) run.invoke(null, (Object) arguments);
        return new Jar.Result(exit, told.toString(StandardCharsets.UTF_8), err());
    }

    /** What stands on System.err since the last command began. */
    String err() {
        return warned.toString(StandardCharsets.UTF_8);
    }

    /** Of a class as the suite sees it. */
    Object call(Class<?> type, String method) throws ReflectiveOperationException {
        return loader.loadClass(type.getName()).getMethod(method).invoke(null);
    }

    @Override
    public void close() throws IOException {
        System.setOut(out);
        System.setErr(err);
        thread.setContextClassLoader(before);
        loader.close();
    }
}
