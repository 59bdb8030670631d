package io.synproof.properties.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The study notes that the claims come from. */
enum NoteFile {
    /** Queues, handshake, close, keep-alive. */
    N000("000", "000_e2d7a5b3cdb79fff.txt", "queues, handshake, close, keep-alive"),
    /** Handshake and close, the two-way scenario. */
    N001("001", "001_f0b18116c8120273.txt", "handshake and close, two messages, the send buffer"),
    /** Connection management. */
    N002("002", "002_bccb8a34a324ff41.txt", "connection management"),
    /** The long one. */
    N003("003", "003_91014fb668e3fe3c.txt", "loss, queues, attack, close, sockets, UDP"),
    /** With numbers. */
    N004("004", "004_4d81daba2a8f9989.txt", "handshake and close, with numbers");

    private final String number;
    private final String file;
    private final String about;

    NoteFile(String number, String file, String about) {
        this.number = number;
        this.file = file;
        this.about = about;
    }

    String number() {
        return number;
    }

    String file() {
        return file;
    }

    String about() {
        return about;
    }

    /** Whether a reference such as {@code 002:51} is to a line of this file. */
    boolean isMeant(String reference) {
        return reference.startsWith(number + ":");
    }

    /** A reference in words: file name and lines. */
    static String words(String reference) {
        return of(reference)
                .map(note -> note.file + ", line"
                        + (reference.matches("\\d+:\\d+") ? " " : "s ")
                        + reference.substring(reference.indexOf(':') + 1))
                .orElse(reference);
    }

    private static Optional<NoteFile> of(String reference) {
        return Arrays.stream(values()).filter(note -> note.isMeant(reference)).findFirst();
    }

    /** The numbers of the files that some references are to. */
    static List<String> numbers(List<String> references) {
        return Arrays.stream(values())
                .filter(note -> references.stream().anyMatch(note::isMeant))
                .map(NoteFile::number)
                .toList();
    }
}
