package org.requestcore.machine.doctor;

/**
 * Something that stands in the way of good numbers. Each part is a sentence or two.
 *
 * @param what is seen
 * @param why  it matters
 * @param mend what to do; or what to mind, where nothing can be done
 */
public record Finding(String what, String why, String mend) {
}
