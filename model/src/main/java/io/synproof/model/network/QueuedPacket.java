package io.synproof.model.network;

/**
 * A segment in flight, with its place in the queue.
 *
 * @param segment the segment
 * @param older how many older segments go the same way, where the network keeps their order; 0
 *     where it does not
 */
public record QueuedPacket(PacketInFlight segment, int older) {}
