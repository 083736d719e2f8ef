/** Programs that are not this suite's own: whether they are there, how to get them, and how those whose sources the jar carries are built. */
package org.requestcore.workload.program;
