package io.synproof.words;

/**
 * A line of a listing of what sentences can name.
 *
 * @param group what it belongs to: names, a type, operators about the past, functions, kinds
 * @param name its name
 * @param form how it is written
 * @param type the type of its value; empty if that is clear
 * @param meaning what it is, in a line
 */
public record VocabularyEntry(
        String group, String name, String form, String type, String meaning) {}
