/**
 * A language of questions: predicates in CEL, the Common Expression Language, about what a
 * vocabulary makes visible, with the past of a run, and the kinds of question around them.
 *
 * <p>Begin with {@link io.synproof.words.Vocabulary}, which lists what can be named, and {@link
 * io.synproof.words.Sentence}, which reads a question. It sees the checker's public packages, and
 * knows nothing of TCP.
 */
@NullMarked
package io.synproof.words;

import org.jspecify.annotations.NullMarked;
