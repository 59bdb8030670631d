package io.synproof.properties.reality.capture;

/**
 * An interface of the section that is read.
 *
 * @param number its number in the file, from 0
 * @param about its description
 * @param clock the unit and the beginning of its times
 */
record TimedInterface(int number, CaptureInterface about, InterfaceClock clock) {}
