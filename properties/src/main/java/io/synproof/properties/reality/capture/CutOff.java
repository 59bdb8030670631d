package io.synproof.properties.reality.capture;

/**
 * The end of a file in the middle of something.
 *
 * @param offset where that begins in the file, uncompressed, in octets from 0
 * @param within a name for it
 */
public record CutOff(long offset, String within) {}
