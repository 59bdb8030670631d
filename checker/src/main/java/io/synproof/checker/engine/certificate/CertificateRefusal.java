package io.synproof.checker.engine.certificate;

/** Thrown where a certificate is found to be wrong; the message says what breaks it. */
final class CertificateRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CertificateRefusal(String message) {
        super(message);
    }
}
