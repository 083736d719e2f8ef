/**
 * When a run ends: after the forks that were asked for, with the precision that was asked for, or when its time is up. Which forks come next is decided here and
 * nowhere else, stage by stage; whether a difference is in sight never matters, for a run that goes on until there is one finds one where there is none.
 */
package org.requestcore.run.ending;
