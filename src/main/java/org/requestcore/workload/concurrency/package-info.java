/** Ways in which servers get work from thread to thread, wait for several pieces of it, and share what all of them change. */
package org.requestcore.workload.concurrency;
