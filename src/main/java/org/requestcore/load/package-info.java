/**
 * The same App over sockets: stacks' own servers, what loads them, and what that costs them. All traffic stays on this machine unless a user names another address.
 */
package org.requestcore.load;
