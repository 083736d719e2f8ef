/** What other processes have measured, as JMH's results. */
package org.requestcore.profile.foreign;
