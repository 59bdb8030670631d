package io.synproof.properties.words;

import java.io.Serializable;

/**
 * A call of SEND on a connection.
 *
 * @param octets how many octets it sends, 1 or more
 * @param end how many octets the users of the side have sent by it and by their calls before it
 */
public record SendCall(int octets, int end) implements Serializable {}
