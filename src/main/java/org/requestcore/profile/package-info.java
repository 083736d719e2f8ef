/** JMH profilers of our own. */
package org.requestcore.profile;
