package io.synproof.properties.reality.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which a capture is redacted. Files redacted under the same key fit together.
 *
 * <p>Not for several threads.
 */
public final class RedactionKey {
    private static final int OCTETS = 16;
    private static final String MAC = "HmacSHA256";

    private final Mac mac;
    private final Cipher cipher;
    private final SecretKeySpec cipherKey;

    private RedactionKey(byte[] secret) {
        try {
            mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            cipherKey = new SecretKeySpec(
                    Arrays.copyOf(mac.doFinal("pattern".getBytes(StandardCharsets.UTF_8)), OCTETS),
                    "AES");
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has these algorithms", e);
        }
    }

    /** A key that nobody knows. */
    public static RedactionKey random() {
        byte[] secret = new byte[OCTETS];
        new SecureRandom().nextBytes(secret);
        return new RedactionKey(secret);
    }

    /** The key of a seed: whoever guesses the seed can undo what is redacted. */
    public static RedactionKey ofSeed(long seed) {
        return new RedactionKey(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    }

    /** A number that depends on the key and on some numbers, and looks random. */
    long word(long... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            buffer.putLong(number);
        }
        return ByteBuffer.wrap(mac.doFinal(buffer.array())).getLong();
    }

    /** Octets that depend on the key, a stream and a place in it, in blocks of 16. */
    byte[] pattern(long stream, long firstBlock, int blocks) {
        try {
            byte[] start = ByteBuffer.allocate(OCTETS)
                    .putLong(stream)
                    .putLong(firstBlock)
                    .array();
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new IvParameterSpec(start));
            return cipher.doFinal(new byte[blocks * OCTETS]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key and the start are as long as they must be", e);
        }
    }
}
