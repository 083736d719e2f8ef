/** How rows are planned and run, on JMH's public API: which combinations exist, in which order, and what is kept. */
package org.requestcore.run;
