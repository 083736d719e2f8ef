/** Whether a fork measured compiled code, and whether its iterations kept one level: what the engine goes by while it runs, and a report afterwards. */
package org.requestcore.steady;
