package org.requestcore.stack.gin;

/** With the Logger and Recovery that gin.Default() has. */
public final class GinDefaultStack extends OnGin {
    public GinDefaultStack() {
        super("gin-default", "default");
    }
}
