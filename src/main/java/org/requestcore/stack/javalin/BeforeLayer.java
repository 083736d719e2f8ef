package org.requestcore.stack.javalin;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** The source of the layers' classes: what each does on the way in. */
final class BeforeLayer implements Handler {
    private final int number;
    private final JavalinChain chain;

    BeforeLayer(int number, JavalinChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void handle(Context ctx) {
        chain.trail().in(number);
    }
}
