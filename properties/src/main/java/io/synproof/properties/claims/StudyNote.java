package io.synproof.properties.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The study notes that the claims come from. */
public enum StudyNote {
    /** Queues, handshake, close, keep-alive. */
    N000("000", "000_e2d7a5b3cdb79fff.txt", "queues, handshake, close, keep-alive"),
    /** Handshake and close, the two-way scenario. */
    N001("001", "001_f0b18116c8120273.txt", "handshake and close, two messages, the send buffer"),
    /** Connection management. */
    N002("002", "002_bccb8a34a324ff41.txt", "connection management"),
    /** The longest note. */
    N003("003", "003_91014fb668e3fe3c.txt", "loss, queues, attack, close, sockets, UDP"),
    /** With numbers. */
    N004("004", "004_4d81daba2a8f9989.txt", "handshake and close, with numbers");

    private final String number;
    private final String file;
    private final String about;

    StudyNote(String number, String file, String about) {
        this.number = number;
        this.file = file;
        this.about = about;
    }

    /** The number by which references name it, such as {@code 003}. */
    public String number() {
        return number;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Its subject, in a few words. */
    public String about() {
        return about;
    }

    /** Whether a reference such as {@code 002:51} is to a line of this file. */
    public boolean isMeant(String reference) {
        return NotePlace.of(reference).filter(place -> place.file() == this).isPresent();
    }

    /** A reference in words: file name and lines; that of a source is as it is. */
    public static String words(String reference) {
        return NotePlace.of(reference).map(NotePlace::words).orElse(reference);
    }

    /** The numbers of the files that some references are to. */
    public static List<String> numbers(List<String> references) {
        return Arrays.stream(values())
                .filter(note -> references.stream().anyMatch(note::isMeant))
                .map(StudyNote::number)
                .toList();
    }

    static Optional<StudyNote> numbered(String number) {
        return Arrays.stream(values())
                .filter(note -> note.number.equals(number))
                .findFirst();
    }
}
