/**
 * What is asked, by concern. Each class opens with its question; each measured method takes input, calls and returns. No class here knows a
 * stack or a library by more than its name.
 */
package org.requestcore.bench;
