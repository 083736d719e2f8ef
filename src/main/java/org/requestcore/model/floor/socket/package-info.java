/**
 * The floor with its sockets: the least that a server does with the kernel. One thread, a selector, a read for each piece that comes, a write for what answers it; nothing is handed over, and no connection has a
 * buffer of its own. What a request costs this server beyond what it costs the floor in process is socket work.
 */
package org.requestcore.model.floor.socket;
