/** How the trend of several runs looks: in a terminal, in a pull request, as one page in a browser, as Apache Otava's CSV. Nothing is judged here. */
package org.requestcore.report.trend;
