package io.synproof.properties.reality.script.syntax;

/**
 * One event of a script.
 *
 * @param number the number of the line on which it begins, 1 or more
 * @param column its column, 1 or more
 * @param moment when it happens
 * @param event what happens
 * @param text its own words, in one line
 */
public record ScriptLine(int number, int column, Moment moment, ScriptEvent event, String text) {}
