package org.requestcore.workload.hostile;

/**
 * Octets that come on a connection of their own.
 *
 * @param kind      the class that it belongs to
 * @param what      it is, in words; no two of a class have the same
 * @param octets    not to be changed
 * @param isDripped whether each octet arrives by itself
 * @param isQuick   whether it is one that there is always time for
 */
public record HostileCase(String kind, String what, byte[] octets, boolean isDripped, boolean isQuick) {
    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
