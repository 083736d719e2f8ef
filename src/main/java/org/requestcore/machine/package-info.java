/** What can move a number and can be read: the processor, the kernel, control groups, clocks, noise, and what others take of the machine. */
package org.requestcore.machine;
