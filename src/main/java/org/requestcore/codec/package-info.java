/** The JSON libraries, one class each, with the settings that a production server would choose; what differs is said at the class. */
package org.requestcore.codec;
