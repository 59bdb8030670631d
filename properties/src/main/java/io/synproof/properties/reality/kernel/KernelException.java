package io.synproof.properties.reality.kernel;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A call of the kernel that failed where it should not have. */
public final class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int errno;

    /** The failure of the call that {@code call} names. */
    KernelException(String call, int errno) {
        super(call + ": error " + errno);
        this.errno = errno;
    }

    /** A file of the kernel that cannot be written. */
    KernelException(String file, IOException cause) {
        super(file + ": " + reason(cause), cause);
        this.errno = 0;
    }

    private static String reason(IOException cause) {
        String said = cause instanceof FileSystemException problem
                ? problem.getReason()
                : cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said;
    }

    /** The error number of C; 0 where it was not a call that failed. */
    public int errno() {
        return errno;
    }

    /** The result of a call, if it did not fail. */
    public static int checked(String call, int result) {
        if (result < 0) {
            throw new KernelException(call, -result);
        }
        return result;
    }
}
