package org.requestcore.model.radix;

/** One layer; the source of a class for each number. */
final class RadixLayer implements RadixHandler {
    private final int number;

    RadixLayer(int number) {
        this.number = number;
    }

    @Override
    public void handle(RadixContext context) {
        context.trail().in(number);
        context.next();
        context.trail().out(number);
    }
}
