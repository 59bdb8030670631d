package io.synproof.model.endpoint;

import io.synproof.model.sequence.SequenceNumber;

/**
 * The values that a host gives to a new connection.
 *
 * @param iss the initial send sequence number
 * @param incarnation which connection of its host it is, counted from 1; 0 where no check asks
 * @param octets how many octets its user has ready for a SYN,ACK, 0 or more
 */
public record ConnectionSeed(SequenceNumber iss, int incarnation, int octets) {

    /** The values for a connection whose user has nothing ready to send. */
    public ConnectionSeed(SequenceNumber iss, int incarnation) {
        this(iss, incarnation, 0);
    }
}
