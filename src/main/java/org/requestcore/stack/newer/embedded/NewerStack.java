package org.requestcore.stack.newer.embedded;

import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/**
 * A stack whose library is made for a newer JDK than this suite asks for, and so are the classes that use it: a build on such a JDK compiles them too, from
 * {@code src/main/java21}. Without them, or on an older JDK, all is absent. They are found by name, since the compiler can't know them here.
 */
public abstract class NewerStack implements Stack {
    private static final int NEEDED = 21;

    private final String coordinates;
    /** What is offered, or null. */
    private final Stack offers;

    /**
     * @param coordinates of the library
     * @param offers      the class that tells what is offered
     */
    protected NewerStack(String coordinates, String offers) {
        this.coordinates = coordinates;
        this.offers = isNew() ? find(offers) : null;
    }

    private static boolean isNew() {
        return Runtime.version().feature() >= NEEDED;
    }

    private static Stack find(String name) {
        try {
            return (Stack) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Offer<T> absent() {
        return Offer.absent(isNew() ? "this build was made on an older JDK than " + NEEDED : "needs JDK " + NEEDED + " or newer");
    }

    @Override
    public final String version() {
        return Versions.of(coordinates);
    }

    @Override
    public final Offer<Router> router(RouteTable table) {
        return offers == null ? absent() : offers.router(table);
    }

    @Override
    public final Offer<ChainBuilder> middleware() {
        return offers == null ? absent() : offers.middleware();
    }

    @Override
    public final Offer<Mount> requestCore() {
        return offers == null ? absent() : offers.requestCore();
    }

    @Override
    public final Offer<Server.Start> server() {
        return offers == null ? absent() : offers.server();
    }

    @Override
    public final Thread thread(Runnable work) {
        return offers == null ? new Thread(work) : offers.thread(work);
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return offers == null ? Map.of() : offers.libraries();
    }
}
