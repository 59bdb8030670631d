package io.synproof.properties.reality.kernel;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The errors of the calls at sockets, by name, number and words. */
public enum Errno {
    /** It would have to wait. */
    EAGAIN(KernelSocket.EAGAIN, "Resource temporarily unavailable"),
    /** Nothing can be sent any more. */
    EPIPE(KernelSocket.EPIPE, "Broken pipe"),
    /** The port is taken. */
    EADDRINUSE(KernelSocket.EADDRINUSE, "Address already in use"),
    /** The pair of sockets is taken. */
    EADDRNOTAVAIL(KernelSocket.EADDRNOTAVAIL, "Cannot assign requested address"),
    /** The remote has reset the connection. */
    ECONNRESET(KernelSocket.ECONNRESET, "Connection reset by peer"),
    /** There is no connection. */
    ENOTCONN(KernelSocket.ENOTCONN, "Transport endpoint is not connected"),
    /** The remote did not answer. */
    ETIMEDOUT(KernelSocket.ETIMEDOUT, "Connection timed out"),
    /** The remote has refused the connection. */
    ECONNREFUSED(KernelSocket.ECONNREFUSED, "Connection refused"),
    /** The connection is being opened. */
    EINPROGRESS(KernelSocket.EINPROGRESS, "Operation now in progress");

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

    /** The words of C's strerror(). */
    public String words() {
        return words;
    }
}
