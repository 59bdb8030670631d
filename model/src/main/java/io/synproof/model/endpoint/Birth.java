package io.synproof.model.endpoint;

import io.synproof.model.sequence.SequenceNumber;

/**
 * What a host gives to a connection that begins.
 *
 * @param iss the initial send sequence number
 * @param incarnation which connection of its host it is, counted from 1; 0 where no check asks
 */
public record Birth(SequenceNumber iss, int incarnation) {}
