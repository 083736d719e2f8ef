/** Forks, one by one: started, watched, killed when they hang, and told while they run. */
package org.requestcore.run;
