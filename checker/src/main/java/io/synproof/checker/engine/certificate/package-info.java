/**
 * The check of certificates, by the model's own steps: it shares no code with the search that made
 * them.
 *
 * <p>Sees {@code coverability}, {@code property} and the model; of {@code engine.expand} only what
 * finds the monitor at a composition's side. Begin with {@link
 * io.synproof.checker.engine.certificate.CertificateCheck}.
 */
@NullMarked
package io.synproof.checker.engine.certificate;

import org.jspecify.annotations.NullMarked;
