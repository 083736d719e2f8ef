/** The values that JSON libraries encode and decode, and who makes them. */
package org.requestcore.workload.payload;
