package org.requestcore.load;

import java.io.IOException;

import org.requestcore.profile.foreign.AsyncOptions;

/** What a loaded server does while it is measured, from its making on. */
interface ServerProfile {
    /**
     * Begins.
     *
     * @param row     names its folder
     * @param seconds that it will be loaded for, in all
     */
    static ServerProfile of(ServedProcess server, AsyncOptions options, String row, double seconds) throws IOException {
        return server.profile().isPresent() ? new ProgramProfile(server.profile().get(), options.collapsed(row), seconds) : new JvmProfile(server.pid(), options, row);
    }

    /** Of what was seen so far. @param isLast no more is asked of the server */
    void keep(boolean isLast);
}
