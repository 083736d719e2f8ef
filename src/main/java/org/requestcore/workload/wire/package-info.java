/** Requests as bytes. */
package org.requestcore.workload.wire;
