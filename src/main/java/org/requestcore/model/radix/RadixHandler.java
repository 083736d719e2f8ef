package org.requestcore.model.radix;

/** Gin's HandlerFunc. */
interface RadixHandler {
    void handle(RadixContext context);
}
