package org.requestcore.load;

import org.requestcore.workload.wire.Scenario;

/**
 * What happened while a server was loaded for a while.
 *
 * @param count               what the client counted
 * @param used                what the server's process used meanwhile
 * @param clientNanos         on a processor, of the client
 * @param compiledNanos       that the server's compilers worked for what was asked for in it, be it afterwards
 * @param stuck               how many methods they did not get on with
 * @param compiledBeforeNanos that the server's compilers had worked before
 * @param startMillis         from the server's start until it listened
 * @param idleBytes           that it had resident before the first request
 */
record Window(Scenario scenario, Count count, Usage used, long clientNanos, long compiledNanos, int stuck, long compiledBeforeNanos, double startMillis, long idleBytes) {
}
