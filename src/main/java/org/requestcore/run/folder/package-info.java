/** Where a run is kept: its conditions, a journal of its forks, JMH's result files; and whether two parts belong into one run. */
package org.requestcore.run.folder;
