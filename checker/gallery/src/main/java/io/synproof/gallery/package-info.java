/**
 * Well-known protocols, in one file each: a model, the questions about it, and variants of it with
 * the classic mistakes. {@link io.synproof.gallery.Gallery} lists them. A file is there to be read
 * and copied alone: what two protocols have in common, such as the messages of two lines, stands in
 * both.
 */
@NullMarked
package io.synproof.gallery;

import org.jspecify.annotations.NullMarked;
