package io.synproof.properties.report.diagram;

/**
 * A remark on a step.
 *
 * @param kind what kind of remark
 * @param text the remark
 */
public record Note(Kind kind, String text) {

    /** The kinds of remark. */
    public enum Kind {
        /** The rule of the protocol that decided the step. */
        RULE(""),
        /** What the network or a crash did. */
        ADVERSARY("! "),
        /** What else there is to know. */
        REMARK(""),
        /** What the monitor has counted. */
        COUNTED("* ");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** The sign before the remark. */
        public String sign() {
            return sign;
        }
    }

    static Note adversary(String text) {
        return new Note(Kind.ADVERSARY, text);
    }

    static Note remark(String text) {
        return new Note(Kind.REMARK, text);
    }

    static Note counted(String text) {
        return new Note(Kind.COUNTED, text);
    }
}
