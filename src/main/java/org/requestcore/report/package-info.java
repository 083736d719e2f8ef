/** How a run's summary and two runs' comparison look: in a terminal, in a pull request, as one page in a browser, as JSON. Nothing is judged here. */
package org.requestcore.report;
