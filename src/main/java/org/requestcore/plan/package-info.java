/** Which rows exist, how many forks each has, in which order they run, and which machine runs them: selections, offers, shards, schedule. */
package org.requestcore.plan;
