/** What {@link org.requestcore.stack.armeria} needs of Armeria's own classes that no other package sees: one class, which only calls them. */
package com.linecorp.armeria.server;
