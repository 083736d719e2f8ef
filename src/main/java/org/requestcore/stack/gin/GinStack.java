package org.requestcore.stack.gin;

/** In release mode, with the App's own layers. */
public final class GinStack extends OnGin {
    public GinStack() {
        super("gin", "release");
    }
}
