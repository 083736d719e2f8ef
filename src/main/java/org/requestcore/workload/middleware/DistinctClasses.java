package org.requestcore.workload.middleware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Many classes from one source: each is defined anew from the same bytes as a hidden class (JEP 371), so that it has methods,
 * profiles and a type of its own, as if it had been written by hand.
 */
public final class DistinctClasses {
    private DistinctClasses() {
    }

    /**
     * @param lookup      of the package that holds the source
     * @param source      a class without nested classes and without a reference to itself by name, e.g. in a lambda
     * @param constructor its parameters
     * @return the constructors of {@code count} classes, each with return type Object
     */
    public static MethodHandle[] constructors(MethodHandles.Lookup lookup, Class<?> source, MethodType constructor, int count) {
        MethodHandle[] constructors = new MethodHandle[count];
        for (int i = 0; i < count; i++) {
            constructors[i] = constructor(lookup, source, constructor, List.of());
        }
        return constructors;
    }

    /**
     * One more class, with constants of its own.
     *
     * @param constants what {@link MethodHandles#classDataAt} gives the class, under the name "_"
     */
    public static MethodHandle constructor(MethodHandles.Lookup lookup, Class<?> source, MethodType constructor, List<?> constants) {
        try {
            MethodHandles.Lookup hidden = lookup.defineHiddenClassWithClassData(bytes(source), constants, true);
            return hidden.findConstructor(hidden.lookupClass(), constructor.changeReturnType(void.class))
                .asType(constructor.changeReturnType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(source + " can't be defined again", e);
        }
    }

    private static byte[] bytes(Class<?> source) {
        String file = source.getName().substring(source.getPackageName().length() + 1) + ".class";
        try (InputStream in = source.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
