/**
 * The vocabulary of sentences about TCP: hosts, connections, segments, steps, by the names of RFC
 * 9293.
 *
 * <p>Begin with {@link io.synproof.properties.words.TcpVocabulary}. It sees the model,
 * {@code ScenarioLaws} and {@code io.synproof.words}.
 */
@NullMarked
package io.synproof.properties.words;

import org.jspecify.annotations.NullMarked;
