/** Route tables, the probes that are made of them, and the oracle that tells what is right. Knows no stack. */
package org.requestcore.workload.routes;
