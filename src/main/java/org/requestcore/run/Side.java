package org.requestcore.run;

/**
 * One build of the suite, and where its forks are kept. A run has one side, or two that are compared.
 *
 * @param classPath of its forks
 */
record Side(RunFolder folder, Journal journal, String classPath) {
}
