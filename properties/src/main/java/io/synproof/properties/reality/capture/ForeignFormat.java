package io.synproof.properties.reality.capture;

import java.util.Arrays;

/** A format of files that is not read, but known by the first four octets. */
enum ForeignFormat {
    SNOOP(0x736e_6f6f, "a snoop capture: convert it by editcap -F pcapng"),
    ZSTD(0x28b5_2ffd, "compressed by zstd: decompress it first"),
    XZ(0xfd37_7a58, "compressed by xz: decompress it first"),
    LZ4(0x0422_4d18, "compressed by lz4: decompress it first"),
    BZIP2(0x425a_6839, "compressed by bzip2: decompress it first"),
    ZIP(0x504b_0304, "a zip archive: unpack it first"),
    GZIP(0x1f8b_0800, "compressed by gzip twice: decompress it once");

    private final long head;
    private final String words;

    ForeignFormat(int head, String words) {
        this.head = head & 0xffff_ffffL;
        this.words = words;
    }

    /** The refusal of a file that begins so and is neither pcap nor pcapng. */
    static CaptureException refusal(long head) {
        return new CaptureException(
                0,
                Arrays.stream(values())
                        .filter(format -> format.head == head)
                        .findFirst()
                        .map(format -> "the file is " + format.words)
                        .orElse("the file is no capture: neither pcap nor pcapng begins with %08x"
                                .formatted(head)));
    }
}
