/**
 * The sampled twins: experiments decided by a single state, step or deadlock, repeated by jqwik
 * with random runs, and the kinds of arrival that those runs meet.
 */
@NullMarked
package io.synproof.properties.sampling;

import org.jspecify.annotations.NullMarked;
