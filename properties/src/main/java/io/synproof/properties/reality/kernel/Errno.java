package io.synproof.properties.reality.kernel;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The errors of the calls at sockets, by name, number and words. */
public enum Errno {
    /** It would have to wait. */
    EAGAIN(11, "Resource temporarily unavailable"),
    /** Nothing can be sent any more. */
    EPIPE(32, "Broken pipe"),
    /** The port is taken. */
    EADDRINUSE(98, "Address already in use"),
    /** The pair of sockets is taken. */
    EADDRNOTAVAIL(99, "Cannot assign requested address"),
    /** The remote has reset the connection. */
    ECONNRESET(104, "Connection reset by peer"),
    /** There is no connection. */
    ENOTCONN(107, "Transport endpoint is not connected"),
    /** The remote did not answer. */
    ETIMEDOUT(110, "Connection timed out"),
    /** The remote has refused the connection. */
    ECONNREFUSED(111, "Connection refused"),
    /** The connection is being opened. */
    EINPROGRESS(115, "Operation now in progress");

    private static final List<Errno> ALL = List.of(values());

    private final int number;
    private final String words;

    Errno(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** The error of this number, if it is one of these. */
    public static Option<Errno> of(int number) {
        return ALL.find(error -> error.number == number);
    }

    /** The error of this name, if it is one of these. */
    public static Option<Errno> named(String name) {
        return ALL.find(error -> error.name().equals(name));
    }

    /** The error number of C. */
    public int number() {
        return number;
    }

    /** What a call returns that fails with it: the negative number. */
    public int result() {
        return -number;
    }

    /** The words of C's strerror(). */
    public String words() {
        return words;
    }
}
