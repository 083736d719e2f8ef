/** The layers' work, and in which order chains have them. */
package org.requestcore.workload.middleware;
