package io.synproof.properties.reality.kernel;

/** A call of the kernel that failed where it should not have. */
public final class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int errno;

    /** The failure of the call that {@code call} names. */
    KernelException(String call, int errno) {
        super(call + ": error " + errno);
        this.errno = errno;
    }

    /** The error number of C. */
    public int errno() {
        return errno;
    }

    /** The result of a call, if it did not fail. */
    static int checked(String call, int result) {
        if (result < 0) {
            throw new KernelException(call, -result);
        }
        return result;
    }
}
