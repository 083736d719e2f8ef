/** What records a request with Micrometer. */
package org.requestcore.workload.metrics;
