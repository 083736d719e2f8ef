package org.requestcore.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.requestcore.contract.twin.Twins;
import org.requestcore.workload.routes.RouteTable;

/**
 * A contender: what answers HTTP requests, or a part of it. A service of {@link java.util.ServiceLoader}.
 *
 * <p>Every stack's class is loaded to learn its name, in each fork. So this class refers to its library only inside the lambdas of
 * its offers, as lambdas with a body: a constructor reference would link the library's classes here, in forks that measure others.
 */
public interface Stack extends Contender {
    /** The stack's own router, holding this table as it is; absent if it has none, or can't hold that table. */
    Offer<Router> router(RouteTable table);

    /** The stack's own idiom of middleware. */
    Offer<ChainBuilder> middleware();

    /** The whole request, bytes to bytes. */
    Offer<Mount> requestCore();

    /** The stack's own server, with its sockets: what {@code serve} starts. Nothing of it is measured in process. */
    default Offer<Server.Start> server() {
        return Offer.absent("it has no server of its own here");
    }

    /** Of a stack in another language: what it measures of itself, to stand beside rows of this suite. */
    default Offer<Twins> twins() {
        return Offer.absent("a JVM calls it");
    }

    /** Whether it is a program in another language, which is a process of its own wherever it is served or measured. */
    default boolean isProgram() {
        return false;
    }

    /**
     * Makes what has to be made once on a machine before it can be served or measured, so that no fork that is measured does it.
     *
     * @throws IOException if that fails; then its forks fail, too
     */
    default void prepare() throws IOException {
        // most stand in this jar
    }

    /**
     * A new thread, not started, of the kind that its users' requests run on: all that is proved and measured of this stack runs on such a one, since
     * allocators, recyclers and contexts know their own threads.
     *
     * @param work what it runs, and then ends
     */
    default Thread thread(Runnable work) {
        return new Thread(work);
    }

    /**
     * The jars that stand before all others on the class path of this stack's forks, its island: for libraries that can't share a jar with those of the others, for they
     * are other versions of the same. Empty for most stacks. A relative path begins at the folder that holds this class's jar, or its folder of classes. If a
     * jar is missing, the stack is absent.
     *
     * <p>Whatever lists, plans and reports loads this class where there is no island, as do the forks of other stacks: it has to tell its name, its version and its offers
     * without its library. So what is offered can't be proved there: each fork proves it, as all forks do, and {@code verify} starts a JVM with the island.
     */
    default List<Path> island() {
        return List.of();
    }
}
