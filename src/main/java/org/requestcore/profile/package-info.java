/**
 * JMH profilers of our own, and JMH's for async-profiler with the library that the jar carries. {@link org.requestcore.profile.Profilers} knows
 * their short names.
 */
package org.requestcore.profile;
