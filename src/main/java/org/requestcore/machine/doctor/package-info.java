/** What stands in the way of good numbers on a machine, and what differences can be told apart on it. */
package org.requestcore.machine.doctor;
