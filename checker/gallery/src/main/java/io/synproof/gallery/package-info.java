/**
 * Well-known protocols, in one file each: a model, the questions about it, and variants of it with
 * the classic mistakes. {@link io.synproof.gallery.Gallery} lists them.
 */
@NullMarked
package io.synproof.gallery;

import org.jspecify.annotations.NullMarked;
